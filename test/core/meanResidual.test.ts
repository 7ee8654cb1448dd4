import { expect, it } from 'vitest';
import { createMeanResiduals } from '../../src/core/meanResidual.ts';

it('mean residuals agree with a table worked by hand', () => {
  const sums = createMeanResiduals(2);
  //       x               reconstruction, of pixels that lie somewhere in a longer list
  sums.add(3, [9, 9, 1, 0.5], [9, 9, 0.5, 0.5], 2);
  sums.add(3, [0, 1], [0.5, 0.25]);
  sums.add(0, [0.25, 0], [0.5, 1]);
  const [zero, three] = sums.means();
  expect(zero).toEqual({ id: 0, count: 1, signed: Float32Array.of(-0.25, -1), absolute: Float32Array.of(0.25, 1) });
  // Half the ink is missing in one image and too much in the other: signed they cancel out, absolute they do not.
  expect(three).toEqual({ id: 3, count: 2, signed: Float32Array.of(0, 0.375), absolute: Float32Array.of(0.5, 0.375) });
});
