// The engine behind the protocol of `api.ts`: it keeps one session and one status, and hands the work to the rooms
// beside it. It runs in a worker or on the page's own thread and does not know which.

import type { Params } from '../params/schema.ts';
import type { Device, Engine, Phase, RunRecord } from './api.ts';
import { contextLoss, openBackend } from './backend.ts';
import { decode, look } from './evaluate.ts';
import { createLooks } from './looks.ts';
import { trainUntil } from './loop.ts';
import type { Pace } from './pace.ts';
import { createLibrary, describeExperiment, prepareImages, prepareSession } from './prepare.ts';
import { describeProblem } from './problem.ts';
import { runRecord } from './record.ts';
import type { Session } from './session.ts';
import { createStatus } from './status.ts';
import { takeTurns } from './turns.ts';

/** Phases in which there is something to look at. */
const SEEN: readonly Phase[] = ['idle', 'training', 'paused', 'finished'];

export interface LabHost {
  readonly pace: Pace;
  readonly thread: Device['thread'];
  /** The page's address, beneath which datasets are looked for. */
  readonly base: string;
}

export function createLab({ pace, thread, base }: LabHost): Engine {
  const status = createStatus();
  const library = createLibrary(base);
  const looks = createLooks(pace);
  const turns = takeTurns();
  let session: Session | null = null;
  let device: { readonly choice: string; readonly opened: Device } | null = null;
  let training: Promise<void> | null = null;
  let halted = false;
  let configured = 0;
  let asked = 0;
  let trainingMs = 0;
  let rate = 0;
  let lost: Promise<never> = new Promise(() => {});
  const guard = <T>(work: Promise<T>): Promise<T> => Promise.race([work, lost]);

  const progress = () => {
    const step = session?.step ?? 0;
    const stepsPerEpoch = session?.stepsPerEpoch ?? 0;
    const steps = stepsPerEpoch * (session?.params.epochs ?? 0);
    const batch = session?.params.batch ?? 0;
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
  /** While it trains, and before its first step, a run is looked at briefly; at rest, thoroughly. */
  const isLive = () => training !== null || session?.step === 0;
  const lastStep = (of: Session) => of.stepsPerEpoch * of.params.epochs;
  const rested = () => (!session?.step ? 'idle' : session.step >= lastStep(session) ? 'finished' : 'paused');
  const fail = (error: unknown, phase: Phase = 'failed') =>
    status.change({ phase, activity: null, problem: describeProblem(error), progress: progress() });

  async function halt() {
    halted = true;
    await training;
    halted = false;
  }

  async function openDevice(choice: Params['backend']): Promise<Device> {
    if (device?.choice === choice) return device.opened;
    session?.dispose(); // its tensors live on the device that is left
    session = null;
    device = { choice, opened: await openBackend(choice, thread) };
    lost = contextLoss();
    return device.opened;
  }

  function begin(next: Session, elapsedMs: number) {
    session = next;
    trainingMs = elapsedMs;
    rate = 0;
    status.change({
      run: status.now.run + 1,
      params: next.params,
      phase: rested(),
      activity: null,
      problem: null,
      progress: progress(),
    });
  }

  const engine: Engine = {
    async configure(params, { files, checkpoint } = {}) {
      configured += 1;
      const mine = configured;
      const overtaken = () => mine !== configured;
      const doing = (text: string, fraction: number | null) => {
        if (!overtaken()) status.change({ phase: 'loading', activity: { text, fraction }, problem: null });
      };
      try {
        if (files) await library.open(params.dataset, files);
        const { images, notes, origin } = await prepareImages(params, library, doing);
        if (overtaken()) return null;
        await halt();
        await turns(async () => {
          if (overtaken()) return;
          status.change({ phase: 'compiling', activity: { text: 'Preparing the model', fraction: null } });
          await pace.rest();
          const opened = await openDevice(params.backend);
          session?.dispose();
          session = null;
          const ready = await guard(prepareSession(params, images, pace, checkpoint));
          status.change({ experiment: describeExperiment(ready, opened, origin, notes) });
          begin(ready, checkpoint?.trainingMs ?? 0);
        });
        return null;
      } catch (error) {
        if (overtaken()) return null;
        fail(error, training ? 'training' : session ? rested() : 'failed');
        return status.now.problem;
      }
    },

    async update(params) {
      if (!session) return;
      session.update(params);
      // More epochs wake a finished run, fewer end a paused one.
      const { phase } = status.now;
      const next = phase === 'paused' || phase === 'finished' ? rested() : phase;
      status.change({ params, phase: next, progress: progress() });
    },

    async start(until = 'end') {
      if (halted) await training; // Play right after Pause
      if (!session || training) return;
      const running = session;
      const first = running.step;
      if (first >= lastStep(running)) return status.change({ phase: rested() });
      const soonest = {
        end: Number.POSITIVE_INFINITY,
        step: first + 1,
        epoch: (Math.floor(first / running.stepsPerEpoch) + 1) * running.stepsPerEpoch,
      }[until];
      const goal = () => Math.min(soonest, lastStep(running));
      status.change({ phase: 'training', problem: null });
      training = trainUntil(running, goal, {
        pace,
        turns,
        guard,
        shouldStop: () => halted || session !== running,
        onSlice(steps, ms) {
          trainingMs += ms;
          rate = rate === 0 ? steps / ms : 0.8 * rate + 0.2 * (steps / ms);
          status.change({ progress: progress() });
        },
      })
        .then(
          () => () => status.change({ phase: rested(), progress: progress() }),
          error => () => fail(error),
        )
        .then(tell => {
          training = null; // before it is told: whoever asks next must see a run at rest
          tell();
        });
    },

    stop: halt,

    async rewind() {
      await halt();
      await turns(async () => {
        if (!session) return;
        session.rewind();
        begin(session, 0);
      });
    },

    async next(want) {
      asked += 1;
      const mine = asked;
      if (want.after === 0) looks.forget();
      status.nudge(); // whoever asked before is overtaken
      for (;;) {
        const news = status.version > want.after;
        const live = isLive();
        if (mine !== asked || (news && training === null)) return status.snapshot({});
        const usable = session && SEEN.includes(status.now.phase);
        if (usable && looks.due(session!, status.now.run, live, want).length > 0) {
          const looking = turns(async () => {
            if (!session) return {};
            const { run } = status.now;
            return guard(looks.take(looks.due(session, run, isLive(), want), session, run, isLive, want));
          });
          const seen = await looking.catch(async error => {
            await halt();
            fail(error);
            return {};
          });
          return status.snapshot(seen);
        }
        if (news) return status.snapshot({});
        await status.changed();
      }
    },

    async testSet() {
      if (!session) throw new Error('There is no run yet.');
      return session.images.testSet(status.now.run);
    },

    async decode(z) {
      if (!session) throw new Error('There is no run yet.');
      const pixels = await guard(decode(session.network, z, session.latent));
      return { run: status.now.run, pixels: Uint8Array.from(pixels, p => Math.round(255 * p)) };
    },

    async inspect(x) {
      if (!session) throw new Error('There is no run yet.');
      const { run } = status.now;
      const seen = await guard(
        look(
          session.network,
          Float32Array.from(x, byte => byte / 255),
          true,
        ),
      );
      return {
        run,
        mean: seen.mean,
        sigma: seen.logVar?.map(v => Math.exp(v / 2)) ?? null,
        reconstruction: Uint8Array.from(seen.reconstruction, p => Math.round(255 * p)),
        scores: Object.fromEntries(Object.entries(seen.scores).map(([id, values]) => [id, values[0]])),
      };
    },

    checkpoint: () => turns(async () => (session ? guard(session.save(trainingMs)) : null)),

    record: samples =>
      turns(async (): Promise<RunRecord> => {
        if (!session) throw new Error('There is no run to export yet.');
        const { test } = await guard(looks.complete(session, status.now.run, samples));
        return runRecord(session, status.now.experiment!, test, trainingMs);
      }),
  };
  return engine;
}
