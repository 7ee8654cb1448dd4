import { describe, expect, it } from 'vitest';
import { append, later } from '../../src/core/curve.ts';

interface Point {
  readonly step: number;
  readonly loss: number;
}
const mean = (a: Point, b: Point, spanA: number, spanB: number): Point => ({
  step: b.step,
  loss: (a.loss * spanA + b.loss * spanB) / (spanA + spanB),
});
const grown = (points: readonly Point[], most: number, merge = mean): Point[] => {
  const curve: Point[] = [];
  for (const point of points) append(curve, point, most, merge);
  return curve;
};
/** Steps 1 to 10, then every tenth, as runs note them. */
const stepsTo = (last: number) => [
  ...Array.from({ length: 10 }, (_, i) => i + 1),
  ...Array.from({ length: last / 10 - 1 }, (_, i) => 10 * (i + 2)),
];
const run = (last: number, loss = (step: number) => 200 + 300 / Math.sqrt(step)): Point[] =>
  stepsTo(last).map(step => ({ step, loss: loss(step) }));

describe('a long curve', () => {
  const points = run(200_000);
  const curve = grown(points, 500);

  it('has no more points than it may, the first and the last among them', () => {
    expect(curve.length).toBe(500);
    expect(curve.slice(0, 10)).toEqual(points.slice(0, 10));
    expect(curve.at(-1)!.step).toBe(200_000);
    expect(grown(points.slice(0, 300), 500), 'a short one has all of them').toEqual(points.slice(0, 300));
  });

  it('is as fine at one place as at another, within a factor of four', () => {
    const spans = curve.slice(10).map(({ step }, i) => step - curve[i + 9].step);
    const evenly = 200_000 / 490;
    for (const span of spans.slice(0, -100)) {
      expect(span).toBeGreaterThan(evenly / 4);
      expect(span).toBeLessThan(evenly * 4);
    }
    expect(Math.max(...spans)).toBeLessThan(evenly * 4);
  });

  it('keeps the shape: every point is the mean of the steps since the one before', () => {
    let at = 10;
    for (let i = 10; i < curve.length; i++) {
      const covered: Point[] = [];
      while (at < points.length && points[at].step <= curve[i].step) covered.push(points[at++]);
      const losses = covered.map(({ loss }) => loss);
      expect(curve[i].loss).toBeCloseTo(losses.reduce((sum, loss) => sum + loss, 0) / losses.length, 6);
    }
    expect(at, 'none is left out').toBe(points.length);
  });

  it('goes on from where it was put away as if it had not been', () => {
    const resumed = structuredClone(grown(points.slice(0, 7777), 500));
    for (const point of points.slice(7777)) append(resumed, point, 500, mean);
    expect(resumed).toEqual(curve);
  });
});

it('what was measured at a step stays as it was measured', () => {
  const points = run(50_000);
  const curve = grown(points, 100, later);
  expect(curve.length).toBe(100);
  const steps = new Set(points.map(({ step }) => step));
  for (const { step, loss } of curve) expect(steps.has(step) && loss === 200 + 300 / Math.sqrt(step)).toBe(true);
});
