import { expect, it } from 'vitest';
import type { Lines } from '../../src/views/lines.ts';
import { areaOf, type Pen, paintAll, paintAxes, paintRing, placeAt } from '../../src/views/linesPaint.ts';
import { palette } from './palette.ts';

const heights: Record<number, Float32Array> = { 0: Float32Array.of(0, 10), 1: Float32Array.of(5, Number.NaN) };
const lines: Lines = {
  ...{ normal: Uint32Array.of(0), anomalous: Uint32Array.of(1), names: null, quantity: 'mV', span: [0, 10] },
  heights: position => heights[position],
};

/** Writes down what is drawn. */
function pen() {
  const said: string[] = [];
  const nothing = () => {};
  const marks = {
    ...{ beginPath: nothing, save: nothing, restore: nothing, translate: nothing, rotate: nothing },
    ...{ rect: nothing, clip: nothing, setLineDash: (dash: number[]) => said.push(`dash ${dash}`) },
    moveTo: (x: number, y: number) => said.push(`M${x} ${y}`),
    lineTo: (x: number, y: number) => said.push(`L${x} ${y}`),
    arc: (x: number, y: number) => said.push(`O${x} ${y}`),
    stroke: nothing,
    fillText: (text: string) => said.push(text),
  };
  return { said, pen: marks as unknown as Pen };
}
const area = { left: 10, top: 0, width: 100, height: 50 };

it('draws lines from end to end, anomalies dashed and below, and nothing where a value is missing', () => {
  const { said, pen: sheet } = pen();
  paintAll(sheet, lines, area, 'both', palette);
  expect(said).toEqual(['dash 5,3', 'M10 25', 'dash ', 'M10 50', 'L110 0']);
});

it('draws one kind where that is asked for', () => {
  const { said, pen: sheet } = pen();
  paintAll(sheet, lines, area, 'normal', palette);
  expect(said).toEqual(['dash ', 'M10 50', 'L110 0']);
});

it('rings a place on a line, inside the picture', () => {
  const { said, pen: sheet } = pen();
  paintRing(sheet, lines, area, 0, 1, palette);
  expect(new Set(said)).toEqual(new Set(['O110 0']));
});

it('finds place and height under a pointer, inside the picture', () => {
  expect(placeAt(lines, 2, area, 100, 25)).toEqual({ place: 1, height: 5 });
  expect(placeAt(lines, 2, area, -50, 50)).toEqual({ place: 0, height: 0 });
});

it('names columns as far as there is room, and counts points', () => {
  const named: Lines = { ...lines, names: Array.from({ length: 20 }, (_, i) => `a rather long column ${i}`) };
  const written = pen();
  paintAxes(written.pen, named, 20, 'column', area, palette);
  expect(written.said.filter(text => text.startsWith('a rather')).map(text => text.length)).toEqual([
    20, 20, 20, 20, 20, 20, 20,
  ]);
  const counted = pen();
  paintAxes(counted.pen, lines, 140, 'point', area, palette);
  expect(counted.said).toEqual(expect.arrayContaining(['20', '140', 'point', 'mV']));
  expect(areaOf(named, 400, 400, palette).height).toBeLessThan(areaOf(lines, 400, 400, palette).height);
});
