// The engine that the page talks to at the moment, and what happens when it dies: another one goes on from the last
// checkpoint, twice at most.

import type { Checkpoint, Engine, Problem } from '../engine/api.ts';
import { type Connection, connect } from '../engine/connect.ts';
import type { Params } from '../params/schema.ts';
import { follow } from './follow.ts';
import { hear, strokesInstead } from './hear.ts';
import { notify } from './notices.ts';
import { rememberedSpeed } from './rememberedSpeed.ts';
import { lab } from './store.ts';

const RESTARTS = 2;

let connection: Promise<Connection> | null = null;
let unfollow = () => {};
let restarts = 0;
let ready: Promise<Problem | null> = Promise.resolve(null);
let revival = { count: 0, done: Promise.resolve() };

/** The engine, started if there is none. */
export async function engine(): Promise<Engine> {
  connection ??= connect(lab.getState().params.backend, broke).then(opened => {
    unfollow = follow(
      opened.engine,
      snapshot => hear(snapshot, opened.engine, revive),
      error => broke(error.message),
    );
    return opened;
  });
  return (await connection).engine;
}

/** Settles when the run that was asked for last is ready, or has failed. */
export const whenReady = (): Promise<Problem | null> => ready;

/** Builds a run; what failed, or null. A default dataset that cannot be had gives way to Strokes. */
export function configure(
  params: Params,
  options?: { checkpoint?: Checkpoint; own?: string },
): Promise<Problem | null> {
  const build = async () => {
    try {
      const it = await engine();
      const fastest = rememberedSpeed();
      const problem = await it.configure(params, { ...options, fastest });
      const instead = problem && strokesInstead(problem);
      return instead ? await it.configure(instead, { fastest }) : problem;
    } catch (error) {
      broke((error as Error).message);
      return null;
    }
  };
  ready = build();
  return ready;
}

/** Ends the engine; the next call starts another. */
export async function disconnect(): Promise<void> {
  const old = connection;
  connection = null;
  unfollow();
  lab.setState({ snapshot: null }); // versions of another engine start again
  (await old?.catch(() => null))?.close();
}

/** How often another engine had to be started, and when the last one is in place: for who has to wait for it. */
export const lastRevival = (): Readonly<typeof revival> => revival;

/** Starts another engine and goes on from the last checkpoint; training goes on if it was training. */
export function revive(goOn: boolean): Promise<void> {
  revival = { count: revival.count + 1, done: bringBack(goOn) };
  return revival.done;
}

async function bringBack(goOn: boolean): Promise<void> {
  const { checkpoint, applied, params } = lab.getState();
  await disconnect();
  await configure(applied ?? params, checkpoint ? { checkpoint } : {});
  if (goOn) await (await engine()).start();
}

function broke(reason: string): void {
  const wasTraining = lab.getState().phase === 'training';
  if (restarts < RESTARTS) {
    restarts += 1;
    notify('warning', `The engine stopped (${reason}). Another one goes on from the last saved state.`);
    void revive(wasTraining);
    return;
  }
  const message = `The engine stopped again (${reason}). “Try again” starts another one; the processor may be the safer choice under “Computes on”.`;
  lab.setState(({ snapshot }) => ({
    phase: 'failed',
    snapshot: snapshot && { ...snapshot, phase: 'failed', problem: { message, reasons: [], kind: 'device' } },
  }));
}

/** A person asked for another try: the count of automatic ones starts again. */
export function forgiveRestarts(): void {
  restarts = 0;
}
