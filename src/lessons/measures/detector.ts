// What the detector is worth: areas, and what the threshold of the page makes of the test set.

import { lookOf } from '../../state/lesson/facts.ts';
import type { Measure } from './types.ts';

/** How many images either end of the score is looked at with. */
const END = 100;

/** Positions of the images with the highest scores, highest first. */
const mostAnomalous = (scores: Float32Array): number[] =>
  [...scores.keys()].sort((a, b) => scores[b] - scores[a]).slice(0, Math.min(END, scores.length));

function inkBetween(values: ArrayLike<number>, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += values[i];
  return sum;
}

export const auc: Measure = {
  label: 'the AUC',
  unit: '',
  digits: 2,
  of: facts => lookOf(facts, 'detection')?.auc ?? null,
};

export const bestAuc: Measure = {
  label: 'the highest AUC of all scores',
  unit: '',
  digits: 2,
  probe: 'scoreTable',
  of(facts) {
    const areas = lookOf(facts, 'scoreTable')?.rows.flatMap(({ auc }) => (auc === null ? [] : [auc])) ?? [];
    return areas.length > 0 ? Math.max(...areas) : null;
  },
};

export const caught: Measure = {
  label: 'the share of anomalies caught',
  unit: '%',
  digits: 0,
  of: ({ confusion }) => (confusion?.recall == null ? null : 100 * confusion.recall),
};

export const falseAlarms: Measure = {
  label: 'the false-alarm rate',
  unit: '%',
  digits: 1,
  of: ({ confusion }) => (confusion?.falseAlarmRate == null ? null : 100 * confusion.falseAlarmRate),
};

export const precision: Measure = {
  label: 'the share of alarms that are right',
  unit: '%',
  digits: 0,
  of: ({ confusion }) => (confusion?.precision == null ? null : 100 * confusion.precision),
};

/** The same where anomalies are as rare as the page says: Bayes' rule. */
export const alarmsRight: Measure = {
  label: 'the number of right ones among 100 alarms',
  unit: '',
  digits: 0,
  of({ confusion, params }) {
    const { recall, falseAlarmRate } = confusion ?? {};
    if (recall == null || falseAlarmRate == null) return null;
    const [right, wrong] = [recall * params.prevalence, falseAlarmRate * (1 - params.prevalence)];
    return right + wrong === 0 ? null : (100 * right) / (right + wrong);
  },
};

/** Of those that a person looks at first, how many are what was held out. */
export const anomaliesOnTop: Measure = {
  label: 'the number of anomalies among the 100 most anomalous',
  unit: '',
  digits: 0,
  of(facts) {
    const { detection } = facts.looks;
    if (!detection || !facts.testSet || detection.anomalies === 0) return null;
    const { isAnomaly } = facts.testSet;
    return mostAnomalous(detection.scores).reduce((sum, i) => sum + isAnomaly[i], 0);
  },
};

/** How much ink they have, in shares of what an image has on average. */
export const inkOnTop: Measure = {
  label: 'the ink of the 100 most anomalous, compared with all',
  unit: ' times',
  digits: 1,
  of(facts) {
    const { detection } = facts.looks;
    const { testSet } = facts;
    if (!detection || !testSet) return null;
    const { count, values } = testSet;
    const size = values.length / count;
    const mean = inkBetween(values, 0, values.length) / count;
    const top = mostAnomalous(detection.scores);
    const inkOfTop = top.reduce((sum, i) => sum + inkBetween(values, i * size, (i + 1) * size), 0) / top.length;
    return mean === 0 ? null : inkOfTop / mean;
  },
};
