// How fast this machine trains: the default network on one backend, for as long as somebody asks. It is pulled slice by
// slice, so that progress, stopping and the clock stay with whoever asks.

import { datasets } from '../datasets/index.ts';
import { initialParams, type Params } from '../params/schema.ts';
import type { Device } from './api.ts';
import { inspectWebGl, openBackend } from './backend.ts';
import { deal } from './data.ts';
import { guardDevice, unguarded } from './guard.ts';
import type { Pace } from './pace.ts';
import { createSession, type Session } from './session.ts';

export interface Opened {
  /** What was opened; null where it cannot be had, and then why. */
  readonly device: Device | null;
  readonly problem: string;
  /** The graphics card's name for itself; null where there is none. */
  readonly gpu: string | null;
}

export interface Meter {
  /** Opens a backend and trains a few steps, so that every shader is compiled and all code is warm. */
  open(backend: Device['backend']): Promise<Opened>;
  /** Trains for about so many milliseconds. @throws Error when nothing is open */
  train(ms: number): Promise<{ readonly steps: number; readonly ms: number; readonly images: number }>;
}

/** Enough images for a few batches: what is in them does not change how long a step takes. */
const COUNTS = { trainCount: 2000, testCount: 100 };
const WARM_STEPS = 5;
/** Steps are awaited about so often, as in training. */
const SLICE_MS = 40;

export function createMeter(pace: Pace, changes: Partial<Params> = {}): Meter {
  let session: Session | null = null;
  let slice = 1;
  let held = unguarded;

  const advance = async (open: Session, steps: number) => {
    await held.run(async () => {
      for (let i = 0; i < steps; i++) open.train();
      await open.settle();
    });
    await pace.rest();
  };

  return {
    async open(backend) {
      const gpu = inspectWebGl()?.renderer ?? null;
      held.end();
      const device = await openBackend(backend, 'worker');
      held = guardDevice(pace, () => {}); // who measures is told by what rejects
      if (device.backend !== backend) return { device: null, problem: device.notes.join(' '), gpu };
      const params: Params = { ...initialParams, dataset: 'strokes', ...changes };
      session?.dispose();
      session = createSession(params, deal(params, await datasets.strokes.make!(COUNTS), null));
      for (let i = 0; i < WARM_STEPS; i++) await advance(session, 1);
      return { device, problem: '', gpu };
    },

    async train(ms) {
      if (!session) throw new Error('There is nothing to measure yet.');
      const [started, first] = [pace.now(), session.step];
      while (pace.now() - started < ms) {
        const sliceStarted = pace.now();
        await advance(session, slice);
        const took = Math.max(1, pace.now() - sliceStarted);
        slice = Math.max(1, Math.min(2 * slice, Math.round((slice * SLICE_MS) / took)));
      }
      const steps = session.step - first;
      return { steps, ms: pace.now() - started, images: steps * session.params.batch };
    },
  };
}
