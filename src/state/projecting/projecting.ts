// Codes on a plane, as far as they are computed: one projection at a time, of the newest codes there are. What is shown is a
// projection together with the codes that it was made from; it stays until that of newer ones is there, and goes when another run
// or another method is wanted.

import { createStore } from 'zustand/vanilla';
import { type ProjectionId, projections } from '../../projections/index.ts';
import type { Seen } from '../run/state.ts';
import type { Projector } from './connect.ts';
import type { Answer, Projected } from './messages.ts';

type SeenCodes = NonNullable<Seen['latent']>;
type Place = readonly [number, number];

export interface Wanted {
  readonly id: ProjectionId;
  readonly seen: SeenCodes;
  readonly isTraining: boolean;
}

/** A projection with the codes that it was made from: the first `count` of a look. */
export interface ProjectedCodes extends Projected {
  readonly id: ProjectionId;
  readonly seen: SeenCodes;
  readonly count: number;
}

export interface ProjectingState {
  readonly made: ProjectedCodes | null;
  /** How much of the next one is done, 0..1; null while none is made. */
  readonly share: number | null;
  /** Why the last attempt came to nothing, in a sentence. */
  readonly problem: string | null;
  /** Somebody has stopped it; nothing begins until they want it again, or something else. */
  readonly isStopped: boolean;
}

export const idle: ProjectingState = { made: null, share: null, problem: null, isStopped: false };

/** What the worker is at. */
interface Job {
  readonly of: Wanted;
  readonly count: number;
  /** ms */
  readonly since: number;
}

const countOf = ({ id, seen, isTraining }: Wanted): number =>
  Math.min(seen.look.count, projections[id].most[isTraining ? 'training' : 'rest']);

/** Codes at one step are the same whatever they are judged by. */
const isMadeOf = (made: ProjectedCodes | null, wanted: Wanted): made is ProjectedCodes =>
  made !== null && made.seen.step === wanted.seen.step && made.count >= countOf(wanted);

const keyOf = ({ id, seen }: Wanted): string => `${id} ${seen.run}`;

export type Projecting = ReturnType<typeof createProjecting>;

/**
 * @param connect starts a worker @param wait settles after so many ms @param now in ms
 */
export function createProjecting(
  connect: (heard: (answer: Answer) => void) => Projector,
  wait: (ms: number) => Promise<void>,
  now: () => number,
) {
  const store = createStore<ProjectingState>(() => idle);
  const asked = new Map<number, (at: Place | null) => void>();
  let projector: Projector | null = null;
  let wanted: Wanted | null = null;
  let job: Job | null = null;
  let isResting = false;
  let asks = 0;

  function end(): void {
    projector?.close();
    [projector, job] = [null, null];
    for (const tell of asked.values()) tell(null);
    asked.clear();
    store.setState(({ made }) => ({ share: null, made: made && { ...made, canPlace: made.map !== null } }));
  }

  function begin(): void {
    if (!wanted || job || isResting || store.getState().isStopped || isMadeOf(store.getState().made, wanted)) return;
    const { look, params } = wanted.seen;
    const count = countOf(wanted);
    const mean = look.mean.slice(0, count * look.dimensions);
    job = { of: wanted, count, since: now() };
    store.setState({ share: 0, problem: null });
    try {
      projector ??= connect(hear);
      const codes = { count, latent: look.dimensions, mean, logVar: null };
      projector.send({ fit: wanted.id, codes, seed: params.seed });
    } catch (error) {
      hear({ problem: (error as Error).message });
    }
  }

  /** While a run trains, the worker rests as long as it has worked: the processor is not its own. */
  async function rest(ms: number): Promise<void> {
    isResting = true;
    await wait(ms);
    isResting = false;
    begin();
  }

  function hear(answer: Answer): void {
    if ('ask' in answer) {
      asked.get(answer.ask)?.(answer.at);
      asked.delete(answer.ask);
    } else if ('share' in answer) store.setState({ share: answer.share });
    else if ('problem' in answer) {
      end();
      store.setState({ problem: answer.problem });
    } else if (job) take(answer.projected, job);
  }

  function take(projected: Projected, { of, count, since }: Job): void {
    job = null;
    store.setState({ made: { ...projected, id: of.id, seen: of.seen, count }, share: null });
    if (wanted?.isTraining) void rest(now() - since);
    else begin();
  }

  return {
    store,
    /** What is to be seen from now on; null: nothing. Newer codes of what is being made wait until it is. */
    want(next: Wanted | null): void {
      const isOther = !wanted || !next || keyOf(wanted) !== keyOf(next);
      wanted = next;
      if (isOther) {
        end();
        store.setState(idle);
      }
      const { made } = store.getState();
      if (next && made && made.seen !== next.seen && isMadeOf(made, next))
        store.setState({ made: { ...made, seen: next.seen } });
      begin();
    },
    /** Gives up what is being made, and makes nothing more until `again`. */
    stop(): void {
      end();
      store.setState({ isStopped: true });
    },
    again(): void {
      store.setState({ isStopped: false, problem: null });
      begin();
    },
    /** The same of a test image that is not among those that were projected. */
    placeOf(position: number): Promise<Place | null> {
      const look = store.getState().made?.seen.look;
      if (!look || position >= look.count) return Promise.resolve(null);
      const { mean, dimensions } = look;
      return this.place(mean.slice(position * dimensions, (position + 1) * dimensions));
    },
    /** Where a code [latent] lies among those that were projected last; null where that cannot be said. */
    place(code: Float32Array): Promise<Place | null> {
      if (!projector || !store.getState().made?.canPlace) return Promise.resolve(null);
      const ask = ++asks;
      return new Promise(resolve => {
        asked.set(ask, resolve);
        projector!.send({ place: code, ask });
      });
    },
  };
}
