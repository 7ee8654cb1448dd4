// From a file or the clipboard to the pad. What cannot be taken gets a sentence and changes nothing.

import { sizeOf } from '../../../core/ownImageHeader.ts';
import { greyOf, inkOf, isOneColour, sheetOf } from '../../../core/ownImageInk.ts';
import { refuse, startFromSheet } from '../../../state/drawing.ts';

const MOST_BYTES = 64 * 2 ** 20;
const MOST_PIXELS = 64e6;
const LEAST_SIDE = 4;
/** Larger pictures are made as small as this before their pixels are read. */
const LONGEST = 1120;
/** The size of a picture stands somewhere in its first bytes. */
const HEAD_BYTES = 512 * 1024;

class Refusal extends Error {}

function checkSize({ width, height }: { width: number; height: number }): void {
  if (width < LEAST_SIDE || height < LEAST_SIDE)
    throw new Refusal(`The picture has ${width} × ${height} pixels, too few to show anything.`);
  if (width * height > MOST_PIXELS) {
    const millions = Math.round((width * height) / 1e6);
    throw new Refusal(
      `The picture has ${millions} megapixels; at most ${MOST_PIXELS / 1e6} can be opened. Make it smaller first.`,
    );
  }
}

async function decode(blob: Blob): Promise<ImageBitmap> {
  if (blob.size === 0) throw new Refusal('The file is empty.');
  if (blob.size > MOST_BYTES)
    throw new Refusal(
      `The file has ${Math.round(blob.size / 2 ** 20)} MB; at most ${MOST_BYTES / 2 ** 20} can be opened.`,
    );
  const size = sizeOf(new Uint8Array(await blob.slice(0, HEAD_BYTES).arrayBuffer()));
  if (size) checkSize(size);
  const bitmap = await createImageBitmap(blob).catch(() => null);
  if (!bitmap) throw new Refusal('This is not an image that the browser can read. PNG and JPEG always work.');
  return bitmap;
}

function pixelsOf(bitmap: ImageBitmap): ImageData {
  const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
  const [width, height] = [bitmap.width, bitmap.height].map(side => Math.max(1, Math.round(side * scale)));
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  return context.getImageData(0, 0, width, height);
}

async function sheetFrom(blob: Blob): Promise<Uint8Array> {
  const bitmap = await decode(blob);
  try {
    checkSize(bitmap);
    const { data, width, height } = pixelsOf(bitmap);
    const grey = greyOf(data, width, height);
    const ink = inkOf(grey, width, height);
    if (!ink && isOneColour(grey)) throw new Refusal('The picture shows nothing: it is all one colour.');
    if (!ink)
      throw new Refusal(
        'The ink could not be told from the paper. It has to be darker than light paper or lighter than dark paper, with a margin around it.',
      );
    return sheetOf(ink, width, height);
  } finally {
    bitmap.close();
  }
}

let asked = 0;

/** Puts one image on the pad. Of several that are on their way, the last one asked for counts. */
export async function takeImages(files: readonly Blob[]): Promise<void> {
  asked += 1;
  const mine = asked;
  try {
    if (files.length !== 1)
      throw new Refusal(files.length === 0 ? 'There is no image.' : 'One image at a time, please.');
    const sheet = await sheetFrom(files[0]);
    if (mine === asked) startFromSheet(sheet);
  } catch (error) {
    const why = error instanceof Refusal ? error.message : `The image could not be read: ${(error as Error).message}`;
    if (mine === asked) refuse(`${why} Your drawing was not changed.`);
  }
}

/** The image in the clipboard, for those who have no keyboard at hand to paste with. */
export async function takeFromClipboard(): Promise<void> {
  try {
    for (const item of await navigator.clipboard.read()) {
      const type = item.types.find(each => each.startsWith('image/'));
      if (type) return await takeImages([await item.getType(type)]);
    }
    refuse('There is no image on the clipboard. Copy one first.');
  } catch {
    refuse('The browser did not let the lab read the clipboard. Press Ctrl+V (⌘V on a Mac) instead.');
  }
}
