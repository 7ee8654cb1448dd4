// What is saved of one's own example: example, reconstruction and difference side by side with crisp pixels, and the numbers.

import { own } from '../../../state/own.ts';
import { differing, drawn } from '../../../views/examples/index.ts';
import { canvasBlob, type Files } from '../../card/files.ts';
import { judgementNow } from './useOwn.ts';
import { ownTable } from './words.ts';

/** A picture is as many times as large as brings its height to this, in pixels. */
const HEIGHT = 224;

export async function picture(): Promise<Blob> {
  const { inspected } = own.getState();
  if (!inspected) throw new Error('There is nothing to show yet.');
  const { values, frame, inspection } = inspected;
  const { reconstruction } = inspection;
  const pictures = [drawn(values, frame), drawn(reconstruction, frame), differing(values, reconstruction, frame)];
  const { width, height } = pictures[0];
  const small = Object.assign(document.createElement('canvas'), { width: pictures.length * width, height });
  for (const [i, { rgba }] of pictures.entries())
    small.getContext('2d')!.putImageData(new ImageData(rgba, width, height), i * width, 0);
  const zoom = Math.max(1, Math.round(HEIGHT / height));
  const canvas = Object.assign(document.createElement('canvas'), { width: zoom * small.width, height: zoom * height });
  const context = canvas.getContext('2d')!;
  context.imageSmoothingEnabled = false;
  context.drawImage(small, 0, 0, canvas.width, canvas.height);
  return canvasBlob(canvas);
}

export const table: Files['table'] = of => {
  const { inspected } = own.getState();
  return inspected && ownTable(inspected, judgementNow(of));
};
