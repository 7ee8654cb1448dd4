import { describe, expect, it } from 'vitest';
import { coordinates, isInside, place, planeOf, ticks } from '../../../src/views/scatter/plane.ts';

const area = { left: 50, top: 10, width: 400, height: 400 };
const still = { k: 1, x: 0, y: 0 };

describe('the plane', () => {
  const plane = planeOf([-2, 2], [-2, 2], area, still);
  it.each([
    [-2, 2, 50, 10],
    [0, 0, 250, 210],
    [2, -2, 450, 410],
  ])('puts (%f, %f) at (%f, %f), and back', (x, y, px, py) => {
    expect(place(plane, x, y)).toEqual([px, py]);
    expect(coordinates(plane, px, py).map(value => value + 0)).toEqual([x, y]); // + 0: no negative zero
  });

  it('follows a zoom as d3 has it: k * p + (x, y)', () => {
    const zoomed = planeOf([-2, 2], [-2, 2], area, { k: 2, x: -100, y: 30 });
    const [px, py] = place(plane, 1, 1);
    expect(place(zoomed, 1, 1)).toEqual([2 * px - 100, 2 * py + 30]);
  });

  it('has round ticks that lie in its area', () => {
    const { x, y } = ticks(planeOf([-2.2, 4.4], [-2, 2], area, still));
    expect(x.map(({ text }) => text)).toEqual(['−2', '−1', '0', '1', '2', '3', '4']);
    expect(x.every(({ at }) => isInside(area, at, 10))).toBe(true);
    expect(y.find(({ isZero }) => isZero)?.at).toBe(210);
  });
});
