import { describe, expect, it } from 'vitest';
import { random } from '../../../src/core/random.ts';
import { type Label, placeLabels } from '../../../src/views/scatter/labels.ts';

const area = { left: 50, top: 10, width: 400, height: 300 };
const HEIGHT = 16;
const widthOf = (name: string) => 8 * name.length;
const placed = (wanted: readonly Label[]) =>
  placeLabels(wanted, area, HEIGHT, widthOf).map(({ name, x, y }) => ({ name, x, y }));
const overlapping = (labels: readonly Label[]) =>
  labels.flatMap((a, i) =>
    labels
      .slice(i + 1)
      .filter(b => Math.abs(a.x - b.x) < (widthOf(a.name) + widthOf(b.name)) / 2 && Math.abs(a.y - b.y) < HEIGHT)
      .map(b => `${a.name} over ${b.name}`),
  );

describe('the names of classes', () => {
  it('stand where their classes are densest, if there is room', () => {
    const wanted = [
      { name: 'Normal', x: 100, y: 100 },
      { name: 'Drift', x: 300, y: 200 },
    ];
    expect(placed(wanted)).toEqual(wanted);
  });

  it('give way to one another, the first having the first choice, and stay near their classes', () => {
    const wanted = ['Normal', 'Spike', 'Drift'].map(name => ({ name, x: 200, y: 150 }));
    const found = placed(wanted);
    expect(found.map(({ name }) => name)).toEqual(['Normal', 'Spike', 'Drift']);
    expect(found[0]).toEqual(wanted[0]);
    expect(overlapping(found)).toEqual([]);
    for (const { x, y } of found) expect(Math.hypot(x - 200, y - 150)).toBeLessThanOrEqual(3 * HEIGHT + 1e-9);
  });

  it('never cover one another nor leave the plane, however many there are; what finds no room is left out', () => {
    const rng = random(1, 'labels');
    const crowd = Array.from({ length: 60 }, (_, i) => {
      return { name: `Class number ${i}`, x: 250 + 40 * rng.normal(), y: 160 + 30 * rng.normal() };
    });
    expect(overlapping(crowd).length).toBeGreaterThan(100);
    const found = placed(crowd);
    expect(overlapping(found)).toEqual([]);
    expect(found.length).toBeGreaterThan(5);
    expect(found.length).toBeLessThan(60);
    for (const { name, x, y } of found) {
      expect(x - widthOf(name) / 2).toBeGreaterThanOrEqual(area.left);
      expect(x + widthOf(name) / 2).toBeLessThanOrEqual(area.left + area.width);
      expect(y).toBeGreaterThan(area.top);
      expect(y).toBeLessThan(area.top + area.height);
    }
  });

  it('give way to what is there already', () => {
    const mark = { x: 100, y: 100, width: 22, height: 22 };
    const [moved] = placeLabels([{ name: 'Normal', x: 100, y: 100 }], area, HEIGHT, widthOf, [mark]);
    expect(Math.abs(moved.y - 100)).toBeGreaterThanOrEqual((HEIGHT + mark.height) / 2);
    const everywhere = { x: 250, y: 160, width: 400, height: 300 };
    expect(placeLabels([{ name: 'Normal', x: 100, y: 100 }], area, HEIGHT, widthOf, [everywhere])).toEqual([]);
  });

  it('at the rim move inwards, and beyond it are left out', () => {
    const [corner] = placed([{ name: 'Drift', x: 52, y: 150 }]);
    expect(corner.x).toBeGreaterThanOrEqual(50 + widthOf('Drift') / 2);
    expect(placed([{ name: 'Drift', x: 20, y: 150 }])).toEqual([]);
  });
});
