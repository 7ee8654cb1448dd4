// What the engine says about itself, with a version that grows, and a way to wait for the next word.

import { initialParams } from '../params/schema.ts';
import type { Snapshot } from './api.ts';

export type Status = Omit<Snapshot, 'version' | 'looks'>;

export function createStatus() {
  let version = 0;
  let status: Status = {
    run: 0,
    id: '',
    params: initialParams,
    phase: 'idle',
    activity: null,
    experiment: null,
    progress: { step: 0, steps: 0, stepsPerEpoch: 0, epoch: 0, imagesPerSecond: 0, secondsLeft: null, trainingMs: 0 },
    changes: [],
    problem: null,
    arrived: [],
  };
  let wake: (() => void)[] = [];
  const nudge = () => {
    const waiting = wake;
    wake = [];
    for (const resolve of waiting) resolve();
  };
  const note = (changes: Partial<Status>) => {
    status = { ...status, ...changes };
    nudge();
  };
  return {
    get now(): Status {
      return status;
    },
    get version() {
      return version;
    },
    change(changes: Partial<Status>) {
      version += 1;
      note(changes);
    },
    /** Changes what can wait for the next snapshot, whatever that is for: it is no news by itself. */
    note,
    /** Wakes whoever waits without having anything new to say. */
    nudge,
    /** Settles at the next change or nudge. */
    changed: () => new Promise<void>(resolve => wake.push(resolve)),
    snapshot: (looks: Snapshot['looks']): Snapshot => ({ ...status, version, looks }),
  };
}

export type StatusBoard = ReturnType<typeof createStatus>;
