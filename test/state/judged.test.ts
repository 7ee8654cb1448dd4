// What the gallery shows, and that pictures never stand under scores of another run, score or page.

import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { judge } from '../../src/core/judging.ts';
import type { TestSet } from '../../src/engine/api.ts';
import { initialParams, type Params } from '../../src/params/schema.ts';
import type { Detection } from '../../src/probes/detection.ts';
import type { Reconstructions } from '../../src/probes/reconstructions.ts';
import { createJudged } from '../../src/state/judged.ts';
import { createMover } from '../../src/state/moveThreshold.ts';
import { type LabState, lab } from '../../src/state/store.ts';

/** 40 test images of which the i-th has the score `scoreOf(i)`; every seventh is anomalous. */
const isAnomaly = Uint8Array.from({ length: 40 }, (_, i) => Number(i % 7 === 0));
const testSetOf = (run: number): TestSet =>
  ({
    run,
    count: 40,
    isAnomaly,
    labels: Uint8Array.from({ length: 40 }, (_, i) => i % 10),
    from: new Uint8Array(40),
  }) as unknown as TestSet;

function detectionOf(scoreOf: (i: number) => number, count = 40, scoreId = 'probability'): Detection {
  const scores = Float32Array.from({ length: count }, (_, i) => scoreOf(i));
  const of = (kind: number) => scores.filter((_, i) => isAnomaly[i] === kind).sort();
  const calibrationScores = Float32Array.from({ length: 20 }, (_, i) => i);
  return { scoreId, count, scores, normalScores: of(0), anomalyScores: of(1), calibrationScores } as Detection;
}
const seenOf = (look: Detection, run = 1, step = 10) => ({ look, run, step, params: initialParams });
const picturesOf = (positions: ArrayLike<number>, run = 1, step = 10, scoreId = 'probability') => {
  const look = { positions: Uint32Array.from(positions), scoreId } as Reconstructions;
  return { look, run, step, params: initialParams };
};

function stage(params: Partial<Params> = {}) {
  const store = createStore<LabState>(() => ({
    ...lab.getInitialState(),
    params: { ...initialParams, ...params },
    testSet: testSetOf(1),
    visible: { reconstructions: 1 },
  }));
  const judged = createJudged(store);
  const see = (seen: Partial<LabState['seen']>) =>
    store.setState(before => ({ seen: { ...before.seen, ...seen } as LabState['seen'] }));
  const choose = (values: Partial<Params>) =>
    store.setState(before => ({ params: { ...before.params, ...values } as Params }));
  return {
    store,
    judged,
    see,
    choose,
    page: () => judged.page(store.getState()),
    asked: () => judged.positions(store.getState()),
    shown: () => judged.shown(store.getState()),
  };
}
const rising = detectionOf(i => i);
const falling = detectionOf(i => 100 - i);

describe('the page of the gallery', () => {
  it('shows misses and false alarms of the threshold that calibration sets', () => {
    // 20 calibration scores 0..19 at 25 %: ceil(21 * 0.75) = 16th smallest, 15.
    const { see, choose, page } = stage({ gallery: 'misses', falseAlarmRate: 0.25 });
    see({ detection: seenOf(rising) });
    expect([...page()!.positions]).toEqual([0, 7, 14]);
    choose({ gallery: 'false-alarms' });
    expect([...page()!.positions].slice(0, 4)).toEqual([39, 38, 37, 36]);
    expect(page()!.fitting).toBe(24 - 3); // 16..39 without 21, 28, 35
    choose({ gallery: 'threshold' });
    expect([...page()!.positions]).toEqual([9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]); // nearest 15, the louder last
    choose({ gallery: 'misses', thresholdBy: 'best-on-test' });
    const { threshold } = judge(rising, { falseAlarmRate: 0.25, thresholdBy: 'best-on-test' });
    expect([...page()!.positions]).toEqual([0, 7, 14, 21, 28, 35].filter(i => i <= threshold));
  });

  it('turns pages, as far as there are any, and keeps to a class', () => {
    const { see, choose, page } = stage({ gallery: 'normal', galleryPage: 99 });
    see({ detection: seenOf(rising) });
    expect(page()).toMatchObject({ number: 4, pages: 4, fitting: 40, kind: 'normal' });
    expect([...page()!.positions]).toEqual([36, 37, 38, 39]);
    choose({ gallery: 'anomalous', galleryClass: 3 });
    expect([...page()!.positions]).toEqual([33, 23, 13, 3]);
    choose({ galleryClass: 10 });
    expect(page()).toMatchObject({ fitting: 0, number: 1, pages: 1 });
  });

  it('is of what somebody has picked, scored or not, page by page', () => {
    const { store, choose, page } = stage({ gallery: 'misses' });
    store.setState({ brushed: Uint32Array.from({ length: 14 }, (_, i) => 39 - i) });
    expect(page()).toMatchObject({ kind: 'picked', fitting: 14, pages: 2, by: null });
    choose({ galleryPage: 2 });
    expect([...page()!.positions]).toEqual([27, 26]);
  });

  it('waits until scores and test images are of one run', () => {
    const { store, see, page } = stage();
    expect(page()).toBeNull();
    see({ detection: seenOf(rising, 2) });
    expect(page()).toBeNull();
    store.setState({ testSet: testSetOf(2) });
    expect(page()!.by!.run).toBe(2);
    store.setState({ testSet: null });
    expect(page()).toBeNull();
  });

  it('shows only what is scored so far', () => {
    const { see, choose, page } = stage({ gallery: 'anomalous' });
    see({ detection: seenOf(detectionOf(i => i, 6)) });
    expect([...page()!.positions]).toEqual([5, 4, 3, 2, 1, 0]);
    choose({ gallery: 'random' });
    expect(page()!.fitting).toBe(6);
  });

  it('is the same object as long as nothing changes that it is made of', () => {
    const { store, see, choose, page } = stage({ gallery: 'normal' });
    see({ detection: seenOf(rising) });
    const before = page();
    store.setState({ hovered: 3 });
    choose({ falseAlarmRate: 0.5, beta: 3 });
    expect(page()).toBe(before);
    choose({ gallery: 'misses' });
    expect(page()).not.toBe(before);
  });

  it('of the example is what it came with', () => {
    const { store, see, page } = stage({ gallery: 'misses', galleryPage: 3, galleryClass: 4 });
    see({ detection: seenOf(rising) });
    store.setState({ example: true });
    expect(page()).toMatchObject({ kind: 'random', number: 1, fitting: 40 });
  });
});

describe('what the engine is asked for', () => {
  it('is nothing while nobody sees the gallery', () => {
    const { store, see, asked } = stage({ gallery: 'normal' });
    expect(asked()).toEqual([]);
    see({ detection: seenOf(rising) });
    expect(asked()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    store.setState({ visible: {} });
    expect(asked()).toEqual([]);
  });
});

describe('pictures', () => {
  const first = Array.from({ length: 12 }, (_, i) => i);
  const last = Array.from({ length: 12 }, (_, i) => 39 - i);

  it('are of the page that asked for them, and not of the one that was chosen meanwhile', () => {
    const { see, asked, shown, page, choose } = stage({ gallery: 'normal' });
    see({ detection: seenOf(rising) });
    expect(asked()).toEqual(first);
    const before = page();
    expect(shown()).toBeNull(); // no pictures yet
    choose({ gallery: 'anomalous' });
    expect(asked()).toEqual(last);
    see({ reconstructions: picturesOf(first) });
    expect(shown()).toBe(before); // says "most normal", as the pictures are
    see({ reconstructions: picturesOf(last) });
    expect(shown()).toBe(page());
    expect(shown()!.kind).toBe('anomalous');
  });

  it('that come with newer scores are those of the older ones, and say so', () => {
    const { see, asked, shown } = stage({ gallery: 'normal' });
    see({ detection: seenOf(rising, 1, 10) });
    asked();
    see({ detection: seenOf(falling, 1, 20) });
    asked();
    see({ reconstructions: picturesOf(first, 1, 20) });
    expect(shown()!.by!.step).toBe(10);
    see({ reconstructions: picturesOf(last, 1, 22) });
    expect(shown()!.by!.step).toBe(20);
  });

  it('of another run, another score or other images are nobody’s', () => {
    const { see, asked, shown } = stage({ gallery: 'normal' });
    see({ detection: seenOf(rising) });
    asked();
    for (const wrong of [
      picturesOf(first, 2),
      picturesOf(first, 1, 10, 'l2'),
      picturesOf(last),
      picturesOf(first.slice(1)),
      picturesOf([]),
    ]) {
      see({ reconstructions: wrong });
      expect(shown()).toBeNull();
    }
  });

  it('of an earlier run are not shown for the next, though the images are the same', () => {
    const { store, see, asked, shown } = stage({ gallery: 'normal' });
    see({ detection: seenOf(rising, 1) });
    asked();
    see({ detection: seenOf(falling, 2) });
    store.setState({ testSet: testSetOf(2) });
    asked();
    see({ reconstructions: picturesOf(first, 2) }); // in the order of the run before
    expect(shown()).toBeNull();
    see({ reconstructions: picturesOf(last, 2) });
    expect(shown()!.by!.run).toBe(2);
  });
});

describe('the threshold', () => {
  it('is where it is being moved to, at once, and a param a little later', async () => {
    const { store, judged, see, choose } = stage({ falseAlarmRate: 0.05, thresholdBy: 'best-on-test' });
    const moveTo = createMover(judged, store, (id, value) => choose({ [id]: value }));
    expect(judged.now()).toBeNull();
    see({ detection: seenOf(rising) });
    expect(judged.now()!.cheats).toBe(true);
    moveTo(0.5);
    moveTo(0.25);
    expect(judged.now()).toEqual(judge(rising, { falseAlarmRate: 0.25, thresholdBy: 'calibration' }));
    expect(judged.now()).toBe(judged.now());
    expect(store.getState().params.falseAlarmRate).toBe(0.05);
    await expect
      .poll(() => store.getState().params)
      .toMatchObject({ falseAlarmRate: 0.25, thresholdBy: 'calibration' });
    expect(judged.moving.getState().rate).toBeNull();
    moveTo(7);
    expect(judged.now()!.rate).toBe(1); // as far as there are rates
    await expect.poll(() => store.getState().params.falseAlarmRate).toBe(1);
  });

  it('of two runs are two', () => {
    const [one, two] = [stage(), stage()];
    for (const { see } of [one, two]) see({ detection: seenOf(rising) });
    one.judged.moving.setState({ rate: 1 });
    expect(one.judged.now()!.threshold).toBe(Number.NEGATIVE_INFINITY);
    expect(two.judged.now()!.threshold).toBe(19);
  });
});
