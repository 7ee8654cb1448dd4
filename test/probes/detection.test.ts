import { describe, expect, it } from 'vitest';
import { confusion } from '../../src/core/confusion.ts';
import { judge, type ThresholdChoice } from '../../src/core/judging.ts';
import { thresholdAt } from '../../src/core/threshold.ts';
import { applies, initialParams } from '../../src/params/schema.ts';
import type { Detection } from '../../src/probes/detection.ts';
import { probes } from '../../src/probes/index.ts';
import { detection } from '../../src/probes/looks/detection.ts';
import { evaluationOf, fakeSession } from './fakeSession.ts';

const sum = (values: Iterable<number>) => [...values].reduce((a, b) => a + b, 0);
/** Detection on scores and truths written side by side. */
const detect = (score: number[], isAnomaly: number[], calibration: number[]) =>
  detection(
    fakeSession({
      testCount: isAnomaly.length,
      isAnomaly: Uint8Array.from(isAnomaly),
      test: evaluationOf(1, score, score),
      calibration: evaluationOf(1, calibration, calibration),
    }),
  );
/** What the page makes of the sorted scores that a look has brought. */
const atFivePercent = ({ normalScores, anomalyScores, calibrationScores }: Detection) =>
  confusion(normalScores, anomalyScores, thresholdAt(calibrationScores, 0.05));
/** 20 normals scored 1 ... 20: the 5 % threshold is the k-th smallest, k = ceil(21 * 0.95) = 20. */
const twenty = Array.from({ length: 20 }, (_, i) => ((i * 7) % 20) + 1);

describe('detection', () => {
  it('agrees with a table worked by hand', async () => {
    //          scores:  30  25  20  19   5   1
    //          truth:    a   n   a   n   n   a
    // Pairs that are ordered rightly, anomaly above normal: 30 beats 3, 20 beats 2, 1 beats none: 5 of 9.
    const look = await detect([30, 25, 20, 19, 5, 1], [1, 0, 1, 0, 0, 1], twenty);
    expect(look.auc).toBeCloseTo(5 / 9, 12);
    expect(look.averagePrecision).toBeCloseTo((1 / 1 + 2 / 3 + 3 / 6) / 3, 12);
    // The 5 % threshold is 20, and an alarm is strictly above: 30 and 25.
    expect(atFivePercent(look)).toMatchObject({ tp: 1, fp: 1, fn: 2, tn: 2, precision: 1 / 2, recall: 1 / 3 });
    expect(look).toMatchObject({ count: 6, testCount: 6, anomalies: 3 });
    expect([...look.falsePositiveRate].map(rate => rate * 3)).toEqual(
      [0, 0, 1, 1, 2, 3, 3].map(n => expect.closeTo(n, 9)),
    );
    expect([...look.truePositiveRate].map(rate => rate * 3)).toEqual(
      [0, 1, 1, 2, 2, 2, 3].map(n => expect.closeTo(n, 9)),
    );
  });

  it('takes its threshold from calibration alone, unless it is asked to cheat', async () => {
    const some = await detect([30, 25, 20, 19, 5, 1], [1, 0, 1, 0, 0, 1], twenty);
    const others = await detect([3, 2, 2, 900, 5, 1], [0, 1, 0, 1, 1, 0], twenty);
    const at = (look: Detection, thresholdBy: ThresholdChoice['thresholdBy']) =>
      judge(look, { falseAlarmRate: 0.05, thresholdBy }).threshold;
    expect(at(others, 'calibration')).toBe(at(some, 'calibration'));
    expect(at(others, 'best-on-test')).not.toBe(at(some, 'best-on-test'));
  });

  it('brings what any threshold is judged by: scores in the order of the list, and sorted of each kind', async () => {
    const look = await detect([30, 25, 20, 19, 5, 1], [1, 0, 1, 0, 0, 1], twenty);
    expect([...look.scores]).toEqual([30, 25, 20, 19, 5, 1]);
    expect([...look.normalScores]).toEqual([5, 19, 25]);
    expect([...look.anomalyScores]).toEqual([1, 20, 30]);
  });

  it('looks at the chosen score', async () => {
    const session = fakeSession({ scoreId: 'l2' });
    const look = await detection(session);
    expect(look.scoreId).toBe('l2');
    expect(look.scores).toEqual(session.test.scores.l2);
  });

  it('knows how sure its area is once the whole test set is scored', async () => {
    const scores = Array.from({ length: 300 }, (_, i) => (i * 37) % 101);
    const truth = scores.map((score, i) => (score + ((i * 13) % 60) > 90 ? 1 : 0));
    const look = await detect(scores, truth, twenty);
    expect(look.aucInterval!.low).toBeLessThan(look.auc!);
    expect(look.aucInterval!.high).toBeGreaterThan(look.auc!);
    expect(look.averagePrecisionInterval!.low).toBeLessThan(look.averagePrecision!);
    expect(look.averagePrecisionInterval!.high).toBeGreaterThan(look.averagePrecision!);
    const { falsePositiveRate, low, high } = look.rocBand!;
    expect([low.length, high.length]).toEqual([falsePositiveRate.length, falsePositiveRate.length]);
    const unsure = { aucInterval: null, averagePrecisionInterval: null, rocBand: null };
    expect(await detect(scores.slice(0, 200), truth, twenty)).toMatchObject(unsure);
    expect(await detect(scores, truth.fill(0), twenty)).toMatchObject(unsure);
  });

  it('does not look again when only the threshold or a price changes', () => {
    expect(probes.detection.fields).toEqual([]);
    const ids = probes.detection.pageFields!.map(({ id }) => id);
    expect(ids).toEqual(['falseAlarmRate', 'thresholdBy', 'prevalence', 'missCost', 'falseAlarmCost']);
    for (const id of ids) expect(applies(id, initialParams)).toBe(true);
  });

  it('shows the calibration scores in order, and leaves the session’s alone', async () => {
    const session = fakeSession();
    const before = session.calibration.scores.probability!.slice();
    const { calibrationScores } = await detection(session);
    expect(calibrationScores).toEqual(before.slice().sort());
    expect(session.calibration.scores.probability).toEqual(before);
  });

  it('judges only the images that were scored', async () => {
    // Truths are known for six images, but there was time for four.
    const look = await detect([4, 3, 2, 1], [1, 0, 0, 0, 1, 1], twenty);
    expect(look).toMatchObject({ count: 4, testCount: 6, anomalies: 1, auc: 1 });
  });

  it('has no areas without anomalies or without normals, and says so', async () => {
    for (const truth of [0, 1]) {
      const look = await detect([1, 2, 3], [truth, truth, truth], twenty);
      expect([look.auc, look.averagePrecision]).toEqual([null, null]);
      expect(look.falsePositiveRate.length).toBe(0);
    }
  });

  it('never raises an alarm on too few calibration normals to promise 5 %', async () => {
    const look = await detect([1, 2], [0, 1], [1, 2, 3]);
    expect(atFivePercent(look)).toMatchObject({ tp: 0, fp: 0 });
  });
});

describe('the histogram', () => {
  it('has shares that sum to one, for each kind', async () => {
    const { edges, normal, anomalous } = await detection(fakeSession());
    expect(normal.length).toBe(edges.length - 1);
    expect(sum(normal)).toBeCloseTo(1, 12);
    expect(sum(anomalous)).toBeCloseTo(1, 12);
  });

  it('puts the smallest score into the first bin and the largest into the last', async () => {
    const { edges, normal, anomalous } = await detect([0, 48, 24, 24], [0, 1, 0, 0], twenty);
    expect([edges[0], edges.at(-1)]).toEqual([0, 48]);
    expect([normal[0], normal[24], anomalous.at(-1)]).toEqual(
      [1 / 3, 2 / 3, 1].map(share => expect.closeTo(share, 12)),
    );
  });

  it('survives scores that are all equal', async () => {
    const { edges, normal } = await detect([2, 2, 2], [0, 0, 1], twenty);
    expect(edges.every(Number.isFinite)).toBe(true);
    expect(sum(normal)).toBe(1);
  });
});

it('the curve stays light to draw, and its area is that of the whole', async () => {
  const n = 5000;
  const score = Array.from({ length: n }, (_, i) => ((i * 7919) % n) / n);
  const truth = score.map((s, i) => (s + ((i * 31) % 100) / 100 > 1.2 ? 1 : 0));
  const look = await detect(score, truth, twenty);
  expect(look.falsePositiveRate.length).toBeLessThanOrEqual(400);
  expect(look.thresholds.length).toBe(look.falsePositiveRate.length);
  let [better, all] = [0, 0];
  for (let i = 0; i < n; i++)
    for (let j = i % 17; j < n; j += 17) {
      // a sample of all pairs is enough to tell an area from a wrong one
      if (truth[i] !== 1 || truth[j] !== 0) continue;
      all += 1;
      better += score[i] > score[j] ? 1 : score[i] === score[j] ? 0.5 : 0;
    }
  expect(look.auc).toBeCloseTo(better / all, 2);
});
