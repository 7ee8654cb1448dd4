// Images to begin with for those who cannot or would not draw: digits as a model trained on digits knows them, and things
// that it has never seen.

import type { Stroke } from '../../../core/ownImageStrokes.ts';
import { brushes } from '../../../state/drawing.ts';

type Point = readonly [number, number];

const line = (...points: readonly Point[]): Stroke => points.flatMap(([x, y]) => [x, y, brushes.medium]);

/** Part of an ellipse; angles in turns from the right, clockwise. */
const arc = (x: number, y: number, rx: number, ry: number, from = 0, to = 1): Stroke =>
  line(
    ...Array.from({ length: 33 }, (_, i): Point => {
      const angle = 2 * Math.PI * (from + ((to - from) * i) / 32);
      return [x + rx * Math.cos(angle), y + ry * Math.sin(angle)];
    }),
  );

const star = line(
  ...Array.from({ length: 6 }, (_, i): Point => {
    const angle = 2 * Math.PI * ((2 * i) / 5 - 0.25);
    return [0.5 + 0.34 * Math.cos(angle), 0.5 + 0.34 * Math.sin(angle)];
  }),
);

export interface Preset {
  readonly id: string;
  readonly label: string;
  readonly strokes: readonly Stroke[];
}

export const presets: readonly Preset[] = [
  { id: 'zero', label: 'A zero', strokes: [arc(0.5, 0.5, 0.2, 0.3)] },
  {
    id: 'three',
    label: 'A three',
    strokes: [arc(0.48, 0.35, 0.16, 0.15, -0.4, 0.25), arc(0.48, 0.66, 0.19, 0.16, -0.25, 0.4)],
  },
  {
    id: 'five',
    label: 'A five',
    strokes: [line([0.66, 0.2], [0.38, 0.2], [0.35, 0.46]), arc(0.48, 0.62, 0.19, 0.19, -0.38, 0.4)],
  },
  { id: 'seven', label: 'A seven', strokes: [line([0.32, 0.22], [0.68, 0.22], [0.44, 0.8])] },
  {
    id: 'letter',
    label: 'A letter, A',
    strokes: [line([0.26, 0.8], [0.5, 0.18], [0.74, 0.8]), line([0.36, 0.58], [0.64, 0.58])],
  },
  {
    id: 'face',
    label: 'A face',
    strokes: [arc(0.5, 0.5, 0.34, 0.34), line([0.39, 0.4]), line([0.61, 0.4]), arc(0.5, 0.52, 0.17, 0.14, 0.06, 0.44)],
  },
  { id: 'star', label: 'A star', strokes: [star] },
];
