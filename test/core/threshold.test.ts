import { describe, expect, it } from 'vitest';
import { confusion } from '../../src/core/confusion.ts';
import { random } from '../../src/core/random.ts';
import { sortByClass } from '../../src/core/rising.ts';
import { bestThreshold, nearestRate, reachable, thresholdAt } from '../../src/core/threshold.ts';

/** Scores with many ties, and their truths. */
function drawn(n: number, seed: number) {
  const rng = random(seed, 'threshold test');
  const truth = Uint8Array.from({ length: n }, () => (rng.uniform() < 0.3 ? 1 : 0));
  const scores = Float32Array.from(truth, one => Math.round(8 * (rng.uniform() + 0.3 * one)) / 8);
  return { scores, truth, ...sortByClass(scores, truth) };
}

describe('the threshold of a false-alarm rate', () => {
  const rising = Array.from({ length: 99 }, (_, i) => i + 1); // 1 ... 99

  it.each([
    [0.05, 95],
    [0.5, 50],
    [0.44, 56], // 100 * (1 - 0.44) is a little more than 56 in floating point
    [0.01, 99],
    [0.005, Infinity], // 99 normals cannot promise one false alarm in 200
    [0, Infinity],
    [1, -Infinity],
  ])('of %d is %d among 1 to 99, worked by hand', (rate, expected) => expect(thresholdAt(rising, rate)).toBe(expected));

  it.each([1, 7, 99, 5000])('is the lowest score that at most so many of %d + 1 exceed', n => {
    const scores = Float64Array.from({ length: n }, (_, i) => Math.floor(i / 3));
    for (const rate of [0.001, 0.01, 0.05, 0.44, 0.5, 0.999]) {
      // The new normal may be above all of them, so it counts as one that is.
      const keeps = (t: number) => (scores.filter(score => score > t).length + 1) / (n + 1) <= rate + 1e-12;
      const found = scores.filter(keeps);
      expect(thresholdAt(scores, rate), `rate ${rate}`).toBe(found.length > 0 ? found[0] : Infinity);
    }
  });

  it('keeps its promise on average over many draws', () => {
    const rng = random(1, 'conformal');
    let alarms = 0;
    for (let trial = 0; trial < 4000; trial++) {
      const calibration = Float64Array.from({ length: 50 }, () => rng.normal()).sort();
      if (rng.normal() > thresholdAt(calibration, 0.1)) alarms++;
    }
    expect(alarms / 4000).toBeGreaterThan(0.075);
    expect(alarms / 4000).toBeLessThan(0.115); // 5/51 = 0.098 expected
  });

  it('of one calibration normal is that normal, or no alarm at all', () => {
    expect([0.4, 0.5, 0.9].map(rate => thresholdAt([7], rate))).toEqual([Infinity, 7, 7]);
    expect(thresholdAt([], 0.5)).toBe(Infinity);
  });

  it('refuses a rate that is none, and scores that are none', () => {
    for (const rate of [-0.1, 1.1, Number.NaN]) expect(() => thresholdAt([1], rate)).toThrow(RangeError);
    expect(() => thresholdAt([1, Number.NaN], 0.1)).toThrow(/not a number/);
  });
});

describe('the best threshold on the test set', () => {
  it.each([1, 2, 3, 4])('has the largest J of all there are, and is the highest of equals (%d)', seed => {
    const { scores, truth, normals, anomalies } = drawn(200, seed);
    const gain = (t: number) => {
      const count = (kind: number) => scores.filter((score, i) => truth[i] === kind && score > t).length;
      const [tp, fp] = [count(1), count(0)];
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

describe('the thresholds that can be set', () => {
  const { normals, anomalies } = drawn(300, 5);
  const calibration = drawn(500, 6).normals;
  const all = reachable(calibration, normals, anomalies, 1000);

  it('are one a rate, and say what they do', () => {
    expect([all.rates.length, all.rates[0], all.rates[50], all.rates[1000]]).toEqual([1001, 0, 0.05, 1]);
    for (const i of [0, 1, 50, 333, 1000]) {
      expect(all.thresholds[i]).toBe(thresholdAt(calibration, all.rates[i]));
      const { falseAlarmRate, recall, precision } = confusion(normals, anomalies, all.thresholds[i]);
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
