import { describe, expect, it, vi } from 'vitest';
import type { GalleryKind } from '../../src/core/gallery.ts';
import { createJudging, hasBothClasses, judge, type Scored, type ThresholdChoice } from '../../src/core/judging.ts';
import { latest } from '../../src/core/latest.ts';
import { random } from '../../src/core/random.ts';
import { sortByClass } from '../../src/core/rising.ts';
import { ADDED, type Truth } from '../../src/core/truth.ts';

/** Scores and truths side by side. */
function scored(scores: readonly number[], isAnomaly: readonly number[], calibration: readonly number[]): Scored {
  const { normals, anomalies } = sortByClass(scores, isAnomaly.slice(0, scores.length));
  return {
    scores: Float64Array.from(scores),
    normalScores: normals,
    anomalyScores: anomalies,
    calibrationScores: Float64Array.from(calibration).sort(),
  };
}
const truthOf = (isAnomaly: readonly number[], labels = isAnomaly.map(() => 0), from = labels.map(() => 0)): Truth => ({
  isAnomaly: Uint8Array.from(isAnomaly),
  labels: Uint8Array.from(labels),
  from: Uint8Array.from(from),
});
const calibrated = (falseAlarmRate: number): ThresholdChoice => ({ falseAlarmRate, thresholdBy: 'calibration' });
const best: ThresholdChoice = { falseAlarmRate: 0.5, thresholdBy: 'best-on-test' };

describe('a threshold', () => {
  // 20 calibration normals 0..19 at 25 %: ceil(21 * 0.75) = the 16th smallest, 15.
  const calibration = Array.from({ length: 20 }, (_, i) => i);
  const look = scored([30, 15, 16, 15, 2, 40], [1, 1, 0, 0, 0, 1], calibration);

  it('of calibration, worked by hand', () => {
    const { threshold, cheats, rate, confusion } = judge(look, calibrated(0.25));
    expect([threshold, cheats, rate]).toEqual([15, false, 0.25]);
    expect(confusion).toMatchObject({ tp: 2, fn: 1, fp: 1, tn: 2 }); // the 15s raise no alarm
  });

  it('of the test labels, worked by hand, with the rate that it comes to', () => {
    const { threshold, cheats, rate, confusion } = judge(look, best);
    expect([threshold, cheats]).toEqual([16, true]); // both 30 and 40 caught, nobody disturbed
    expect(rate).toBe(3 / 20); // 17, 18 and 19
    expect(confusion).toMatchObject({ tp: 2, fp: 0 });
  });

  it('without both classes is set by calibration, whoever is asked', () => {
    for (const lone of [scored([3, 4], [0, 0], calibration), scored([3, 4], [1, 1], calibration)]) {
      expect(hasBothClasses(lone)).toBe(false);
      expect(judge(lone, { ...best, falseAlarmRate: 0.25 })).toMatchObject({
        threshold: 15,
        cheats: false,
        rate: 0.25,
      });
    }
    expect(hasBothClasses(look)).toBe(true);
  });

  it('when all scores are equal passes everybody, by either setting', () => {
    const equal = scored([1, 1, 1], [0, 1, 0], [1, 1, 1]);
    for (const choice of [calibrated(0.5), best])
      expect(judge(equal, choice)).toMatchObject({ threshold: 1, confusion: { tp: 0, fn: 1, fp: 0, tn: 2 } });
  });

  it('of one calibration normal, or none, promises what it can', () => {
    const one = scored([8, 9], [0, 1], [7]);
    expect(judge(one, calibrated(0.5))).toMatchObject({ threshold: 7, confusion: { tp: 1, fp: 1 } });
    expect(judge(one, calibrated(0.05))).toMatchObject({ threshold: Infinity, confusion: { tp: 0, fp: 0 } });
    const none = scored([8, 9], [0, 1], []);
    expect(judge(none, calibrated(0.5)).threshold).toBe(Infinity);
    expect(judge(none, best)).toMatchObject({ threshold: 8, cheats: true, rate: 0 });
  });

  it('goes with infinite scores, and refuses NaN', () => {
    const far = scored([Infinity, -Infinity, 1], [1, 0, 0], [0, Infinity]);
    expect(judge(far, calibrated(0.5))).toMatchObject({ threshold: Infinity, confusion: { tp: 0, fp: 0 } });
    expect(judge(far, best)).toMatchObject({ threshold: 1, confusion: { tp: 1, fp: 0 } });
    expect(() => judge(scored([1], [0], [0, Number.NaN]), calibrated(0.5))).toThrow(RangeError);
    expect(() => judge(look, calibrated(Number.NaN))).toThrow(RangeError);
  });

  it('agrees with going through the list, for any scores and settings', () => {
    for (let seed = 1; seed < 100; seed++) {
      const rng = random(seed, 'judging');
      const draw = (n: number) => Array.from({ length: n }, () => rng.integer(9));
      const [scores, calibration] = [draw(rng.integer(50)), draw(rng.integer(30))];
      const truth = scores.map(() => (rng.uniform() < 0.3 ? 1 : 0));
      const choice: ThresholdChoice = {
        falseAlarmRate: rng.integer(1001) / 1000,
        thresholdBy: seed % 2 ? 'calibration' : 'best-on-test',
      };
      const { threshold, rate, cheats, confusion } = judge(scored(scores, truth, calibration), choice);
      const count = (kind: number) => scores.filter((score, i) => truth[i] === kind && score > threshold).length;
      expect([confusion.tp, confusion.fp]).toEqual([count(1), count(0)]);
      const disturbed = calibration.filter(score => score > threshold).length;
      if (cheats) expect(rate).toBe(calibration.length === 0 ? 0 : disturbed / calibration.length);
      else expect(disturbed).toBeLessThanOrEqual(rate * (calibration.length + 1) + 1e-9);
    }
  });
});

describe('judging with a memory', () => {
  const look = scored([5, 1, 4, 2, 3], [1, 0, 1, 0, 1], [1, 2, 3]);
  const truth = truthOf([1, 0, 1, 0, 1], [7, 3, 7, 3, 9], [0, 0, 0, 0, 1]);
  const choose = (gallery: GalleryKind, galleryClass = -1) => ({ gallery, galleryClass });

  it('says the same as without, and the same object as long as nothing changes', () => {
    const judging = createJudging();
    for (const choice of [calibrated(0.5), calibrated(0.25), best]) {
      expect(judging.judge(look, choice)).toEqual(judge(look, choice));
      expect(judging.judge(look, { ...choice })).toBe(judging.judge(look, choice));
    }
    expect(judging.reachable(look)).toBe(judging.reachable(look));
    expect(judging.reachable(look).rates).toHaveLength(1001);
    expect(judging.reachable({ ...look })).not.toBe(judging.reachable(look));
  });

  it('orders all images, or those of a class, and of those that were added', () => {
    const { order } = createJudging();
    expect([...order(look, truth, choose('normal'), 0)]).toEqual([1, 3, 4, 2, 0]);
    expect([...order(look, truth, choose('anomalous', 7), 0)]).toEqual([0, 2]);
    expect([...order(look, truth, choose('random', ADDED), 0)]).toEqual([4]);
    expect([...order(look, truth, choose('random', 9), 0)]).toEqual([]); // its 9 is one of another dataset
    expect([...order(look, truth, choose('misses'), 3)]).toEqual([4]);
  });

  it('orders once a look: a threshold that has no say does not make it anew', () => {
    const { order } = createJudging();
    expect(order(look, truth, choose('normal'), 1)).toBe(order(look, truth, choose('normal'), 2));
    expect(order(look, truth, choose('misses'), 1)).not.toBe(order(look, truth, choose('misses'), 4));
    const again = { ...look, scores: Float64Array.from(look.scores) };
    expect(order(again, truth, choose('normal'), 1)).not.toBe(order(look, truth, choose('normal'), 1));
  });

  it('shows only what was scored: the truth of the others is known, but they have no place yet', () => {
    const some = scored([5, 1, 4], [1, 0, 1, 0, 1], [1, 2, 3]);
    const { order } = createJudging();
    expect([...order(some, truth, choose('random'), 0)]).toEqual([0, 1, 2]);
    expect([...order(some, truth, choose('misses'), 9)]).toEqual([2, 0]);
    expect(judge(some, calibrated(0.5)).confusion).toMatchObject({ tp: 2, fn: 0, fp: 0, tn: 1 });
  });

  it('can be made twice: one does not forget for what the other is asked', () => {
    const [one, two] = [createJudging(), createJudging()];
    const before = one.judge(look, best);
    two.judge({ ...look }, calibrated(0.1));
    expect(one.judge(look, best)).toBe(before);
  });
});

it('the latest call is remembered, and no other', () => {
  const compute = vi.fn((a: number, b: number | null) => ({ a, b }));
  const remembered = latest(compute);
  const first = remembered(1, Number.NaN);
  expect(remembered(1, Number.NaN)).toBe(first);
  expect(remembered(1, null)).toEqual({ a: 1, b: null });
  expect(remembered(1, Number.NaN)).not.toBe(first);
  expect(compute).toHaveBeenCalledTimes(3);
});
