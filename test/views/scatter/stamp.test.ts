import { describe, expect, it } from 'vitest';
import { clear, cross, dot, press, rule, type Sheet } from '../../../src/views/scatter/stamp.ts';

const sheetOf = (width: number, height: number): Sheet => {
  const sheet = { width, height, rgba: new Uint8ClampedArray(width * height * 4) };
  clear(sheet, [255, 255, 255]);
  return sheet;
};
const whole = { left: 0, top: 0, right: 9, bottom: 9 };
/** Rows of the sheet, `#` where it is no longer white. */
const picture = ({ width, height, rgba }: Sheet): string[] =>
  Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => (rgba[(y * width + x) * 4] < 128 ? '#' : '.')).join(''),
  );

describe('a sheet', () => {
  it('begins opaque and in one colour', () => expect([...sheetOf(1, 1).rgba]).toEqual([255, 255, 255, 255]));

  it('takes a dot', () => {
    const sheet = sheetOf(5, 5);
    press(sheet, dot(1, 1), whole, 2, 2, 0, 0, 0);
    expect(picture(sheet)).toEqual(['.....', '..#..', '.###.', '..#..', '.....']);
  });

  it('takes a cross', () => {
    const sheet = sheetOf(5, 5);
    press(sheet, cross(2, 0.3), whole, 2, 2, 0, 0, 0);
    expect(picture(sheet)).toEqual(['#...#', '.#.#.', '..#..', '.#.#.', '#...#']);
  });

  it('is left alone outside the clip', () => {
    const sheet = sheetOf(3, 3);
    press(sheet, dot(2, 1), { left: 1, top: 0, right: 2, bottom: 3 }, 0, 1, 0, 0, 0);
    expect(picture(sheet)).toEqual(['.#.', '.#.', '.#.']);
    press(sheet, dot(2, 1), whole, -50, -50, 0, 0, 0);
  });

  it('blends by coverage', () => {
    const sheet = sheetOf(1, 1);
    press(sheet, dot(1, 0.5), { left: 0, top: 0, right: 1, bottom: 1 }, 0, 0, 55, 55, 55);
    expect(sheet.rgba[0]).toBe(155);
  });

  it('takes a line', () => {
    const sheet = sheetOf(3, 3);
    rule(sheet, { left: 0, top: 1, right: 3, bottom: 3 }, 1, 'up', 1, [0, 0, 0]);
    rule(sheet, { left: 0, top: 1, right: 3, bottom: 3 }, 0, 'across', 1, [0, 0, 0]);
    expect(picture(sheet)).toEqual(['...', '.#.', '.#.']);
  });
});
