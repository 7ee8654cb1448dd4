import { describe, expect, it } from 'vitest';
import { random } from '../../src/core/random.ts';
import { type Anomaly, type SplitRequest, split } from '../../src/core/split.ts';

const labels = (count: number, seed: number, classes = 4) => {
  const rng = random(seed, 'labels');
  return Uint8Array.from({ length: count }, () => rng.integer(classes));
};
const heldOut: Anomaly = { kind: 'held-out', label: 3 };
const tested = ({ test, testFrom }: ReturnType<typeof split>, file: 0 | 1) =>
  [...test].filter((_, i) => testFrom[i] === file);
const sum = (list: ArrayLike<number>) => Array.from(list).reduce((all, one) => all + one, 0);

describe('where a test file is apart', () => {
  const request: SplitRequest = { trainLabels: labels(6000, 1), testLabels: labels(900, 2), anomaly: heldOut, seed: 4 };

  it('it is drawn from the training file, and tests nothing less', () => {
    const { labelled } = split(request);
    expect(labelled.from).toBe(0);
    expect(labelled.places.length).toBe(500); // of about 1,500
    expect(sum(labelled.isAmong)).toBe(0);
  });

  it('hangs on the seed, and on no label of the test file', () => {
    const { places } = split(request).labelled;
    expect(split({ ...request, testLabels: labels(900, 3) }).labelled.places).toEqual(places);
    expect(split({ ...request, testLabels: new Uint8Array(900).fill(3) }).labelled.places).toEqual(places);
    expect(split({ ...request, seed: 5 }).labelled.places).not.toEqual(places);
  });

  it('has none of those that contaminate the training part', () => {
    const { train, labelled } = split({ ...request, contamination: 0.2 });
    const learned = new Set(train);
    expect(labelled.places.length).toBe(500);
    for (const at of labelled.places) expect(learned.has(at)).toBe(false);
  });
});

describe('where one file has to do for everything', () => {
  const request: SplitRequest = { trainLabels: labels(400, 1), testLabels: null, anomaly: heldOut, seed: 4 };
  const parts = split(request);

  it('no more than half of the tested anomalies can be labelled, and those are marked in the test set', () => {
    const { labelled, test, isAnomaly } = parts;
    expect(labelled.places.length).toBe(Math.floor(sum(isAnomaly) / 2));
    expect([...test].filter((_, i) => labelled.isAmong[i]).sort()).toEqual([...labelled.places].sort());
    for (const [i, among] of labelled.isAmong.entries()) if (among) expect(isAnomaly[i]).toBe(1);
  });

  it('no part has any of them, but for the test set', () => {
    const others = new Set([...parts.train, ...parts.calibration]);
    for (const at of parts.labelled.places) expect(others.has(at)).toBe(false);
  });

  it('none that were drawn for the test set whatever they are', () => {
    // A sixth of the file is tested in any case; the labelled are of the rest.
    const alone = split({ ...request, anomaly: { kind: 'none' } });
    const drawn = new Set(alone.test);
    for (const at of parts.labelled.places) expect(drawn.has(at)).toBe(false);
  });
});

describe('where anomalies are of another dataset', () => {
  const anomaly: Anomaly = { kind: 'other-dataset', label: 2 };
  const request: SplitRequest = { trainLabels: labels(400, 1), testLabels: labels(90, 2), anomaly, seed: 4 };
  const otherTestLabels = labels(200, 6);

  it('they are drawn from its training file', () => {
    const otherTrainLabels = labels(300, 5);
    const { labelled } = split({ ...request, otherTestLabels, otherTrainLabels });
    expect(labelled.from).toBe(1);
    expect([...labelled.places].every(at => otherTrainLabels[at] === 2)).toBe(true);
    expect(labelled.places.length).toBe(otherTrainLabels.filter(label => label === 2).length);
    expect(sum(labelled.isAmong)).toBe(0);
  });

  it('from its one file half of them, which are not tested', () => {
    const parts = split({ ...request, otherTestLabels, otherTrainLabels: null });
    expect(parts.labelled.places.length).toBe(Math.floor(sum(parts.isAnomaly) / 2));
    const left = new Set(tested(parts, 1));
    for (const at of parts.labelled.places) expect(left.has(at)).toBe(true);
    expect(sum(parts.labelled.isAmong)).toBe(parts.labelled.places.length);
    parts.labelled.isAmong.forEach((among, i) => {
      if (among) expect(parts.testFrom[i]).toBe(1);
    });
  });
});

it('nothing can be labelled where nothing is anomalous', () => {
  const request = {
    trainLabels: labels(400, 1),
    testLabels: labels(90, 2),
    anomaly: { kind: 'none' } as const,
    seed: 4,
  };
  expect(split(request).labelled.places.length).toBe(0);
  expect(split({ ...request, testLabels: null }).labelled.places.length).toBe(0);
});
