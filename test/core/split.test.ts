import { describe, expect, it } from 'vitest';
import { DataError } from '../../src/core/dataError.ts';
import { random } from '../../src/core/random.ts';
import { type Anomaly, split } from '../../src/core/split.ts';
import { splitCounts } from '../../src/core/splitCounts.ts';

const labels = (count: number, seed: number, classes = 10) => {
  const rng = random(seed, 'labels');
  return Uint8Array.from({ length: count }, () => rng.integer(classes));
};

describe('for many random experiments', () => {
  const cases = Array.from({ length: 80 }, (_, i) => i);

  it.each(cases)('%i: nothing leaks', i => {
    const rng = random(i, 'case');
    const trainLabels = labels(2 + rng.integer(400), i);
    const testLabels = labels(rng.integer(200), i + 1000);
    const otherTestLabels = labels(200, i + 2000);
    const label = rng.integer(10);
    const kind = (['held-out', 'one-class', 'other-dataset', 'none'] as const)[i % 4];
    const isAnomalous = (l: number) => (kind === 'held-out' ? l === label : kind === 'one-class' && l !== label);
    const anomaly: Anomaly = kind === 'none' ? { kind } : { kind, label };
    const trainSize = rng.integer(2) ? 1 + rng.integer(300) : undefined;
    const otherTrainLabels = labels(300, i + 3000);
    const others = { otherTestLabels, otherTrainLabels };
    const request = { trainLabels, testLabels, ...others, anomaly, trainSize, calibrationSize: 50, seed: i };
    if (trainLabels.every(isAnomalous)) return;
    const parts = split(request);

    const learned = [...parts.train, ...parts.calibration];
    for (const at of learned) expect(isAnomalous(trainLabels[at])).toBe(false);
    expect(new Set(learned).size).toBe(learned.length); // disjoint, and no image twice
    expect(learned.every(at => at < trainLabels.length)).toBe(true);

    const normals = trainLabels.filter(l => !isAnomalous(l)).length;
    expect(parts.calibration.length).toBe(Math.min(50, Math.floor(normals / 2)));
    expect(parts.train.length).toBe(Math.min(trainSize ?? Infinity, normals - parts.calibration.length));

    // What might be labelled is anomalous, of a file that nothing is tested on, and in no other part.
    const { places, from, isAmong } = parts.labelled;
    const file = from === 1 ? otherTrainLabels : trainLabels;
    expect(new Set(places).size).toBe(places.length);
    for (const at of places) expect(from === 1 ? file[at] === label : isAnomalous(file[at])).toBe(true);
    if (from === 0) for (const at of places) expect(learned).not.toContain(at);
    expect(places.length).toBe(
      kind === 'none' ? 0 : [...file].filter(l => (from === 1 ? l === label : isAnomalous(l))).length,
    );
    expect([...isAmong]).toEqual(Array(parts.test.length).fill(0));

    const items = [...parts.test].map((at, k) => `${parts.testFrom[k]}:${at}`);
    expect(new Set(items).size).toBe(items.length);
    expect(items.filter(item => item.startsWith('0:')).length).toBe(testLabels.length);
    parts.test.forEach((at, k) => {
      const isOther = parts.testFrom[k] === 1;
      const actual = isOther ? otherTestLabels[at] : testLabels[at];
      expect(parts.testLabel[k]).toBe(actual);
      const anomalous = isOther || isAnomalous(actual);
      expect(parts.isAnomaly[k]).toBe(anomalous ? 1 : 0);
      if (isOther) expect(actual).toBe(label);
    });
    expect(split(request)).toEqual(parts);
  });
});

describe('split', () => {
  const request = { trainLabels: labels(1000, 1), testLabels: labels(500, 2), seed: 1, calibrationSize: 100 };

  it('changes with the seed', () => {
    const anomaly: Anomaly = { kind: 'none' };
    expect(split({ ...request, anomaly }).train).not.toEqual(split({ ...request, anomaly, seed: 2 }).train);
  });

  it('keeps the calibration part when fewer images are trained on', () => {
    const anomaly: Anomaly = { kind: 'held-out', label: 5 };
    const all = split({ ...request, anomaly });
    const few = split({ ...request, anomaly, trainSize: 10 });
    expect(few.calibration).toEqual(all.calibration);
    expect(few.train).toEqual(all.train.slice(0, 10));
  });

  it('orders the test set so that a prefix is a fair sample', () => {
    const testLabels = Uint8Array.from({ length: 1000 }, (_, i) => (i < 500 ? 0 : 5)); // sorted by class in the file
    const { isAnomaly } = split({ ...request, testLabels, anomaly: { kind: 'held-out', label: 5 } });
    const inPrefix = isAnomaly.subarray(0, 200).reduce((a, b) => a + b, 0);
    expect(inPrefix).toBeGreaterThan(75);
    expect(inPrefix).toBeLessThan(125);
  });

  it('counts its parts', () => {
    const parts = split({
      ...request,
      otherTestLabels: new Uint8Array(30).fill(5),
      anomaly: { kind: 'other-dataset', label: 5 },
    });
    expect(splitCounts(parts)).toEqual({
      train: 900,
      contaminated: 0,
      calibration: 100,
      testNormal: 500,
      testAnomalous: 30,
    });
  });

  it.each<[string, Partial<Parameters<typeof split>[0]>, RegExp]>([
    [
      'all held out',
      { trainLabels: new Uint8Array(9).fill(5), anomaly: { kind: 'held-out', label: 5 } },
      /nothing is left/,
    ],
    [
      'no normal one',
      { trainLabels: new Uint8Array(9).fill(5), anomaly: { kind: 'one-class', label: 4 } },
      /class 4, which alone is normal: nothing is left/,
    ],
    ['no images', { trainLabels: new Uint8Array(0) }, /no training examples/],
    ['no size', { trainSize: 0 }, /At least one example/],
    ['a size that is not a number', { trainSize: Number.NaN }, /At least one example/],
    ['no other dataset', { anomaly: { kind: 'other-dataset', label: 5 } }, /not loaded/],
    [
      'class absent',
      { anomaly: { kind: 'other-dataset', label: 5 }, otherTestLabels: new Uint8Array(4) },
      /no test example of class 5/,
    ],
  ])('says so: %s', (_, change, sentence) => {
    const run = () => split({ ...request, anomaly: { kind: 'none' }, ...change });
    expect(run).toThrow(DataError);
    expect(run).toThrow(sentence);
  });
});

describe('contamination', () => {
  const trainLabels = labels(2000, 7);
  const request = {
    trainLabels,
    testLabels: labels(300, 8),
    anomaly: { kind: 'held-out', label: 3 } as const,
    seed: 5,
  };
  const count = (at: Uint32Array) => at.filter(i => trainLabels[i] === 3).length;

  it('lets that share of anomalies into training, and none into calibration', () => {
    const clean = split({ ...request, calibrationSize: 100, trainSize: 800 });
    const mixed = split({ ...request, calibrationSize: 100, trainSize: 800, contamination: 0.2 });
    expect(count(mixed.train)).toBe(160);
    expect(mixed.train.length).toBe(clean.train.length);
    expect(new Set(mixed.train).size).toBe(mixed.train.length);
    expect(mixed.calibration).toEqual(clean.calibration);
    expect(mixed.test).toEqual(clean.test);
    const firstHalf = count(mixed.train.subarray(0, 400)); // spread over the list, not heaped at one end
    expect(firstHalf).toBeGreaterThan(50);
    expect(firstHalf).toBeLessThan(110);
  });

  it('takes from all other classes where one is normal, and none into calibration', () => {
    const request = { trainLabels, testLabels: labels(300, 8), seed: 5, calibrationSize: 50, trainSize: 100 };
    const anomaly = { kind: 'one-class', label: 3 } as const;
    const { train, calibration, contaminated } = split({ ...request, anomaly, contamination: 0.3 });
    expect([contaminated, train.length - count(train), calibration.length - count(calibration)]).toEqual([30, 30, 0]);
    expect(new Set(train).size).toBe(train.length);
    const mixedIn = new Set([...train].map(i => trainLabels[i]).filter(label => label !== 3));
    expect(mixedIn.size, 'of many classes').toBeGreaterThan(5);
  });

  it('takes what there is, and means nothing without a held-out class', () => {
    const all = split({ ...request, contamination: 0.5 });
    expect(count(all.train)).toBe(trainLabels.filter(label => label === 3).length);
    const none = { ...request, anomaly: { kind: 'none' } as const };
    expect(split({ ...none, contamination: 0.5 })).toEqual(split(none));
  });
});

describe('one file for training and test', () => {
  const trainLabels = Uint8Array.from({ length: 600 }, (_, i) => Math.floor(i / 60)); // sorted by class
  const request = { trainLabels, testLabels: null, anomaly: { kind: 'held-out', label: 9 } as Anomaly };
  const of = (seed: number, more = {}) => split({ ...request, calibrationSize: 100, ...more, seed });

  it('is divided by the seed, and no image is on both sides', () => {
    const parts = of(1, { contamination: 0.5 });
    expect(parts.test.length).toBe(100);
    const learned = new Set([...parts.train, ...parts.calibration]);
    expect([...parts.test].filter(at => learned.has(at))).toEqual([]);
    expect(parts.contaminated, 'only anomalies that are not tested').toBe(60 - parts.isAnomaly.filter(Boolean).length);
    parts.test.forEach((at, i) => {
      expect(parts.testLabel[i]).toBe(trainLabels[at]);
      expect(parts.isAnomaly[i]).toBe(trainLabels[at] === 9 ? 1 : 0);
    });
    expect(of(1)).toEqual(of(1));
    expect(of(2).test.toSorted()).not.toEqual(of(1).test.toSorted());
  });

  it('tests every anomaly that is not learned from, wherever chance had put it', () => {
    expect(of(1).isAnomaly.filter(Boolean).length).toBe(60);
    const some = of(1, { contamination: 0.05 });
    expect(some.contaminated).toBeGreaterThan(0);
    expect(some.isAnomaly.filter(Boolean).length).toBe(60 - some.contaminated);
    expect(some.test.length, 'each once').toBe(new Set(some.test).size);
  });

  it('is dealt out in other shares where there are few', () => {
    const { train, calibration, test, isAnomaly } = of(1, {
      calibrationSize: 5000,
      shares: { test: 0.3, calibration: 0.2 },
    });
    expect(test.length - isAnomaly.filter(Boolean).length + train.length + calibration.length).toBe(540);
    expect(calibration.length).toBe(Math.floor((train.length + calibration.length) / 5));
    expect(train.length).toBeGreaterThan(280);
  });

  it('has every class in its test part, as often as chance has it', () => {
    for (const seed of [1, 2, 3]) {
      const counts = new Array(10).fill(0);
      for (const label of of(seed).testLabel) counts[label] += 1;
      for (const count of counts) expect(count).toBeGreaterThan(1);
    }
  });
});
