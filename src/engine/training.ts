// The run that trains: start, halt, and how far it is. One training at a time; the session that it trains is the lab's.

import type { Params } from '../params/schema.ts';
import type { Phase, Progress, Until } from './api.ts';
import { type LoopHost, trainUntil } from './loop.ts';
import type { Session } from './session.ts';
import type { StatusBoard } from './status.ts';

export interface TrainingHost extends Omit<LoopHost, 'onSlice' | 'shouldStop' | 'bound'> {
  readonly status: StatusBoard;
  session(): Session | null;
  /** Training ended in this. */
  fail(error: unknown): void;
}

/** Progress is news this often at most: numbers that change faster cannot be read, and to draw them takes time from training. */
const NEWS_APART_MS = 200;

const lastStep = (of: Session) => of.stepsPerEpoch * of.params.epochs;

export function createTraining({ status, session, fail, ...host }: TrainingHost) {
  let running: Promise<void> | null = null;
  let halted = false;
  /** How often it was told to. */
  let halts = 0;
  let allowed = Number.POSITIVE_INFINITY;
  let wake = () => {};
  let trainingMs = 0;
  /** Steps a millisecond, smoothed; 0 before there is something to measure. */
  let rate = 0;

  const progress = (): Progress => {
    const now = session();
    const { step = 0, stepsPerEpoch = 0, params } = now ?? {};
    const { epochs, batch } = params ?? ({ epochs: 0, batch: 0 } as Params);
    const steps = stepsPerEpoch * epochs;
    return {
      step,
      steps,
      stepsPerEpoch,
      epoch: stepsPerEpoch && step / stepsPerEpoch,
      imagesPerSecond: rate * batch * 1000,
      secondsLeft: rate > 0 ? Math.max(0, steps - step) / rate / 1000 : null,
      trainingMs,
    };
  };
  const boundOf = ({ stepsPerEpoch }: Session) => Math.round(allowed * stepsPerEpoch);
  const rested = (): Phase => {
    const now = session();
    return !now?.step ? 'idle' : now.step >= lastStep(now) ? 'finished' : 'paused';
  };

  return {
    get isRunning() {
      return running !== null;
    },
    /** Time spent in steps, in ms. */
    get ms() {
      return trainingMs;
    },
    progress,
    /** The phase of a run that does not train. */
    rested,

    /** Another run, or the same from its first weights. */
    reset(elapsedMs: number) {
      trainingMs = elapsedMs;
      rate = 0;
    },

    async start(until: Until) {
      const mine = halts;
      if (halted) await running; // Play right after Pause
      if (mine !== halts) return; // and Pause right after that
      const now = session();
      if (!now || running) return;
      const first = now.step;
      if (first >= lastStep(now) || (typeof until === 'number' && first >= until))
        return status.change({ phase: rested() });
      const soonest =
        typeof until === 'number'
          ? until
          : {
              end: Number.POSITIVE_INFINITY,
              step: first + 1,
              epoch: (Math.floor(first / now.stepsPerEpoch) + 1) * now.stepsPerEpoch,
            }[until];
      status.change({ phase: 'training', problem: null });
      let toldAt = Number.NEGATIVE_INFINITY;
      running = trainUntil(now, () => Math.min(soonest, lastStep(now)), {
        ...host,
        shouldStop: () => halted || session() !== now,
        bound: {
          step: () => boundOf(now),
          moved: () =>
            new Promise(resolve => {
              wake = resolve;
            }),
        },
        onSlice(steps, ms) {
          trainingMs += ms;
          rate = rate === 0 ? steps / ms : 0.8 * rate + 0.2 * (steps / ms);
          const at = host.pace.now();
          // Whoever waits at the bound is heard at once: another run may be waiting for it.
          if (at - toldAt < NEWS_APART_MS && now.step < boundOf(now)) return status.note({ progress: progress() });
          toldAt = at;
          status.change({ progress: progress() });
        },
      })
        .then(
          () => () => {
            // What has failed meanwhile, such as the device, has been told.
            if (status.now.phase !== 'failed') status.change({ phase: rested(), progress: progress() });
          },
          error => () => fail(error),
        )
        .then(tell => {
          running = null; // before it is told: whoever asks next must see a run at rest
          tell();
        });
    },

    /** How many epochs may be trained until more are allowed. */
    allow(epochs: number) {
      allowed = epochs;
      wake();
    },

    /** Settles when no step is under way. */
    async halt() {
      halts += 1;
      halted = true;
      wake();
      await running;
      halted = false;
    },
  };
}
