import { describe, expect, it } from 'vitest';
import { inkBox } from '../../src/core/ownImage.ts';
import { SHEET } from '../../src/core/ownImageArea.ts';
import { type Stroke, sheetOfStrokes, stamp } from '../../src/core/ownImageStrokes.ts';

const stroke = (...points: Stroke): Stroke => points;
const sheetOf = (...strokes: Stroke[]) => sheetOfStrokes(null, strokes);
const inkOf = (sheet: Uint8Array) => sheet.reduce((sum, ink) => sum + ink, 0) / 255;

describe('a stroke', () => {
  it('of one point is a dot of the brush’s width', () => {
    const sheet = sheetOf(stroke(0.5, 0.5, 0.1)); // 28 wide, round 140
    expect(inkBox(sheet, SHEET, SHEET)).toEqual({ left: 126, top: 126, right: 154, bottom: 154 });
    expect(inkOf(sheet)).toBeCloseTo(Math.PI * 14 * 14, -1);
  });

  it('of two points is as long as the way and has round ends', () => {
    const sheet = sheetOf(stroke(0.25, 0.5, 0.1, 0.75, 0.5, 0.1));
    expect(inkBox(sheet, SHEET, SHEET)).toEqual({ left: 56, top: 126, right: 224, bottom: 154 });
    expect(inkOf(sheet)).toBeCloseTo(140 * 28 + Math.PI * 14 * 14, -1);
  });

  it('grows with the pressure on its way', () => {
    const sheet = sheetOf(stroke(0.2, 0.5, 0.02, 0.8, 0.5, 0.2));
    const width = (column: number) =>
      Array.from({ length: SHEET }, (_, y) => sheet[y * SHEET + column]).filter(ink => ink > 127).length;
    expect(width(84)).toBeLessThan(width(140));
    expect(width(140)).toBeLessThan(width(196));
  });

  it('may leave the pad', () => {
    expect(inkBox(sheetOf(stroke(-0.5, 0.5, 0.1, 1.5, 0.5, 0.1)), SHEET, SHEET)).toMatchObject({
      left: 0,
      right: SHEET,
    });
    expect(inkOf(sheetOf(stroke(1.5, 1.5, 0.1)))).toBe(0);
  });
});

describe('sheetOfStrokes', () => {
  const [a, b, c] = [stroke(0.2, 0.2, 0.1), stroke(0.8, 0.2, 0.1), stroke(0.5, 0.8, 0.1)];
  const fresh = (base: Uint8Array | null, ...strokes: Stroke[]) => {
    const sheet = base?.slice() ?? new Uint8Array(SHEET * SHEET);
    for (const each of strokes) stamp(sheet, each);
    return sheet;
  };

  it('is the same whatever was drawn before', () => {
    const base = new Uint8Array(SHEET * SHEET).fill(30);
    for (const [below, ...strokes] of [
      [null, a],
      [null, a, b],
      [null, a, [...b, 0.9, 0.9, 0.1]], // the last stroke grows
      [null, a, [...b, 0.9, 0.9, 0.1, 0.3, 0.6, 0.05], c],
      [null, a, b], // and is undone
      [null, b, a],
      [null, a],
      [base, a],
      [base],
      [null, c, b],
      [null],
    ] as [Uint8Array | null, ...Stroke[]][])
      expect(Buffer.compare(sheetOfStrokes(below, strokes), fresh(below, ...strokes))).toBe(0);
  });

  it('leaves the base as it was', () => {
    const base = new Uint8Array(SHEET * SHEET);
    sheetOfStrokes(base, [a, b]);
    expect(base.every(ink => ink === 0)).toBe(true);
  });
});
