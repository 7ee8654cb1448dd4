// Whatever the split decides, the pixels have to follow. Here every pixel of an image is its label (plus 100 for images
// of the other dataset), so that the pixels themselves tell whether something leaked.

import { describe, expect, it } from 'vitest';
import { DataError } from '../../src/core/dataError.ts';
import type { Examples } from '../../src/core/examples.ts';
import { random } from '../../src/core/random.ts';
import { digitShape } from '../../src/datasets/digitShape.ts';
import type { LoadedDataset } from '../../src/datasets/types.ts';
import { deal } from '../../src/engine/data.ts';
import type { Params } from '../../src/params/schema.ts';
import { tinyParams } from './tiny.ts';

const OTHER = 100;

function marked(count: number, seed: number, offset = 0): Examples {
  const rng = random(seed, 'labels');
  const labels = Uint8Array.from({ length: count }, () => rng.integer(10));
  const pixels = new Uint8Array(count * 784);
  labels.forEach((label, i) => {
    pixels.fill(label + offset, i * 784, (i + 1) * 784);
  });
  return {
    count,
    shape: digitShape,
    values: pixels,
    labels,
    factors: { slant: Float32Array.from({ length: count }, (_, i) => i) },
  };
}
const dataset: LoadedDataset = { id: 'strokes', train: marked(300, 1), test: marked(120, 2), origin: 'A.' };
const other: LoadedDataset = {
  id: 'mnist',
  train: marked(50, 3, OTHER),
  test: marked(80, 4, OTHER),
  origin: 'B.',
};

/** The mark that each of these images carries in all of its pixels; an image of two marks is an error. */
function marksOf(pixels: Float32Array | Uint8Array): number[] {
  const scale = pixels instanceof Float32Array ? 255 : 1;
  return Array.from({ length: pixels.length / 784 }, (_, i) => {
    const image = pixels.subarray(i * 784, (i + 1) * 784);
    expect(image.every(pixel => pixel === image[0])).toBe(true);
    return Math.round(image[0] * scale);
  });
}
const dealt = (changes: Partial<Params>) => deal({ ...tinyParams, ...changes }, dataset, other);

describe.each([0, 3, 5, 9])('class %d held out', heldOut => {
  it.each([1, 2, 77])('seed %d: reaches neither training nor calibration', seed => {
    const { parts, training } = dealt({ heldOut, seed });
    for (const list of [parts.train, parts.calibration]) {
      const marks = marksOf(training(list));
      expect(marks.length).toBeGreaterThan(100);
      expect(marks).not.toContain(heldOut);
      expect(new Set(marks).size, 'and all the other classes do').toBe(9);
    }
  });

  it('is what counts as anomalous in the test set, and nothing else', () => {
    const { parts, test } = dealt({ heldOut });
    marksOf(test(Array.from(parts.test.keys()))).forEach((mark, i) => {
      expect(mark).toBe(parts.testLabel[i]);
      expect(parts.isAnomaly[i]).toBe(mark === heldOut ? 1 : 0);
    });
  });
});

describe.each([0, 3, 9])('class %d the only normal one', normalClass => {
  const changes = { anomaly: 'one-class', normalClass } as const;

  it.each([1, 2, 77])('seed %d: nothing else reaches training or calibration', seed => {
    const { parts, training } = dealt({ ...changes, seed });
    for (const list of [parts.train, parts.calibration]) {
      const marks = marksOf(training(list));
      expect(marks.length).toBeGreaterThan(10);
      expect(new Set(marks)).toEqual(new Set([normalClass]));
    }
  });

  it('leaves all others to be found', () => {
    const { parts, test } = dealt(changes);
    marksOf(test(Array.from(parts.test.keys()))).forEach((mark, i) => {
      expect(parts.isAnomaly[i]).toBe(mark === normalClass ? 0 : 1);
    });
  });
});

it('the mean is that of the training part alone, as a network sees it', () => {
  const { parts, training, mean, variance } = dealt({ heldOut: 3 });
  const seen = training(parts.train);
  const first = Array.from(parts.train, (_, i) => seen[i * 784]);
  expect(mean()[0]).toBeCloseTo(first.reduce((sum, value) => sum + value, 0) / first.length, 6);
  expect(mean()).toBe(mean());
  // So is the variance about it, which a learned σ starts with: over all values, each about its own mean.
  let squares = 0;
  seen.forEach((value, i) => {
    squares += (value - mean()[i % 784]) ** 2;
  });
  expect(variance()).toBeCloseTo(squares / seen.length, 9);
  expect(variance()).toBeGreaterThan(0);
});

describe('what an image is called', () => {
  it.each([{}, { anomaly: 'other-dataset' }] as const)(
    'is its place in its own file, whatever the seed: %o',
    changes => {
      for (const seed of [1, 2]) {
        const { testSet } = dealt({ ...changes, seed });
        const { index, from, labels, count } = testSet(1);
        expect(index).toHaveLength(count);
        const files = [dataset, other];
        index.forEach((place, i) => {
          expect(files[from[i]].test.labels[place]).toBe(labels[i]);
        });
        const own = [...index].filter((_, i) => from[i] === 0).sort((a, b) => a - b);
        expect(own).toEqual(Array.from({ length: 120 }, (_, i) => i));
      }
    },
  );
});

describe('anomalies of another dataset', () => {
  const changes = { anomaly: 'other-dataset', heldOut: 5 } as const;

  it('bring their own pixels, and only into the test set', () => {
    const { parts, training, test } = dealt(changes);
    const marks = marksOf(test(Array.from(parts.test.keys())));
    marks.forEach((mark, i) => {
      expect(mark).toBe(parts.testLabel[i] + (parts.testFrom[i] ? OTHER : 0));
      expect(parts.isAnomaly[i]).toBe(parts.testFrom[i]);
    });
    const others = marks.filter(mark => mark >= OTHER);
    expect(others.length).toBe(other.test.labels.filter(label => label === 5).length);
    expect(new Set(others)).toEqual(new Set([OTHER + 5]));
    expect(Math.max(...marksOf(training(parts.train)), ...marksOf(training(parts.calibration)))).toBeLessThan(OTHER);
    expect(marksOf(training(parts.train)), 'its own fives are normal').toContain(5);
  });

  it('cannot come from a dataset that is not there', () => {
    expect(() => deal({ ...tinyParams, ...changes }, dataset, null)).toThrow(DataError);
  });
});

it('none held out: everything is normal', () => {
  const { parts, training } = dealt({ anomaly: 'none' });
  expect(parts.isAnomaly.every(each => each === 0)).toBe(true);
  expect(new Set(marksOf(training(parts.train))).size).toBe(10);
});

describe('the test set that the page gets', () => {
  const images = dealt({ anomaly: 'other-dataset', heldOut: 3, seed: 9 });
  const sent = images.testSet(4);

  it('shows the very images that are scored, position by position', () => {
    const { parts, test } = images;
    expect(sent).toMatchObject({ run: 4, count: parts.test.length });
    expect(marksOf(sent.values)).toEqual(marksOf(test(Array.from(parts.test.keys()))));
    expect(sent.labels).toEqual(parts.testLabel);
    expect(sent.from).toEqual(parts.testFrom);
    expect(sent.isAnomaly).toEqual(parts.isAnomaly);
  });

  it('knows the factors of its own images, and none of another dataset’s', () => {
    sent.factors.slant.forEach((slant, i) => {
      expect(slant).toBe(sent.from[i] ? Number.NaN : images.parts.test[i]);
    });
  });

  it('is a copy: it is given away to the page', () => {
    for (const array of [sent.labels, sent.from, sent.isAnomaly, sent.values]) array.fill(255);
    expect(images.testSet(4).labels).not.toEqual(sent.labels);
    expect(images.parts.isAnomaly.every(each => each <= 1)).toBe(true);
  });
});

it('fills the array that it is given, so that a step allocates nothing', () => {
  const { parts, training } = dealt({});
  const out = new Float32Array(3 * 784);
  expect(training(parts.train.subarray(0, 3), out)).toBe(out);
  expect(marksOf(out)).toEqual([...parts.train.subarray(0, 3)].map(at => dataset.train.labels[at]));
});
