// Reads the IDX format of MNIST and its relatives: a big-endian header, then one byte per pixel or label. Pure, and
// strict: a file that contradicts its own header is refused with a sentence, never read half.
// Format: Y. LeCun, C. Cortes, C. Burges, "The MNIST database of handwritten digits".

import { DataError } from './dataError.ts';

/** Width and height of every image in the lab, in pixels. */
export const side = 28;
/** Pixels in one image. */
export const pixelsPerImage = side * side;
/** Number of classes that a label can name: 0 to 9. */
export const classCount = 10;

const imagesMagic = 2051; // 0x00000803: unsigned bytes, 3 dimensions
const labelsMagic = 2049; // 0x00000801: unsigned bytes, 1 dimension
const imagesHeader = 16;
const labelsHeader = 8;

export interface IdxImages {
  count: number;
  /** [count, 784], row-major, 0 = black to 255 = white. A view of the given bytes, not a copy. */
  pixels: Uint8Array<ArrayBuffer>;
}

/** What the first four bytes say that a file holds; null if it is no IDX file of bytes. */
export function idxKind(bytes: Uint8Array): 'images' | 'labels' | null {
  if (bytes.length < 4) return null;
  const magic = uint32(bytes, 0);
  return magic === imagesMagic ? 'images' : magic === labelsMagic ? 'labels' : null;
}

/**
 * The images of a decompressed IDX file.
 * @param name how the file is called in an error message
 * @throws DataError wrong magic number, images that are not 28x28, a size that contradicts the header
 */
export function parseImages(bytes: Uint8Array<ArrayBuffer>, name = 'The image file'): IdxImages {
  requireKind(bytes, 'images', name);
  requireHeader(bytes, imagesHeader, name);
  const count = uint32(bytes, 4);
  const rows = uint32(bytes, 8);
  const columns = uint32(bytes, 12);
  if (rows !== side || columns !== side)
    throw new DataError(`${name} holds images of ${rows}x${columns} pixels; the lab works with ${side}x${side}.`);
  requireSize(bytes.length - imagesHeader, count * pixelsPerImage, `${count} images`, name);
  return { count, pixels: bytes.subarray(imagesHeader) };
}

/**
 * The labels of a decompressed IDX file, [count], each 0 to 9. A view of the given bytes, not a copy.
 * @throws DataError wrong magic number, a size that contradicts the header, a label above 9
 */
export function parseLabels(bytes: Uint8Array<ArrayBuffer>, name = 'The label file'): Uint8Array<ArrayBuffer> {
  requireKind(bytes, 'labels', name);
  requireHeader(bytes, labelsHeader, name);
  const count = uint32(bytes, 4);
  requireSize(bytes.length - labelsHeader, count, `${count} labels`, name);
  const labels = bytes.subarray(labelsHeader);
  const bad = labels.findIndex(label => label >= classCount);
  if (bad >= 0)
    throw new DataError(
      `${name} has the label ${labels[bad]} at position ${bad}; labels must be 0 to ${classCount - 1}.`,
    );
  return labels;
}

/** @throws DataError unless there is one label per image, and at least one image */
export function requirePair(images: IdxImages, labels: Uint8Array, imagesName: string, labelsName: string): void {
  if (images.count !== labels.length)
    throw new DataError(
      `${imagesName} holds ${images.count} images but ${labelsName} holds ${labels.length} labels; they do not belong together.`,
    );
  if (images.count === 0) throw new DataError(`${imagesName} is well formed but holds no images.`);
}

function requireKind(bytes: Uint8Array, wanted: 'images' | 'labels', name: string): void {
  if (bytes.length === 0) throw new DataError(`${name} is empty.`);
  const kind = idxKind(bytes);
  if (kind === wanted) return;
  if (kind) throw new DataError(`${name} holds ${kind}, where ${wanted} were expected.`);
  throw new DataError(`${name} is not an IDX file: its first bytes (the magic number) say neither images nor labels.`);
}

function requireHeader(bytes: Uint8Array, header: number, name: string): void {
  if (bytes.length < header) throw new DataError(`${name} ends in the middle of its header: it is cut off.`);
}

function requireSize(actual: number, promised: number, what: string, name: string): void {
  if (actual === promised) return;
  const verdict = actual < promised ? 'it is cut off' : 'something was added to it';
  throw new DataError(
    `The header of ${name} promises ${what} (${promised} bytes), but ${actual} bytes follow: ${verdict}.`,
  );
}

const uint32 = (bytes: Uint8Array, at: number): number =>
  ((bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3]) >>> 0;
