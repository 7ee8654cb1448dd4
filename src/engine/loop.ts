// The training loop: time slices of steps, each ended by waiting for the device. It neither measures nor paints.

import type { Pace } from './pace.ts';
import type { Session } from './session.ts';
import type { Turns } from './turns.ts';

/** Long enough to keep a GPU busy, short enough that pause, decode and looks feel immediate. */
const SLICE_MS = 40;

export interface LoopHost {
  readonly pace: Pace;
  readonly turns: Turns;
  /** Does work on the device, or learns of its loss. */
  guard<T>(work: () => Promise<T>): Promise<T>;
  /** Called after every slice with the steps done and the time that they took. */
  onSlice(steps: number, ms: number): void;
  /** Asked before every slice. */
  shouldStop(): boolean;
  /** The step that may not be passed yet, and what settles when that, or whether to stop, has changed. */
  readonly bound: { step(): number; moved(): Promise<void> };
}

/**
 * Trains until `lastStep` or until told to stop. Steps are issued as fast as the device takes them and awaited once a
 * slice, which is the back-pressure; the number of steps in a slice follows the time that the last one took.
 * @throws LossError, or whatever the device throws
 */
export async function trainUntil(session: Session, lastStep: () => number, host: LoopHost): Promise<void> {
  const { pace, turns, guard, onSlice, shouldStop, bound } = host;
  let aim = 1;
  while (session.step < lastStep() && !shouldStop()) {
    if (session.step >= bound.step()) {
      await bound.moved();
      continue;
    }
    await turns(async () => {
      if (shouldStop()) return;
      const [started, first] = [pace.now(), session.step];
      const end = Math.min(lastStep(), bound.step(), first + aim);
      if (end <= first) return; // the bound was drawn back while others had their turn
      await guard(async () => {
        while (session.step < end) {
          session.train();
          session.record();
        }
        await session.settle();
      });
      const ms = pace.now() - started;
      const steps = session.step - first;
      aim = Math.max(1, Math.min(2 * aim, Math.round((steps * SLICE_MS) / Math.max(1, ms))));
      onSlice(steps, ms);
    });
    await pace.rest();
  }
}
