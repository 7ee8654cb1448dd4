// The engine behind the protocol of `api.ts`: it keeps one session and one status, and hands the work to the rooms
// beside it. It runs in a worker or on the page's own thread and does not know which.

import { scaled, unscaled } from '../core/scaling.ts';
import { models } from '../models/index.ts';
import type { Model } from '../models/types.ts';
import type { Params } from '../params/schema.ts';
import type { Device, Engine, Fastest, OwnData, Phase, RunRecord } from './api.ts';
import { leaveContext, openBackend } from './backend.ts';
import { describeMisfit } from './checkpoint.ts';
import { dealtOf } from './dealt.ts';
import { isDeviceLoss } from './deviceLoss.ts';
import { decode, look } from './evaluate.ts';
import { createExaminer } from './examine.ts';
import { guardDevice, unguarded } from './guard.ts';
import { createLibrary } from './library.ts';
import { createLooks } from './looks.ts';
import { createOodDatasets } from './oodDatasets.ts';
import type { Pace } from './pace.ts';
import { describeExperiment, prepareImages, prepareSession } from './prepare.ts';
import { describeProblem } from './problem.ts';
import { runRecord } from './record.ts';
import { createPartScorer } from './scorePart.ts';
import type { Session } from './session.ts';
import { createStatus } from './status.ts';
import { createTables, ReadingStopped } from './tables.ts';
import { createTraining } from './training.ts';
import { takeTurns } from './turns.ts';
import { createWorkBoard } from './work.ts';

/** Phases in which there is something to look at. */
const SEEN: readonly Phase[] = ['idle', 'training', 'paused', 'finished'];

export interface LabHost {
  readonly pace: Pace;
  readonly thread: Device['thread'];
  /** The page's address, beneath which datasets are looked for. */
  readonly base: string;
  /** Where datasets come from; for tests. */
  readonly load?: Parameters<typeof createLibrary>[2];
}

/** An engine, and how to end it where no worker ends with it. */
export interface Lab extends Engine {
  /** Ends what it does, rejects what is asked of it from then on, and gives the device back. */
  close(): Promise<void>;
}

export function createLab({ pace, thread, base, load }: LabHost): Lab {
  const status = createStatus();
  const library = createLibrary(base, () => status.change({ arrived: library.arrived }), load);
  const ood = createOodDatasets(library, status.nudge);
  const work = createWorkBoard(pace);
  const looks = createLooks(pace, work, ood.find);
  const examiner = createExaminer(pace, work);
  const scorePart = createPartScorer(pace);
  const tables = createTables(pace);
  const turns = takeTurns();
  let session: Session | null = null;
  let device: { readonly choice: string; readonly opened: Device } | null = null;
  let configured = 0;
  let asked = 0;
  /** How often what was scored for records was given up. */
  let givenUp = 0;
  let closed = false;
  let held = unguarded;
  const guard = <T>(work: () => Promise<T>): Promise<T> => held.run(work);

  const tell = (error: unknown, phase: Phase) =>
    status.change({ phase, activity: null, problem: describeProblem(error), progress: training.progress() });
  /** The loss of the device is told once, when it is noticed, and not by everybody who was waiting for it. */
  const fail = (error: unknown, phase: Phase = 'failed') => {
    if (!isDeviceLoss(error)) tell(error, phase);
  };
  const training = createTraining({ pace, turns, guard, status, session: () => session, fail });
  /** While it trains, and before its first step, a run is looked at briefly; at rest, thoroughly. */
  const isLive = () => training.isRunning || session?.step === 0;
  /** The run, also when its device is lost: its images and its progress are still there. */
  const stillOpen = () => {
    if (closed) throw new Error('The engine was closed.');
  };
  const known = (): Session => {
    stillOpen();
    if (!session) throw new Error('There is no run yet.');
    return session;
  };
  const present = (): Session => {
    if (held.loss) throw held.loss;
    return known();
  };

  /** The device that is open, unless these params ask for another: the automatic choice goes by the model as well. */
  async function openDevice({ backend, model }: Params, fastest: Fastest | null): Promise<Device> {
    const { prefers = null } = models[model] as Model;
    const choice = backend === 'auto' ? [backend, fastest?.backend, fastest?.gpu, prefers?.reason].join() : backend;
    if (device?.choice === choice) return device.opened;
    session?.dispose(); // its tensors live on the device that is left
    session = null;
    held.end();
    device = { choice, opened: await openBackend(backend, thread, fastest, prefers) };
    held = guardDevice(pace, error => {
      device = null; // another one is opened for the next run
      void training.halt();
      tell(error, 'failed');
    });
    return device.opened;
  }

  function begin(next: Session, id: string, elapsedMs: number) {
    session = next;
    looks.begin();
    training.reset(elapsedMs);
    status.change({
      run: status.now.run + 1,
      id,
      params: next.params,
      phase: training.rested(),
      activity: null,
      problem: null,
      progress: training.progress(),
      changes: next.history.changes,
    });
  }

  /** What was laid over the test set may have been the files before. */
  function opened(data: OwnData): OwnData {
    ood.forget();
    looks.forget();
    status.nudge();
    return data;
  }

  const lab: Lab = {
    async configure(params, { id = '', checkpoint, fastest = null, own } = {}) {
      stillOpen();
      configured += 1;
      const mine = configured;
      const overtaken = () => mine !== configured;
      const doing = (text: string, fraction: number | null) => {
        if (!overtaken()) status.change({ phase: 'loading', activity: { text, fraction }, problem: null });
      };
      try {
        const prepared = await prepareImages(params, library, doing, own);
        if (overtaken()) return null;
        await training.halt();
        await turns(async () => {
          if (overtaken()) return;
          status.change({ phase: 'compiling', activity: { text: 'Preparing the model', fraction: null } });
          await pace.rest();
          const opened = await openDevice(params, fastest);
          session?.dispose();
          session = null;
          const { session: ready, stepMs } = await guard(() => prepareSession(params, prepared.images, pace));
          if (overtaken()) return ready.dispose(); // nobody asks for it any more
          const misfit = checkpoint ? ready.restore(checkpoint) : null;
          const notes = misfit ? [...prepared.notes, describeMisfit(misfit)] : prepared.notes;
          const restored = checkpoint !== undefined && !misfit;
          const experiment = describeExperiment(ready, opened, { ...prepared, notes });
          status.change({ experiment: { ...experiment, stepMs, restored } });
          begin(ready, id, restored ? checkpoint.trainingMs : 0);
        });
        return null;
      } catch (error) {
        if (overtaken()) return null;
        await turns(async () => {}); // one that was overtaken may be in the middle of it
        if (overtaken()) return null;
        // A run whose device is gone is no run to go back to, whatever else went wrong.
        if (held.loss) tell(held.loss, 'failed');
        else fail(error, training.isRunning ? 'training' : session ? training.rested() : 'failed');
        const { problem } = status.now;
        return problem && !session ? { ...problem, isWithout: true } : problem;
      }
    },

    async open(files, options) {
      try {
        return { data: opened(await library.open(files, options)) };
      } catch (error) {
        return { problem: describeProblem(error) };
      }
    },

    async survey(file) {
      try {
        return { survey: await tables.survey(file) };
      } catch (error) {
        return { problem: error instanceof ReadingStopped ? null : describeProblem(error) };
      }
    },

    reading: async () => tables.share,

    stopReading: async () => tables.stop(),

    async openTable(file, plan) {
      try {
        return { data: opened(library.take(await tables.open(file, plan))) };
      } catch (error) {
        return { problem: error instanceof ReadingStopped ? null : describeProblem(error) };
      }
    },

    async update(params) {
      if (!session) return;
      session.update(params);
      // More epochs wake a finished run, fewer end a paused one.
      const { phase } = status.now;
      const next = phase === 'paused' || phase === 'finished' ? training.rested() : phase;
      status.change({ params, phase: next, progress: training.progress(), changes: session.history.changes });
    },

    async start(until = 'end') {
      stillOpen();
      if (session) present();
      await training.start(until);
      return status.version;
    },

    stop: training.halt,

    allow: async epochs => training.allow(epochs),

    async rewind(id = status.now.id) {
      await training.halt();
      await turns(async () => {
        if (!session) return;
        const it = present();
        await guard(async () => it.rewind());
        begin(it, id, 0);
      });
    },

    async next(request) {
      asked += 1;
      const mine = asked;
      if (request.after === 0) looks.forget();
      status.nudge(); // whoever asked before is overtaken
      for (;;) {
        stillOpen();
        const news = status.version > request.after;
        const live = isLive();
        if (mine !== asked || (news && !training.isRunning)) return status.snapshot({});
        const usable = session && !held.loss && SEEN.includes(status.now.phase);
        if (usable && looks.due(session!, status.now.run, live, request).length > 0) {
          const looking = turns(async () => {
            if (!session) return {};
            const [it, { run }] = [session, status.now];
            const due = looks.due(it, run, isLive(), request);
            const isOver = () => closed || (mine !== asked && !isLive());
            return guard(() => looks.take(due, it, run, isLive, request, isOver));
          });
          const seen = await looking.catch(async error => {
            await training.halt();
            fail(error);
            return {};
          });
          return status.snapshot(seen);
        }
        if (news) return status.snapshot({});
        await status.changed();
      }
    },

    testSet: async () => known().images.testSet(status.now.run),

    dealt: async () => dealtOf(known().images, known().params),

    async decode(z) {
      const { network, latent, images } = present();
      const { run } = status.now;
      const pixels = await guard(() => decode(network, z, latent));
      return { run, values: unscaled(images.scaling, pixels) };
    },

    examine: (x, samples) =>
      turns(async () => {
        const it = present();
        return guard(() => examiner(it, status.now.run, x, samples, isLive()));
      }),

    async inspect(x) {
      const { network, images } = present();
      const { run } = status.now;
      const seen = await guard(() => look(network, scaled(images.scaling, x), x.length, true));
      return {
        run,
        mean: seen.mean,
        sigma: seen.logVar?.map(v => Math.exp(v / 2)) ?? null,
        reconstruction: unscaled(images.scaling, seen.reconstruction),
        scores: Object.fromEntries(Object.entries(seen.scores).map(([id, values]) => [id, values[0]])),
      };
    },

    scoreTest: (from, ids, samples) =>
      turns(async () => {
        const it = present();
        return guard(() => scorePart(it, status.now.run, from, ids, samples));
      }),

    checkpoint: () =>
      turns(async () => {
        if (!session) return null;
        const it = present();
        return guard(() => it.save(training.ms));
      }),

    record(samples, only) {
      const mine = givenUp;
      const isOver = () => closed || mine !== givenUp;
      return turns(async (): Promise<RunRecord> => {
        const it = present();
        const { test } = await guard(() => looks.complete(it, status.now.run, isOver, samples, only));
        return runRecord(it, status.now.experiment!, test, training.ms);
      });
    },

    work: async () => work.now,

    async giveUp() {
      givenUp += 1;
    },

    async close() {
      closed = true;
      configured += 1;
      status.nudge();
      await training.halt();
      await turns(async () => {
        held.end();
        session?.dispose();
        session = null;
        if (device?.opened.backend === 'webgl') leaveContext();
        device = null;
      });
    },
  };
  return lab;
}
