// Two runs as one: the second is the first but for what differs, and neither trains more than an epoch ahead of the other.
// Whoever is behind is waited for, so a second run that comes late catches up first.

import { latest } from '../../core/latest.ts';
import { contrasted } from '../../params/contrast.ts';
import { differing, type Params } from '../../params/schema.ts';
import { isMadeAlike, needsNewRun } from '../pending.ts';
import type { Run } from '../run/types.ts';
import type { Driven } from './store.ts';

interface Place {
  /** Fractional. */
  readonly epoch: number;
  readonly isOver: boolean;
}

/** How far a run is for certain: one that is being built is where it will begin again. */
function placeOf(run: Run): Place {
  const { id, phase, snapshot, checkpoint } = run.store.getState();
  if (!snapshot || run.id !== id) return { epoch: 0, isOver: false };
  const { epoch, stepsPerEpoch } = snapshot.progress;
  const isThere = !['loading', 'compiling', 'failed'].includes(phase);
  if (isThere) return { epoch, isOver: phase === 'finished' };
  return { epoch: stepsPerEpoch > 0 ? (checkpoint?.step ?? 0) / stepsPerEpoch : 0, isOver: false };
}

/** A step that is done on one side and not on the other, where batches are of different sizes, is no difference. */
const LEVEL = 1e-9;

/** How many epochs one may train beside another that is there: to the end of the epoch that the other is in. */
const boundBehind = ({ epoch, isOver }: Place): number =>
  isOver ? Number.POSITIVE_INFINITY : Math.floor(epoch + LEVEL) + 1;

export interface Pair extends Driven {
  /** Has the second run be what it is to be now; what has trained and is to be another run rests, and both with it. */
  follow(): void;
  /** Lets the first run go on alone. */
  end(): void;
}

/** @param differs in what the second differs from the first now */
export function createPair(a: Run, b: Run, differs: () => Partial<Params>): Pair {
  const runs = [a, b] as const;
  /** What the second was asked to be, of which data, beside which run. */
  let asked: { readonly params: Params; readonly data: string; readonly beside: string } | null = null;
  const paramsOf = latest(contrasted);
  /** Somebody wants both to train to the end. */
  let isWanted = false;
  /** To which run, and where, a Play was said again. */
  let saidAgain = '';
  /** The second run that was told so. */
  let told = '';

  const trainSecond = () => {
    told = b.id;
    return b.start('end');
  };

  function hold(): void {
    const [first, second] = runs.map(placeOf);
    a.allow(boundBehind(second));
    b.allow(boundBehind(first));
  }

  function follow(): void {
    const { applied, appliedData, id } = a.store.getState();
    if (!applied) return;
    const params = paramsOf(applied, differs());
    if (asked?.params === params && asked.beside === id && asked.data === (appliedData?.id ?? '')) return;
    const data = appliedData?.id ?? '';
    const before = asked;
    // A device that the first run has lost is no reason to begin the second again.
    const isElsewhere = before !== null && before.beside !== id && before.params.backend !== params.backend;
    const isOther = !before || before.data !== data || isElsewhere || !isMadeAlike(before.params, params);
    asked = { params, data, beside: id };
    if (isOther) {
      // It is the person's change if the first is the one it was: both rest until somebody presses Play.
      if (before?.beside === id && isWanted) void stop();
      void b.configure(params, { opened: a.opened });
    } else {
      const changed = differing(before.params, params).filter(each => !needsNewRun(each));
      if (changed.length > 0) b.update(Object.fromEntries(changed.map(each => [each, params[each]])));
    }
  }

  /** At its bound, beside one that rests. */
  function waitsInVain(i: 0 | 1): boolean {
    if (runs[i].store.getState().phase !== 'training') return false;
    const other = runs[1 - i];
    const rests = ['idle', 'paused'].includes(other.store.getState().phase) && other.store.getState().id === other.id;
    return rests && placeOf(runs[i]).epoch >= boundBehind(placeOf(other)) - LEVEL;
  }

  /** Nobody waits for ever: a Play that came in the middle of a step is said again, and where nobody wants it both rest. */
  function free(i: 0 | 1): void {
    if (!waitsInVain(i)) return;
    if (!isWanted) return void runs[i].stop();
    const other = runs[1 - i];
    const at = `${other.id} ${placeOf(other).epoch}`;
    if (at === saidAgain) return;
    saidAgain = at;
    void other.start('end');
  }

  function check(): void {
    hold();
    free(0);
    free(1);
    const [first, second] = runs.map(({ store }) => store.getState().phase);
    if (isWanted && (first === 'failed' || second === 'failed')) void stop();
    // The first began again and trains, as a new seed has it; the second does so with it.
    else if (isWanted && first === 'training' && told !== b.id) void trainSecond();
  }

  async function stop(): Promise<void> {
    isWanted = false;
    await Promise.all(runs.map(run => run.stop()));
  }

  const unsubscribe = [
    a.store.subscribe(() => {
      follow();
      check();
    }),
    b.store.subscribe(check),
  ];
  // Both begin at rest: whoever has asked for a second run has not asked it to train.
  void stop();
  follow();
  hold();

  return {
    follow,
    stop,

    async start(until) {
      if (b.store.getState().phase === 'failed') void b.retry(); // the first is seen to by whoever presses Play
      isWanted = until === 'end';
      hold();
      const places = runs.map(placeOf);
      if (isWanted) {
        const [first, second] = places;
        await Promise.all([!first.isOver && a.start('end'), !second.isOver && trainSecond()]);
        return;
      }
      const least = Math.min(...places.map(({ epoch, isOver }) => (isOver ? Number.POSITIVE_INFINITY : epoch)));
      const isNext = ({ epoch, isOver }: Place) =>
        !isOver && (until === 'step' ? epoch <= least + LEVEL : Math.floor(epoch + LEVEL) <= Math.floor(least + LEVEL));
      await Promise.all(runs.filter((_, i) => isNext(places[i])).map(run => run.start(until)));
    },

    async rewind() {
      isWanted = false;
      await Promise.all(runs.map(run => run.rewind()));
    },

    end() {
      for (const leave of unsubscribe) leave();
      a.allow(Number.POSITIVE_INFINITY);
    },
  };
}
