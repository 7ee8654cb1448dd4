// A sheet as the whole image, and an image as the whole sheet. Each pixel of the image has whole points of the sheet, so an
// image that is enlarged to a sheet goes back unchanged, whatever its size.

import { SHEET } from './ownImageArea.ts';
import { type ImageShape, valuesOf } from './shape.ts';

/** The pixel that a point of the sheet lies in; -1 beyond the image: its longer side is the sheet's, the other is centred. */
function pixelsUnder({ width, height }: ImageShape): Int16Array {
  const extent = Math.max(width, height);
  const along = (at: number, size: number) => {
    const pixel = Math.floor((at * extent) / SHEET) - Math.floor((extent - size) / 2);
    return pixel < size ? pixel : -1;
  };
  return Int16Array.from({ length: SHEET * SHEET }, (_, i) => {
    const [x, y] = [along(i % SHEET, width), along(Math.floor(i / SHEET), height)];
    return x < 0 || y < 0 ? -1 : y * width + x;
  });
}

/** image [values] -> sheet [SHEET * SHEET], black beyond the image. */
export function enlarged(image: ArrayLike<number>, shape: ImageShape): Uint8Array {
  return Uint8Array.from(pixelsUnder(shape), pixel => (pixel < 0 ? 0 : image[pixel]));
}

/** sheet [SHEET * SHEET] -> image [values]: for each pixel the mean of its points. */
export function reduced(sheet: ArrayLike<number>, shape: ImageShape): Uint8Array<ArrayBuffer> {
  const [sums, counts] = [new Float64Array(valuesOf(shape)), new Float64Array(valuesOf(shape))];
  pixelsUnder(shape).forEach((pixel, i) => {
    if (pixel < 0) return;
    sums[pixel] += sheet[i];
    counts[pixel] += 1;
  });
  return Uint8Array.from(sums, (sum, pixel) => Math.round(sum / counts[pixel]));
}
