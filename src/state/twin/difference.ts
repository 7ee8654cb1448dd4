// How far the areas of two runs beside each other are apart on the test set that both were asked about, and how sure that is.
// The scores are the page's already, so nobody is asked: it is worked out anew whenever both have come to rest.

import { createStore } from 'zustand/vanilla';
import { differenceOf, pairedBootstrap } from '../../core/pairedBootstrap.ts';
import type { Compared } from '../comparison.ts';
import { turn } from '../frames.ts';
import { resampled } from '../resampled.ts';
import type { LabState, Stage } from '../stage.ts';

const now = () => performance.now();

/** The scores of the whole test set by the run as it is; null while it trains, and until they are here. */
function scoresOf({ seen: { detection }, snapshot, phase }: LabState) {
  const rests = phase === 'paused' || phase === 'finished';
  if (!rests || !detection || detection.run !== snapshot?.run || detection.step !== snapshot.progress.step) return null;
  return detection.look.count === detection.look.testCount ? detection : null;
}

/** Follows two runs until the returned function is called. */
export function createDifference(a: Pick<Stage, 'lab'>, b: Pick<Stage, 'lab'>) {
  const store = createStore<{ readonly compared: Compared | null }>(() => ({ compared: null }));
  let of: readonly unknown[] = [];
  let round = 0;

  async function compare(): Promise<void> {
    const [first, second] = [a, b].map(({ lab }) => scoresOf(lab.getState()));
    const { testSet } = a.lab.getState();
    if (of[0] === first?.look && of[1] === second?.look && of[2] === testSet) return;
    of = [first?.look, second?.look, testSet];
    round += 1;
    const mine = round;
    store.setState({ compared: null });
    const isAlike = first && second && testSet && first.look.scoreId === second.look.scoreId;
    if (!isAlike || testSet.run !== first.run || testSet.count !== second.look.count) return;
    const { scoreId, scores, count } = first.look;
    const pairs = pairedBootstrap(scores, second.look.scores, testSet.isAnomaly, first.params.seed);
    if (!pairs) return;
    const isStopped = () => mine !== round;
    const drawn = await resampled(pairs.next, { from: 0, rest: turn, now, tell: () => {}, isStopped });
    if (!drawn || isStopped()) return;
    const { observed } = pairs;
    store.setState({
      compared: {
        ...{ sides: [scoreId, scoreId], run: first.run, step: first.step, images: count },
        ...{ resamples: drawn.length, observed },
        auc: differenceOf('auc', observed, drawn),
        averagePrecision: differenceOf('averagePrecision', observed, drawn),
      },
    });
  }

  const unsubscribe = [a, b].map(({ lab }) => lab.subscribe(() => void compare()));
  void compare();
  return {
    store,
    end(): void {
      round += 1;
      for (const leave of unsubscribe) leave();
    },
  };
}
