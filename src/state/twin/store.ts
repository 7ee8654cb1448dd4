// Whether a second run stands beside the page's one, and what then drives them. What makes the second run is fetched when
// somebody asks for it.

import { createStore } from 'zustand/vanilla';
import { canDiffer } from '../../params/contrast.ts';
import type { ParamId, Params } from '../../params/schema.ts';
import type { Compared } from '../comparison.ts';
import { notify } from '../notices.ts';
import { gate } from '../page.ts';
import { piece } from '../piece.ts';
import { leading } from '../request.ts';
import { plays } from '../run/state.ts';
import type { Run } from '../run/types.ts';
import { run, type Stage } from '../store.ts';
import type { Readable } from '../watch.ts';

/** What the transport drives: one run, or two as one. */
export interface Driven extends Pick<Run, 'stop' | 'rewind'> {
  start(until: 'end' | 'step' | 'epoch'): Promise<void>;
}

export interface Twin {
  /** The second run, with what is seen of it. */
  readonly stage: Stage;
  readonly both: Driven;
  /** How far their areas are apart, while both rest. */
  readonly difference: Readable<{ readonly compared: Compared | null }>;
  close(): void;
}

export interface TwinState {
  /** In what the second run differs from the first; null: there is none. */
  readonly differs: Partial<Params> | null;
  /** Null where there is none, and until it is here. */
  readonly twin: Twin | null;
  /** The run that the views of one run show; null: none does, so that there are those of both alone. */
  readonly shown: Stage | null;
  /** Which run the controls are of. */
  readonly controls: 'A' | 'B';
  /** Play was pressed for the second run, and is not over. */
  readonly plays: boolean;
  /** The second run has seen its last step. */
  readonly isOver: boolean;
}

const alone: TwinState = { differs: null, twin: null, shown: null, controls: 'B', plays: false, isOver: false };

export const twins = createStore<TwinState>(() => alone);

const maker = piece(() => import('./make.ts'));

/** Whether Play was pressed since somebody has asked for a second run, which is not here yet. */
let isPlayed = false;

/** Drives the first run until the second is here, and remembers what was meant for both. */
const first: Driven = {
  start(until) {
    isPlayed = until === 'end';
    return run.start(until);
  },
  stop() {
    isPlayed = false;
    return run.stop();
  },
  rewind() {
    isPlayed = false;
    return run.rewind();
  },
};

/** Two engines on the page's own thread would share one TensorFlow.js, and spoil each other's steps. */
export const hasRoomForOne = (): boolean => run.store.getState().snapshot?.experiment?.device?.thread === 'page';
export const ROOM_FOR_ONE =
  'Two runs cannot be compared here: in this browser the engine computes on the page’s own thread, which has room for one.';

/** Puts a second run beside the first, or has the one that is there differ in this. */
export async function compare(differs: Partial<Params> = {}): Promise<void> {
  if (hasRoomForOne()) return void notify('warning', ROOM_FOR_ONE);
  const { twin, differs: before } = twins.getState();
  if (!before) isPlayed = false;
  twins.setState({ differs: gate.second(differs), controls: 'B' });
  if (twin) return;
  try {
    const { makeTwin } = await maker.get();
    if (!twins.getState().differs || twins.getState().twin) return;
    const made = makeTwin(); // both rest
    twins.setState({ twin: made });
    if (isPlayed) void made.both.start('end');
  } catch {
    twins.setState(alone);
    notify('warning', 'What compares two runs could not be fetched. Try again when the connection is back.');
  }
}

/** Has the views of one run show this one, or takes them away. */
export function showRun(shown: Stage | null): void {
  twins.setState({ shown });
  leading.setState({ gallery: shown });
}

/** Ends the comparison; the first run stays as it is. @param words why, where nobody has asked for it */
export function endComparison(words?: string): void {
  const { twin, differs } = twins.getState();
  if (!differs) return;
  twins.setState(alone);
  leading.setState({ gallery: null });
  twin?.close();
  if (words) notify('info', words);
}

/** What the controls change: the second run takes what it may have for itself. @returns what is left for the first */
export function forFirst(values: Partial<Params>): Partial<Params> {
  const { differs, controls } = twins.getState();
  if (!differs || controls === 'A') return values;
  const [own, rest]: Record<string, unknown>[] = [{}, {}];
  for (const [id, value] of Object.entries(values)) (canDiffer(id as ParamId) ? own : rest)[id] = value;
  if (Object.keys(own).length > 0) twins.setState({ differs: gate.second({ ...differs, ...own }) });
  return rest as Partial<Params>;
}

/** What Play, Pause, Step and Rewind are for. */
export function driven(): Driven {
  const { twin, differs } = twins.getState();
  return twin?.both ?? (differs ? first : run);
}

/** Whether Play was pressed and is not over, for the run or for one of two. */
export const isPlaying = (): boolean => plays(run.store.getState()) || twins.getState().plays;
