import { describe, expect, it } from 'vitest';
import { confusion, threshold } from '../../src/core/calibration.ts';
import { rates } from '../../src/core/cost.ts';
import { random } from '../../src/core/random.ts';
import {
  bestThreshold,
  chosenThreshold,
  nearestRate,
  reachable,
  shareAbove,
  thresholdAt,
} from '../../src/core/threshold.ts';

/** Scores with many ties, and their truths. */
function drawn(n: number, seed: number) {
  const rng = random(seed, 'threshold test');
  const truth = Uint8Array.from({ length: n }, () => (rng.uniform() < 0.3 ? 1 : 0));
  const scores = Float32Array.from(truth, one => Math.round(8 * (rng.uniform() + 0.3 * one)) / 8);
  const of = (kind: number) => scores.filter((_, i) => truth[i] === kind).sort();
  return { scores, truth, normals: of(0), anomalies: of(1) };
}

describe('the threshold of sorted scores', () => {
  it.each([0, 1, 7, 99, 5000])('is that of calibration.ts, for %d scores', n => {
    const rising = Float32Array.from({ length: n }, (_, i) => Math.floor(i / 3)).sort();
    for (const rate of [0, 0.001, 0.01, 0.05, 0.44, 0.5, 0.999, 1])
      expect(thresholdAt(rising, rate), `rate ${rate}`).toBe(threshold(rising, rate));
  });
  it('refuses a rate that is none', () => {
    for (const rate of [-0.1, 1.1, Number.NaN]) expect(() => thresholdAt([1], rate)).toThrow(RangeError);
  });
  it('knows what it alarms at', () => {
    expect([0, 1, 2, 3].map(t => shareAbove([1, 2, 2, 3], t))).toEqual([1, 3 / 4, 1 / 4, 0]);
    expect(shareAbove([], 0)).toBeNull();
  });
});

describe('the counts of a threshold', () => {
  it.each([1, 2, 3])('are those of calibration.confusion, with ties and at both ends (%d)', seed => {
    const { scores, truth, normals, anomalies } = drawn(400, seed);
    for (const t of [...new Set(scores), 0.3, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])
      expect(rates(normals, anomalies, t)).toEqual(confusion(scores, truth, t));
  });
});

describe('the best threshold on the test set', () => {
  it.each([1, 2, 3, 4])('has the largest J of all there are, and is the highest of equals (%d)', seed => {
    const { scores, truth, normals, anomalies } = drawn(200, seed);
    const gain = (t: number) => {
      const { tp, fp } = confusion(scores, truth, t);
      return tp * normals.length - fp * anomalies.length;
    };
    const all = [Number.NEGATIVE_INFINITY, ...new Set(scores)];
    const most = Math.max(...all.map(gain));
    expect(bestThreshold(normals, anomalies)).toBe(Math.max(...all.filter(t => gain(t) === most)));
  });
  it('by hand: 3 and 5 are caught by an alarm above 2', () => expect(bestThreshold([1, 2, 4], [3, 5])).toBe(2));
  it('never alarms where every alarm would be worse than none', () => expect(bestThreshold([3, 4], [1, 2])).toBe(4));
  it('stays put when all scores are equal', () => expect(bestThreshold([1, 1], [1])).toBe(1));
  it('is not known with one class empty', () => {
    expect(bestThreshold([], [1])).toBeNull();
    expect(bestThreshold([1], [])).toBeNull();
  });
});

describe('the chosen threshold', () => {
  const look = { calibrationScores: Float32Array.of(1, 2, 3), bestThreshold: 9 };
  it('comes from calibration, or from the test labels where that is asked for', () => {
    expect(chosenThreshold(look, { falseAlarmRate: 0.5, thresholdBy: 'calibration' })).toBe(2);
    expect(chosenThreshold(look, { falseAlarmRate: 0.5, thresholdBy: 'best-on-test' })).toBe(9);
  });
  it('comes from calibration if there are no labels to cheat with', () =>
    expect(
      chosenThreshold({ ...look, bestThreshold: null }, { falseAlarmRate: 0.5, thresholdBy: 'best-on-test' }),
    ).toBe(2));
});

describe('the thresholds that can be set', () => {
  const { normals, anomalies } = drawn(300, 5);
  const calibration = drawn(500, 6).normals;
  const all = reachable(calibration, normals, anomalies, 1000);

  it('are one a rate, and say what they do', () => {
    expect([all.rates.length, all.rates[0], all.rates[50], all.rates[1000]]).toEqual([1001, 0, 0.05, 1]);
    for (const i of [0, 1, 50, 333, 1000]) {
      expect(all.thresholds[i]).toBe(threshold(calibration, all.rates[i]));
      const { falseAlarmRate, recall, precision } = rates(normals, anomalies, all.thresholds[i]);
      const found = [all.falseAlarmRates[i], all.recalls[i], all.precisions[i]];
      expect(found).toEqual([falseAlarmRate, recall, precision ?? Number.NaN]);
    }
  });
  it('fall from no alarm at all to nothing but alarms', () => {
    expect([all.thresholds[0], all.thresholds[1000]]).toEqual([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]);
    expect([...all.thresholds].every((t, i) => i === 0 || t <= all.thresholds[i - 1])).toBe(true);
  });
  it('have no recall without anomalies', () =>
    expect(reachable(calibration, normals, [], 10).recalls.every(Number.isNaN)).toBe(true));
  it('are found again from what they do', () => {
    const at = (rate: number) => all.thresholds[Math.round(1000 * rate)];
    const rate = nearestRate(all, 0.2, i => Math.abs(all.thresholds[i] - at(0.2)));
    expect(rate).toBe(0.2); // of many rates with the same threshold, the one that is set already
    const far = nearestRate(all, 0.9, i => Math.abs(all.falseAlarmRates[i] - 0));
    expect(at(far)).toBeGreaterThanOrEqual(normals.at(-1)!);
  });
  it('stay where they are when nothing is in reach', () => expect(nearestRate(all, 0.3, () => Number.NaN)).toBe(0.3));
});
