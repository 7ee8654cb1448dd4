import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../src/engine/api.ts';
import { initialParams, type Params } from '../../src/params/schema.ts';
import { imagesOf, isLength, offeredLengths, secondsAhead, speedOf, timeWords } from '../../src/views/runLength.ts';

const snapshot = (changes: Partial<Params>, counts: number, progress: Partial<Snapshot['progress']>, stepMs?: number) =>
  ({
    params: { ...initialParams, ...changes },
    progress: { step: 0, trainingMs: 0, ...progress },
    experiment: { counts: { train: counts }, ...(stepMs && { stepMs }) },
  }) as Snapshot;

describe('the speed', () => {
  it('is of the steps that were trained, else of those that were timed, else unknown', () => {
    expect(speedOf({ snapshot: snapshot({}, 1, { step: 100, trainingMs: 2000 }, 50) })).toBe(5000);
    expect(speedOf({ snapshot: snapshot({}, 1, { step: 3, trainingMs: 2000 }, 50) })).toBe(2000);
    expect(speedOf({ snapshot: snapshot({ batch: 200 }, 1, {}, 50) })).toBe(4000);
    expect(speedOf({ snapshot: snapshot({}, 1, {}) })).toBeNull();
    expect(speedOf({ snapshot: null })).toBeNull();
  });
});

describe('the images', () => {
  it('are no more than the dataset has', () => {
    const all = { snapshot: snapshot({ trainSize: 60_000 }, 49_579, {}) };
    expect(imagesOf(all, 60_000)).toBe(49_579);
    expect(imagesOf(all, 6000)).toBe(6000);
    // A run of few says nothing of how many there are.
    expect(imagesOf({ snapshot: snapshot({ trainSize: 500 }, 500, {}) }, 60_000)).toBe(60_000);
  });
});

describe('the lengths that are offered', () => {
  it('say what they take here, and one of them is what is set at first', () => {
    const state = { snapshot: snapshot({}, 49_579, {}, 25), params: initialParams };
    const [quick, full] = offeredLengths(state);
    expect(isLength(initialParams, full.length)).toBe(true);
    expect(isLength(initialParams, quick.length)).toBe(false);
    expect(full.seconds).toBeCloseTo((49_579 * 50) / 4000 / 0.9, 6);
    expect(quick.seconds).toBeLessThanOrEqual(60);
    expect(secondsAhead(state)).toBeCloseTo(full.seconds!, 6);
  });

  it('are honest where nothing was measured', () => {
    const lengths = offeredLengths({ snapshot: null, params: initialParams });
    expect(lengths.map(({ seconds }) => timeWords(seconds))).toEqual(['time not known yet', 'time not known yet']);
  });
});

it.each([
  [2, 'a few seconds'],
  [12, 'about 10 s'],
  [54.9, 'about 55 s'],
  [58, 'about 1 min'],
  [640, 'about 11 min'],
  [7300, 'about 2 h'],
])('%d s are "%s"', (seconds, words) => expect(timeWords(seconds)).toBe(words));
