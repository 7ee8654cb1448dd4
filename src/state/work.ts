// What the engine is busy with while somebody waits for it: asked for a few times a second, as long as anybody waits. How
// long scoring took is remembered, so that a sweep can say what it will take.

import { createStore } from 'zustand/vanilla';
import type { Work } from '../engine/api.ts';
import { page } from './page.ts';
import { momentOf } from './request.ts';
import type { Run } from './run/types.ts';
import type { Stage } from './stage.ts';
import { run as first, lab } from './store.ts';

const EVERY_MS = 250;

/**
 * `all`: every score of the whole test set; `chosen`: one of them; `image`: all that one image is compared with; `labels`: what is
 * learned from labels.
 */
export type Awaited = Scoring | 'image' | 'labels';
type Scoring = 'all' | 'chosen';

export interface WorkState {
  /** Null while nobody waits, or nothing is under way. */
  readonly now: Work | null;
  /** Ms that scoring the whole test set took last, with as many samples as are set. */
  readonly scoringMs: { readonly [kind in Scoring]?: { readonly ms: number; readonly samples: number } };
}

export const work = createStore<WorkState>(() => ({ now: null, scoringMs: {} }));

/** Ms that all of it takes, judged by what is done; null before anything is. */
export const wholeMs = ({ done, of, elapsedMs }: Work): number | null => (done > 0 ? (elapsedMs * of) / done : null);

export const secondsLeftOf = (piece: Work): number | null => {
  const whole = wholeMs(piece);
  return whole === null ? null : Math.max(0, whole - piece.elapsedMs) / 1000;
};

const waiting: { readonly kind: Awaited; readonly run: Run }[] = [];
/** One loop at a time: somebody may leave and another come before the engine has answered. */
let isLooking = false;

function take(now: Work | null): void {
  const ms = now?.what === 'scores' ? wholeMs(now) : null;
  const kind = waiting.map(each => each.kind).find(each => each === 'all' || each === 'chosen');
  const { samples } = page.getState().params;
  work.setState(({ scoringMs }) => ({
    now,
    scoringMs: ms !== null && kind ? { ...scoringMs, [kind]: { ms, samples } } : scoringMs,
  }));
}

async function look(): Promise<void> {
  isLooking = true;
  while (waiting.length > 0) {
    const { run } = waiting[waiting.length - 1];
    const now = await run.ask(engine => engine.work()).catch(() => null);
    if (waiting.at(-1)?.run !== run) continue; // it is another that is waited for by now, or none
    take(now);
    await new Promise(done => setTimeout(done, EVERY_MS));
  }
  isLooking = false;
}

/** Somebody waits for a run, until the returned function is called. */
export function waitFor(kind: Awaited, run: Run = first): () => void {
  const mine = { kind, run };
  waiting.push(mine);
  if (!isLooking) void look();
  return () => {
    waiting.splice(waiting.indexOf(mine), 1);
    if (waiting.length === 0) work.setState({ now: null });
  };
}

/** The scoring of all scores stops, and is not begun again before the run, its step or the samples change. */
export const stopScores = (of: Stage['lab'] = lab): void => page.setState({ scoresStopped: momentOf(of.getState()) });

export const goOnWithScores = (): void => page.setState({ scoresStopped: null });
