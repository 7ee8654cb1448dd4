// A world in which engines do what a test tells them: answer late, hang, die, lose their device, refuse, or never start. Time
// passes only when the test lets it, and everything that engines were told is written down in order.

import { digitShape } from '../../../src/datasets/digitShape.ts';
import type { DatasetId } from '../../../src/datasets/index.ts';
import type { Checkpoint, Engine, OwnData, Problem, Snapshot, Until, UserFile } from '../../../src/engine/api.ts';
import type { Connection } from '../../../src/engine/connect.ts';
import { createStatus } from '../../../src/engine/status.ts';
import type { Params } from '../../../src/params/schema.ts';
import { isMadeAlike } from '../../../src/state/pending.ts';
import type { RunHost } from '../../../src/state/run/types.ts';

export const STEPS_PER_EPOCH = 2;

/** What happened, in order; `plays`, `pauses` and `asks` are a person's. `heard`: the page was given a snapshot in which this run rests. */
export type Happening =
  | { what: 'plays' }
  | { what: 'pauses' }
  | { what: 'asks'; id: string }
  | { what: 'connect'; backend: string }
  | { what: 'configure'; id: string; params: Params; from: number | null }
  | { what: 'start'; id: string; until: Until }
  | { what: 'steps'; id: string; epoch: number }
  | { what: 'rests'; id: string; step: number }
  | { what: 'heard'; id: string };

export interface Faults {
  /** How many engines will not start. */
  wontStart: number;
  /** Data that cannot be had. */
  refuses(params: Params): boolean;
  /** Data that is not here yet. */
  waits(params: Params): Promise<void> | undefined;
  /** How many moments a state that was taken is on its way. */
  momentsToSave: number;
  /** How many moments the answer that a run is there comes behind what is seen of it. */
  momentsToAnswer: number;
  /** Engines answer `configure` with a lost device this many times. */
  losesWhileBuilding: number;
  /** Answers of engines that were ended come all the same, much later. */
  answersAfterEnd: boolean;
}

const problemOf = (kind: Problem['kind'], message: string): Problem => ({ message, reasons: [], kind });

export function createWorld() {
  const queue: (() => void)[] = [];
  const story: Happening[] = [];
  const wrong: string[] = [];
  const said: string[] = [];
  const engines: ReturnType<typeof scripted>[] = [];
  const faults: Faults = {
    wontStart: 0,
    refuses: () => false,
    waits: () => undefined,
    momentsToSave: 1,
    momentsToAnswer: 0,
    losesWhileBuilding: 0,
    answersAfterEnd: false,
  };
  let nowMs = 0;
  const moment = () => new Promise<void>(resolve => queue.push(resolve));

  function scripted(
    backend: Params['backend'],
    onDeath: (reason: string) => void,
    onSilence: (isSilent: boolean) => void,
  ) {
    const status = createStatus();
    let session: { params: Params; id: string; step: number; data: string } | null = null;
    let training: Promise<void> | null = null;
    let halted = false;
    let halts = 0;
    let allowed = Number.POSITIVE_INFINITY;
    let lost = false;
    let ended = false;
    let hangs = false;
    let isLate = false;
    let configured = 0;
    const files = new Map<string, OwnData>();
    const pending = new Set<(error: Error) => void>();
    /** Training that waits at its bound. */
    const woken = new Set<() => void>();
    const wake = () => {
      for (const resolve of woken) resolve();
      woken.clear();
    };

    /** As calls go through a wire: rejected when the engine ends, and never answered twice. */
    const overWire = <T>(answer: () => Promise<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        if (ended) return reject(new Error('closed'));
        pending.add(reject);
        answer().then(
          value => ((!ended && !hangs) || isLate ? resolve(value) : undefined),
          error => (hangs ? undefined : reject(error)),
        );
      });

    let turn: Promise<unknown> = Promise.resolve();
    /** One after the other. */
    const turns = <T>(work: () => Promise<T>): Promise<T> => {
      const mine = turn.then(work);
      turn = mine;
      return mine;
    };

    const last = () => session!.params.epochs * STEPS_PER_EPOCH;
    const rested = () => (session!.step === 0 ? 'idle' : session!.step >= last() ? 'finished' : 'paused');
    const progress = () => ({
      step: session?.step ?? 0,
      steps: session ? last() : 0,
      stepsPerEpoch: STEPS_PER_EPOCH,
      epoch: (session?.step ?? 0) / STEPS_PER_EPOCH,
      imagesPerSecond: 0,
      secondsLeft: null,
      trainingMs: 0,
    });
    const toRest = () => {
      story.push({ what: 'rests', id: session!.id, step: session!.step });
      status.change({ phase: rested(), progress: progress() });
    };
    const fail = (problem: Problem) => status.change({ phase: 'failed', problem, activity: null });
    const lossProblem = () => problemOf('device', 'The browser withdrew the GPU.');
    const halt = async () => {
      halts += 1;
      halted = true;
      wake();
      await training;
      halted = false;
    };
    const begin = (params: Params, id: string, step: number, data: string) => {
      session = { params, id, step, data };
      status.change({
        run: status.now.run + 1,
        id,
        params,
        phase: rested(),
        activity: null,
        problem: null,
        progress: progress(),
        experiment: { device: { backend: backend === 'auto' ? 'webgl' : backend }, origin: data, notes: [] } as never,
      });
    };
    async function train(end: number): Promise<void> {
      while (!halted && !lost && session!.step < end) {
        if (session!.step >= allowed * STEPS_PER_EPOCH) {
          await new Promise<void>(resolve => woken.add(resolve));
          continue;
        }
        await moment();
        if (hangs) await new Promise(() => {});
        if (halted || lost || ended) break;
        if (session!.step >= allowed * STEPS_PER_EPOCH) continue;
        session!.step += 1;
        story.push({ what: 'steps', id: session!.id, epoch: session!.step / STEPS_PER_EPOCH });
        status.change({ progress: progress() });
      }
      training = null;
      if (!lost && !ended) toRest();
    }
    const look = () => ({ history: { made: session!.params, id: session!.id, step: session!.step } });

    const engine: Engine = {
      open: (opened: readonly UserFile[], { turned = false } = {}) =>
        overWire(async () => {
          await moment();
          const [{ name, bytes }] = opened;
          if (bytes.length === 0) return { problem: problemOf('data', `“${name}” is empty.`) };
          const id = `own-${bytes.join('-')}${turned ? '-turned' : ''}`;
          const data = {
            id,
            name,
            shape: digitShape,
            classes: [],
            counts: { train: 1, test: 1 },
            notes: [],
            turned,
            sideways: false,
          };
          files.set(id, data);
          return { data };
        }),
      survey: async () => ({ problem: null }),
      reading: async () => null,
      stopReading: async () => {},
      openTable: async ({ name }) => ({
        problem: problemOf('data', `“${name}” is a table, and no story here has one.`),
      }),
      configure: (params, { id = '', checkpoint, own } = {}) =>
        overWire(async () => {
          configured += 1;
          const mine = configured;
          story.push({ what: 'configure', id, params, from: checkpoint?.step ?? null });
          if (checkpoint && !isMadeAlike(checkpoint.params, params))
            wrong.push('a saved state of other settings was loaded');
          status.change({ phase: 'loading', activity: { text: 'Loading', fraction: null }, problem: null });
          await moment();
          await faults.waits(params);
          await moment();
          if (mine !== configured) return null;
          if (lost) return lossProblem();
          if (faults.refuses(params) || (params.dataset === ('own' as string) && !files.has(own ?? ''))) {
            await turns(async () => {}); // who was overtaken may be in the middle of it
            if (mine !== configured) return null;
            status.change({
              phase: training ? 'training' : session ? rested() : 'failed',
              problem: { ...problemOf('data', 'No mirror answered.'), code: 'unreachable' },
            });
            return session ? status.now.problem : { ...status.now.problem!, isWithout: true };
          }
          await halt();
          const problem = await turns(async () => {
            if (mine !== configured) return null;
            if (faults.losesWhileBuilding > 0) {
              faults.losesWhileBuilding -= 1;
              lost = true;
            }
            session = null;
            if (lost) {
              fail(lossProblem());
              return status.now.problem;
            }
            await moment();
            if (mine !== configured) return null;
            if (lost) return lossProblem();
            begin(params, id, checkpoint?.step ?? 0, own ?? params.dataset);
            return null;
          });
          if (problem) return problem;
          for (let left = faults.momentsToAnswer; left > 0; left--) await moment();
          return null;
        }),
      update: params =>
        overWire(async () => {
          if (!session || lost) return;
          session.params = params;
          status.change({ params, phase: training ? 'training' : rested(), progress: progress() });
        }),
      start: (until = 'end') =>
        overWire(async () => {
          const mine = halts;
          if (halted) await training;
          if (mine !== halts) return status.version;
          if (!session || training || lost || ended) return status.version;
          story.push({ what: 'start', id: session.id, until });
          const { step } = session;
          const ends = { end: last(), step: step + 1, epoch: (Math.floor(step / 2) + 1) * 2 };
          if (step >= last()) return status.version;
          status.change({ phase: 'training', problem: null });
          training = train(Math.min(last(), typeof until === 'number' ? until : ends[until]));
          return status.version;
        }),
      stop: () => overWire(halt),
      allow: epochs =>
        overWire(async () => {
          allowed = epochs;
          wake();
        }),
      rewind: (id = '') =>
        overWire(async () => {
          await halt();
          if (session && !lost) begin(session.params, id, 0, session.data);
        }),
      next: ({ after }) =>
        overWire(async () => {
          while (status.version <= after) await status.changed();
          await moment();
          const isThere = session && ['idle', 'training', 'paused', 'finished'].includes(status.now.phase);
          const snapshot = status.snapshot((isThere ? look() : {}) as never);
          if (isThere && !ended && !hangs && snapshot.phase !== 'training')
            story.push({ what: 'heard', id: snapshot.id });
          return snapshot as Snapshot;
        }),
      dealt: () => Promise.reject(new Error('Nothing is dealt out in these stories.')),
      testSet: () =>
        overWire(async () => {
          await moment();
          if (!session) throw new Error('There is no run yet.');
          const { data, params } = session;
          const shape = { kind: 'image', height: 1, width: 1 };
          return { run: status.now.run, count: 3, shape, values: new Uint8Array(3), made: { data, params } } as never;
        }),
      decode: () =>
        overWire(async () => {
          await moment();
          return { run: status.now.run, values: new Uint8Array(1) };
        }),
      inspect: () =>
        overWire(async () => {
          await moment();
          if (!session || lost) throw new Error('There is no run.');
          return { run: status.now.run, id: session.id } as never;
        }),
      examine: () => overWire(async () => ({ run: status.now.run }) as never),
      scoreTest: () => overWire(async () => ({ run: status.now.run }) as never),
      checkpoint: () =>
        overWire(async () => {
          if (!session || lost) return null;
          const { params, step } = session;
          for (let left = faults.momentsToSave; left > 0; left--) await moment();
          if (lost) return null;
          return {
            params,
            step,
            images: '',
            trainingMs: 0,
            weights: [],
            slots: [],
            history: { training: [], calibration: [] },
          } as Checkpoint;
        }),
      record: () => overWire(async () => ({}) as never),
      work: () => overWire(async () => null),
      giveUp: () => overWire(async () => {}),
    };

    return {
      engine,
      get ended() {
        return ended;
      },
      get isTraining() {
        return training !== null && !ended;
      },
      get session() {
        return session;
      },
      close() {
        ended = true;
        isLate = faults.answersAfterEnd && !hangs;
        if (!isLate) for (const reject of pending) reject(new Error('The engine was closed.'));
        pending.clear();
      },
      /** The worker ends by itself. */
      die() {
        if (ended) return;
        this.close();
        onDeath('a test killed it');
      },
      /** The worker answers nothing any more, and after a while that is noticed. */
      hang() {
        if (ended) return;
        hangs = true;
        onSilence(true);
      },
      /** A download that nobody waits for any more has come. */
      arrive(id: DatasetId) {
        status.change({ arrived: [...status.now.arrived, id] });
      },
      /** The device is lost, and the engine has noticed. */
      lose() {
        if (ended || lost) return;
        lost = true;
        fail(lossProblem());
      },
    };
  }

  /** Long enough for every promise that follows from one that was kept. */
  const turn = async () => {
    for (let i = 0; i < 40; i++) await null;
  };

  const host: RunHost = {
    async connect(backend, onDeath, onSilence): Promise<Connection> {
      story.push({ what: 'connect', backend });
      await moment();
      if (faults.wontStart > 0) {
        faults.wontStart -= 1;
        throw new Error('it did not start');
      }
      const made = scripted(backend, onDeath, onSilence);
      engines.push(made);
      return { engine: made.engine, close: () => made.close() } as Connection;
    },
    request: () => ({ probes: [], selected: 0, own: null, positions: [], view: {} }),
    onRequest: () => () => {},
    frame: async () => {},
    turn: async () => {},
    fastest: () => null,
    say: (_, text) => void said.push(text),
    onProcessor: () => void said.push('processor'),
    now: () => nowMs,
  };

  return {
    host,
    faults,
    story,
    /** What the page was told in sentences. */
    said,
    /** What should never have happened. */
    wrong,
    engines,
    /** The engine of the moment; undefined where there is none. */
    get alive() {
      return engines.findLast(engine => !engine.ended);
    },
    /** Lets so many things happen, in order. */
    async tick(moments = 1): Promise<void> {
      for (let i = 0; i < moments; i++) {
        nowMs += 10;
        queue.shift()?.();
        await turn();
      }
    },
    wait(ms: number) {
      nowMs += ms;
    },
    /** Lets everything happen that is going to. @throws Error where it never ends */
    async settle(): Promise<void> {
      for (let i = 0; i < 2000; i++) {
        await turn();
        if (queue.length === 0) {
          await turn();
          if (queue.length === 0) return;
        }
        nowMs += 10;
        queue.shift()?.();
      }
      throw new Error('It goes on for ever.');
    },
  };
}

export type World = ReturnType<typeof createWorld>;
