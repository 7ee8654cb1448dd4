// From a sheet of white ink on black paper to the pixels that the model sees, made as MNIST's 28 x 28 were made: "size
// normalized to fit in a 20x20 pixel box while preserving their aspect ratio", grey "as a result of the anti-aliasing",
// "centered in a 28x28 image by computing the center of mass of the pixels, and translating the image so as to position
// this point at the center of the 28x28 field" (Y. LeCun, C. Cortes, C. Burges, The MNIST database).

import { areaAverage, type Box, SHEET } from './ownImageArea.ts';
import { reduced } from './ownImageWhole.ts';
import { type ImageShape, valuesOf } from './shape.ts';

/** The field that ink was placed in when MNIST was made; a dataset has its own. */
const MNIST_SIDE = 28;
export const mnistField: ImageShape = { kind: 'image', height: MNIST_SIDE, width: MNIST_SIDE };

/** How ink comes into the field. */
export interface Way {
  readonly label: string;
  readonly help: string;
  /** Longer side of the ink in the result, as a share of the field; null: the sheet as it is. */
  readonly longer: number | null;
  readonly centre: 'mass' | 'box';
}

/** How ink is placed in the field. A digit that is not placed as the training images were looks anomalous for that alone. */
export const placements = {
  mnist: {
    label: 'MNIST',
    help: 'the longer side of the ink is scaled to 20 pixels of 28, and its centre of mass moved to the centre, as in MNIST.',
    longer: 20 / MNIST_SIDE,
    centre: 'mass',
  },
  fashion: {
    label: 'Fashion',
    help: 'the longer side of the ink fills the image, and the shorter is centred, as in Fashion-MNIST.',
    longer: 1,
    centre: 'box',
  },
  none: {
    label: 'As is',
    help: 'the whole pad, neither scaled nor moved.',
    longer: null,
    centre: 'box',
  },
} as const satisfies Record<string, Way>;

export type Placement = keyof typeof placements;

/** Ink below this share of the strongest decides nothing: it is a soft edge, or noise. */
export const FAINT = 0.1;

/** The smallest box with all ink above `floor`, or null where there is none. sheet [height * width], row-major. */
export function inkBox(sheet: ArrayLike<number>, width: number, height: number, floor = 0): Box | null {
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (!(sheet[y * width + x] > floor)) continue;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + 1);
    }
  }
  return right === 0 ? null : { left, top, right, bottom };
}

/** Mean place of the ink along x and along y, in pixels from the first pixel's centre. */
export function centreOfMass(grey: ArrayLike<number>, width: number, height: number): readonly [number, number] {
  let [sum, sumX, sumY] = [0, 0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const ink = grey[y * width + x];
      sum += ink;
      sumX += ink * x;
      sumY += ink * y;
    }
  }
  return [sumX / sum, sumY / sum];
}

/** Offset that brings a point to the middle of the field, but no ink over its edge. */
const offset = (point: number, size: number, extent: number): number =>
  Math.max(0, Math.min(extent - size, Math.round((extent - 1) / 2 - point)));

/** sheet [SHEET * SHEET] 0..255, white ink on black -> an image of the field's shape, 0..255; null where there is no ink to see. */
export function place(
  sheet: ArrayLike<number>,
  placement: Placement,
  field: ImageShape = mnistField,
): Uint8Array<ArrayBuffer> | null {
  const { longer, centre }: Way = placements[placement];
  let strongest = 0;
  for (let i = 0; i < SHEET * SHEET; i++) strongest = Math.max(strongest, sheet[i]);
  const box = inkBox(sheet, SHEET, SHEET, FAINT * strongest);
  if (!box) return null;
  if (longer === null) return seen(reduced(sheet, field));
  const [w, h] = [box.right - box.left, box.bottom - box.top];
  const scale = longer * Math.min(field.width / w, field.height / h);
  const [columns, rows] = [w, h].map(side => Math.max(1, Math.round(side * scale)));
  const small = areaAverage(sheet, SHEET, box, columns, rows);
  const point = centre === 'mass' ? centreOfMass(small, columns, rows) : [(columns - 1) / 2, (rows - 1) / 2];
  const [dx, dy] = [offset(point[0], columns, field.width), offset(point[1], rows, field.height)];
  const out = new Uint8Array(valuesOf(field));
  for (let y = 0; y < rows; y++)
    for (let x = 0; x < columns; x++) out[(y + dy) * field.width + x + dx] = Math.round(small[y * columns + x]);
  return seen(out);
}

const seen = (image: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | null =>
  image.some(ink => ink > 0) ? image : null;
