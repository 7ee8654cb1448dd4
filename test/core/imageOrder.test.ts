import { expect, it } from 'vitest';
import { filed, isSameTest } from '../../src/core/imageOrder.ts';

it('finds the same image in two test lists that were shuffled differently', () => {
  //                index: 7 0 3 | 3 of another file
  const a = filed([10, 11, 12, 13], {
    index: [7, 0, 3, 3],
    from: Uint8Array.of(0, 0, 0, 1),
    isAnomaly: Uint8Array.of(0, 1, 0, 1),
  });
  const b = filed([20, 21, 22, 23], {
    index: [3, 3, 0, 7],
    from: Uint8Array.of(1, 0, 0, 0),
    isAnomaly: Uint8Array.of(1, 0, 1, 0),
  });
  expect([...a.scores]).toEqual([11, 12, 10, 13]);
  expect([...b.scores]).toEqual([22, 21, 23, 20]);
  expect([...a.isAnomaly]).toEqual([1, 0, 0, 1]);
  expect(isSameTest(a, b)).toBe(true);
  const otherTruth = { ...b, isAnomaly: Uint8Array.of(0, 0, 0, 1) };
  const otherImage = { ...b, places: Float64Array.of(0, 3, 8, 2 ** 32 + 3) };
  for (const other of [otherTruth, otherImage, filed([], { index: [], from: b.isAnomaly, isAnomaly: b.isAnomaly })])
    expect(isSameTest(a, other)).toBe(false);
});
