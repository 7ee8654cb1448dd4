import { describe, expect, it } from 'vitest';
import { contours, density, levelHolding, peakOf } from '../../src/core/contours.ts';
import { encloses, type Point } from '../../src/core/polygon.ts';
import { random } from '../../src/core/random.ts';

const pointsOf = (line: Float32Array): Point[] =>
  Array.from({ length: line.length / 2 }, (_, i): Point => [line[2 * i], line[2 * i + 1]]);
/** Twice the area, positive where the inside is on the left. */
const area = (line: Float32Array): number =>
  pointsOf(line).reduce((sum, [x, y], i, all) => {
    const [nx, ny] = all[(i + 1) % all.length];
    return sum + (x * ny - nx * y) / 2;
  }, 0);

const SIZE = 40;
function cloud(count: number, at: readonly [number, number], spread: number, seed = 1) {
  const rng = random(seed, 'cloud');
  return {
    x: Array.from({ length: count }, () => at[0] + spread * rng.normal()),
    y: Array.from({ length: count }, () => at[1] + spread * rng.normal()),
  };
}

describe('a density', () => {
  it('holds all points that lie well inside, and is highest where they are', () => {
    const { x, y } = cloud(400, [15, 25], 2);
    const grid = density(x, y, SIZE, [1, 1]);
    expect(grid.values.reduce((sum, value) => sum + value)).toBeCloseTo(400, 6);
    const [px, py] = peakOf(grid)!;
    expect(Math.hypot(px - 15, py - 25)).toBeLessThan(2.5);
  });
  it('is nothing without points, also where they all lie outside', () => {
    const grid = density([-3, 99], [5, 5], SIZE, [1, 1]);
    expect([peakOf(grid), levelHolding(grid, 0.5)]).toEqual([null, 0]);
    expect(contours(grid, 0)).toEqual([]);
  });
});

describe('contours', () => {
  it('round a Gaussian enclose about the share that they should', () => {
    const { x, y } = cloud(4000, [20, 20], 4);
    const grid = density(x, y, SIZE, [1, 1]);
    const lines = contours(grid, levelHolding(grid, 0.5));
    const main = lines.reduce((a, b) => (area(a) > area(b) ? a : b));
    const inside = x.filter((value, i) => encloses(pointsOf(main), [value, y[i]])).length;
    expect(inside / 4000).toBeGreaterThan(0.42);
    expect(inside / 4000).toBeLessThan(0.58);
  });
  it('round two heaps are two lines, and a hole runs the other way round', () => {
    const [a, b] = [cloud(300, [10, 10], 1), cloud(300, [30, 30], 1)];
    const two = density([...a.x, ...b.x], [...a.y, ...b.y], SIZE, [1, 1]);
    expect(contours(two, levelHolding(two, 0.5)).map(line => Math.sign(area(line)))).toEqual([1, 1]);
    const turns = Array.from({ length: 2000 }, (_, i) => (2 * Math.PI * i) / 2000);
    const ring = density(
      turns.map(t => 20 + 10 * Math.cos(t)),
      turns.map(t => 20 + 10 * Math.sin(t)),
      SIZE,
      [1, 1],
    );
    const signs = contours(ring, levelHolding(ring, 0.9)).map(line => Math.sign(area(line)));
    expect(signs.sort()).toEqual([-1, 1]);
  });
  it('are closed, whatever the counts, and never leave the grid', () => {
    const rng = random(7, 'noise');
    let [longest, least] = [0, SIZE];
    for (let trial = 0; trial < 30; trial++) {
      const values = Float64Array.from({ length: SIZE * SIZE }, (_, i) => {
        const [column, row] = [i % SIZE, Math.floor(i / SIZE)];
        return column === 0 || row === 0 || column === SIZE - 1 || row === SIZE - 1 ? 0 : rng.integer(4);
      });
      const lines = contours({ size: SIZE, values }, 2);
      for (const line of lines) {
        const places = pointsOf(line);
        places.forEach(([x, y], i) => {
          const [nx, ny] = places[(i + 1) % places.length];
          longest = Math.max(longest, Math.hypot(nx - x, ny - y)); // also from the end to the beginning
          least = Math.min(least, x, y, SIZE - x, SIZE - y);
        });
      }
    }
    expect(longest).toBeLessThanOrEqual(Math.SQRT2 + 1e-6);
    expect(least).toBeGreaterThan(0);
  });
});
