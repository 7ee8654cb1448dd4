import { expect, it } from 'vitest';
import { rgba } from '../../src/views/bitmap.ts';
import { tiled } from '../../src/views/tiled.ts';

/** A picture of two by one pixels. */
const picture = (left: number, right: number) => ({ width: 2, height: 1, rgba: rgba([left, right]) });
const reds = ({ rgba: bytes }: { rgba: Uint8ClampedArray }) => Array.from(bytes).filter((_, i) => i % 4 === 0);

it('puts pictures side by side, row by row, with transparent gaps and places', () => {
  const all = tiled([picture(1, 2), picture(3, 4), picture(5, 6)], 2, { across: 1, down: 1 });
  expect([all.width, all.height]).toEqual([5, 3]);
  expect(reds(all)).toEqual([1, 2, 0, 3, 4, 0, 0, 0, 0, 0, 5, 6, 0, 0, 0]);
  expect(
    Array.from(all.rgba)
      .filter((_, i) => i % 4 === 3)
      .filter(alpha => alpha === 0).length,
  ).toBe(9);
});

it('of nothing is nothing', () => expect(tiled([], 3)).toMatchObject({ width: 0, height: 0 }));
