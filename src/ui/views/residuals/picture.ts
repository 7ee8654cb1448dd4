// All tiles as one picture, at the resolution of the data: signed means above, sizes below, classes from left to right.

import type { ResidualClass } from '../../../views/meanResiduals.ts';
import { canvasBlob } from '../../card/files.ts';

const GAP = 2;

export async function picture(
  classes: readonly ResidualClass[],
  { width: wide, height }: { readonly width: number; readonly height: number },
): Promise<Blob> {
  if (classes.length === 0) throw new Error('There is no residual to save yet.');
  const width = classes.length * (wide + GAP) - GAP;
  const canvas = Object.assign(document.createElement('canvas'), { width, height: 2 * height + GAP });
  const context = canvas.getContext('2d')!;
  classes.forEach(({ signedPixels, absolutePixels }, i) => {
    context.putImageData(new ImageData(signedPixels, wide, height), i * (wide + GAP), 0);
    context.putImageData(new ImageData(absolutePixels, wide, height), i * (wide + GAP), height + GAP);
  });
  return canvasBlob(canvas);
}
