import { describe, expect, it } from 'vitest';
import { positionOf } from '../../src/core/truth.ts';
import { digitShape } from '../../src/datasets/digitShape.ts';
import { initialParams } from '../../src/params/schema.ts';
import { indexCells, indexColumns, indexMeans, testImageName } from '../../src/views/imageIndex.ts';

const index = Uint32Array.of(5765, 0, 5765);
const own = { index, from: new Uint8Array(3), shape: digitShape };
const mixed = { index, from: Uint8Array.of(0, 0, 1), shape: digitShape };
const rows = { ...own, shape: { kind: 'row', columns: [{ name: 'mass' }] } } as const;
const params = { ...initialParams, anomaly: 'other-dataset', anomalyDataset: 'fashion-mnist' } as const;

describe('an image is known by its number in the dataset', () => {
  it('which counts from 0 in the test images of the dataset that it is from', () => {
    expect(testImageName(own, 0)).toBe('Test image 5765');
    expect(testImageName(rows, 0)).toBe('Test row 5765');
    expect(indexMeans(params, rows, 0)).toMatch(/in the test rows of /);
    expect(indexMeans(params, mixed, 0)).toMatch(/test images of MNIST digits, counted from 0/);
    expect(indexMeans(params, mixed, 2)).toMatch(/test images of Fashion-MNIST/);
  });

  it('and in tables by the dataset as well where there are two', () => {
    expect(indexColumns(own)).toEqual(['test image (index in the dataset, from 0)']);
    expect(indexColumns(rows)).toEqual(['test row (index in the dataset, from 0)']);
    expect(indexCells(params, own, 1)).toEqual([0]);
    expect(indexColumns(mixed)).toHaveLength(2);
    expect(indexCells(params, mixed, 2)).toEqual([5765, 'Fashion-MNIST']);
  });

  it('and found again by it', () => {
    expect(positionOf(mixed, 5765, 0)).toBe(0);
    expect(positionOf(mixed, 5765, 1)).toBe(2);
    expect(positionOf(mixed, 0, 1)).toBeNull();
  });
});
