// Everything a person can do, as functions. Components call these and nothing else.

import type { Values } from '../core/examples.ts';
import type { Problem } from '../engine/api.ts';
import { fieldOf } from '../params/schema.ts';
import { comingBack } from './comingBack.ts';
import { saveAs } from './download.ts';
import { notify } from './notices.ts';
import { page } from './page.ts';
import { isMadeAlike } from './pending.ts';
import type { Side } from './runs/side.ts';
import { apply, isSettling, set } from './settings.ts';
import type { Stage } from './stage.ts';
import { lab, run, stage } from './store.ts';
import { driven, isPlaying, twins } from './twin/store.ts';

export { dismiss } from './notices.ts';
export { apply, set, setAll, undo } from './settings.ts';

/** Trains to the end; starts over first if changes are pending. */
export const play = (): Promise<void> => train('end');

/** One training step. */
export const oneStep = (): Promise<void> => train('step');

/** To the end of the epoch. */
export const oneEpoch = (): Promise<void> => train('epoch');

async function train(until: 'end' | 'step' | 'epoch'): Promise<void> {
  const { phase, pending } = lab.getState();
  const { differs, isOver } = twins.getState();
  if (phase === 'finished' && pending.length === 0 && (!differs || isOver)) {
    notify(
      'info',
      'The run is finished. Add epochs to keep training, or rewind to start again from the same initial weights.',
    );
    return;
  }
  void prepare();
  await driven().start(until);
}

/** Has the run built that the controls show, if it is not the one on the stage; null if it is. */
function prepare(): Promise<Problem | null> | null {
  const { phase, problem, params, pending, ownParams } = lab.getState();
  const coming = comingBack(); // what is shown is another's still
  const differs = coming ? !isMadeAlike(params, coming) : pending.length > 0;
  const isOther = (differs && !ownParams) || isSettling(); // a sweep sees to its own runs
  if (isOther) return apply();
  if (phase !== 'failed' || problem?.kind === 'training') return null;
  return problem?.kind === 'device' ? run.retry() : apply();
}

export const pause = (): Promise<void> => driven().stop();

/** The same first weights again. */
export async function rewind(): Promise<void> {
  const building = prepare();
  if (!building) return driven().rewind();
  await driven().stop(); // who rewinds does not wait for training
  await building;
}

/** Another seed, and with it another split, shuffle, first weights and noise. Goes on training if it was. */
export async function newSeed(): Promise<void> {
  const { params } = lab.getState();
  const wasPlaying = isPlaying();
  const { max } = fieldOf('seed') as { max: number };
  page.setState({ params: { ...params, seed: (params.seed % max) + 1 } });
  if (lab.getState().params === params) return; // an assignment holds it
  const building = apply();
  if (wasPlaying) await driven().start('end');
  await building;
}

/** Loads Strokes in place of a dataset that cannot be had. */
export async function useStrokes(): Promise<void> {
  set('dataset', 'strokes');
  if (lab.getState().params.dataset === 'strokes') await apply();
}

/** Tries again after a failure, from the last saved state if there is one. */
export async function retry(): Promise<void> {
  if (lab.getState().problem?.kind === 'training') return rewind();
  await (prepare() ?? apply());
}

export const select = (position: number): void => page.setState({ selected: position, own: null });

/** The journey follows an image of the visitor's own, [values] as stored; null: the selected test image again. */
export const follow = (own: Values | null): void => page.setState({ own });

/** Picks test images out, by their positions, in every picture; none at all takes it back. */
export function brush(positions: Uint32Array | null): void {
  page.setState({ brushed: positions && positions.length > 0 ? positions : null });
  if (page.getState().params.galleryPage !== 1) set('galleryPage', 1);
}

export const hover = (position: number | null): void => page.setState({ hovered: position });

/** Downloads the run as JSON: under every score when it rests; one that trains is not held up for that. Of two, both. */
export async function exportRun(): Promise<void> {
  const { twin } = twins.getState();
  await exportOne(stage, twin ? 'A' : '');
  if (twin) await exportOne(twin.stage, 'B');
}

async function exportOne({ lab, run }: Stage, side: Side): Promise<void> {
  try {
    const { params: shown, phase } = lab.getState();
    const rests = phase === 'paused' || phase === 'finished';
    const record = await run.ask(engine => engine.record(rests ? shown.samples : undefined));
    const { fileOf } = await import('./runs/export.ts');
    const { text, name } = fileOf(record, lab.getState(), side);
    saveAs(new Blob([text], { type: 'application/json' }), name);
  } catch (error) {
    if ((error as Error).name !== 'GivenUp') notify('warning', (error as Error).message);
  }
}

/** Whoever waits for the export does so no longer. */
export async function stopExport(): Promise<void> {
  const runs = [run, twins.getState().twin?.stage.run];
  await Promise.all(runs.map(each => each?.ask(engine => engine.giveUp()).catch(() => {})));
}
