// Reads the IDX format of MNIST and its relatives: a big-endian header that says how many numbers of which kind follow, then
// the numbers. Pure, and strict: a file that contradicts its own header is refused with a sentence, never read half.
// Format: Y. LeCun, C. Cortes, C. Burges, "The MNIST database of handwritten digits".

import { DataError } from './dataError.ts';
import { has } from './registry.ts';
import { type ImageShape, valuesOf } from './shape.ts';

/** Height and width of an image, in pixels: of smaller ones nothing can be seen, and larger ones train for hours. */
export const imageSides = { fewest: 4, most: 64 } as const;
/** Numbers in a row of a file of two dimensions: so many are an image without its lines, 8x8 or larger; fewer belong to a label. */
const fewestInRow = 64;

/** The third byte of a file: what its numbers are. */
const numberTypes: Readonly<Record<number, NumberType>> = {
  8: { bytes: 1, read: (view, at) => view.getUint8(at) },
  9: { bytes: 1, read: (view, at) => view.getInt8(at) },
  11: { bytes: 2, read: (view, at) => view.getInt16(at) },
  12: { bytes: 4, read: (view, at) => view.getInt32(at) },
  13: { bytes: 4, read: (view, at) => view.getFloat32(at) },
  14: { bytes: 8, read: (view, at) => view.getFloat64(at) },
};
const unsignedByte = 8;
/** QMNIST has eight numbers a label: the class, and who wrote it where. */
const qmnistColumns = 8;

interface NumberType {
  readonly bytes: number;
  read(view: DataView, at: number): number;
}

/** [count] as they stand in a file. */
export type IdxLabels = Uint8Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

export interface IdxImages {
  count: number;
  shape: ImageShape;
  /** [count, pixels], row-major, 0 = black to 255 = white. A view of the given bytes where those are stored so. */
  values: Uint8Array<ArrayBuffer>;
}

/** What the header says that a file holds; null if it is no IDX file. */
export function idxKind(bytes: Uint8Array): 'images' | 'labels' | null {
  const [zero, alsoZero, type, dimensions] = bytes;
  if (bytes.length < 4 || zero !== 0 || alsoZero !== 0 || !has(numberTypes, type)) return null;
  if (dimensions < 1 || dimensions > 4) return null;
  if (dimensions === 2 && bytes.length >= 12) return uint32(bytes, 8) >= fewestInRow ? 'images' : 'labels';
  return dimensions > 2 ? 'images' : 'labels';
}

/**
 * The images of a decompressed IDX file, of one grey number a pixel: bytes, or other numbers from 0 to 1 or from 0 to 255.
 * @param name how the file is called in an error message
 * @throws DataError no IDX file of images, images in colour or of another size than the lab takes, other numbers, a size that
 * contradicts the header
 */
export function parseImages(bytes: Uint8Array<ArrayBuffer>, name = 'The image file'): IdxImages {
  const { type, sizes, start } = header(bytes, 'images', name);
  const [count, ...given] = sizes;
  const shape = shapeOf(given, name);
  requireSize(bytes.length - start, count * valuesOf(shape) * type.bytes, `${count} images`, name);
  return { count, shape, values: asBytes(bytes.subarray(start), type, name) };
}

/** What the header says of one image: [h, w], [h, w, 1], [1, h, w], or [h · h] of a square one. */
function shapeOf(sizes: readonly number[], name: string): ImageShape {
  const side = Math.sqrt(sizes[0]);
  if (sizes.length === 1 && !Number.isInteger(side))
    throw new DataError(
      `${name} holds rows of ${sizes[0]} numbers, which make no square image; its header has to give height and width.`,
    );
  const [height, width, ...more] = sizes.length === 1 ? [side, side] : grey(sizes);
  const size = [height, width, ...more].join('x');
  if (more.length > 0)
    throw new DataError(
      `${name} holds ${size} numbers for each image; the lab takes grey images, of one number for each pixel.`,
    );
  const { fewest, most } = imageSides;
  if ([height, width].some(extent => extent < fewest || extent > most))
    throw new DataError(
      `${name} holds images of ${size} pixels; the lab takes ${fewest}x${fewest} to ${most}x${most}.`,
    );
  return { kind: 'image', height, width };
}

/** Without the one channel that an image of one colour has, first or last. */
function grey(sizes: readonly number[]): readonly number[] {
  if (sizes.length !== 3) return sizes;
  if (sizes[2] === 1) return sizes.slice(0, 2);
  return sizes[0] === 1 ? sizes.slice(1) : sizes;
}

/**
 * The labels of a decompressed IDX file, [count], whole numbers from 0 on. One number each, or eight as in QMNIST, of which the
 * first is the class. A view of the given bytes where those are stored so.
 * @throws DataError no IDX file of labels, a size that contradicts the header, a label that is no whole number from 0 on
 */
export function parseLabels(bytes: Uint8Array<ArrayBuffer>, name = 'The label file'): IdxLabels {
  const { type, sizes, start } = header(bytes, 'labels', name);
  const [count, columns = 1] = sizes;
  if (columns !== 1 && columns !== qmnistColumns)
    throw new DataError(`${name} holds ${columns} numbers for each image; a label is one number, the class.`);
  requireSize(bytes.length - start, count * columns * type.bytes, `${count} labels`, name);
  if (columns === 1 && type === numberTypes[unsignedByte]) return bytes.subarray(start);
  const values = everyNth(bytes.subarray(start), type, columns);
  const odd = values.findIndex(label => label < 0 || !Number.isInteger(label));
  if (odd >= 0) throw new DataError(`${name} has ${values[odd]} for a label at position ${odd}; that is no class.`);
  return values;
}

/** @throws DataError unless there is one label per image, and at least one image */
export function requirePair(images: IdxImages, labels: IdxLabels, imagesName: string, labelsName: string): void {
  if (images.count !== labels.length)
    throw new DataError(
      `${imagesName} holds ${images.count} images but ${labelsName} holds ${labels.length} labels; they do not belong together.`,
    );
  if (images.count === 0) throw new DataError(`${imagesName} is well formed but holds no images.`);
}

function header(bytes: Uint8Array, wanted: 'images' | 'labels', name: string) {
  if (bytes.length === 0) throw new DataError(`${name} is empty.`);
  const kind = idxKind(bytes);
  if (!kind)
    throw new DataError(
      `${name} is not an IDX file: its first bytes (the magic number) say neither images nor labels.`,
    );
  const dimensions = bytes[3];
  const start = 4 + 4 * dimensions;
  if (bytes.length < start) throw new DataError(`${name} ends in the middle of its header: it is cut off.`);
  if (kind !== wanted) throw new DataError(`${name} holds ${kind}, where ${wanted} were expected.`);
  const sizes = Array.from({ length: dimensions }, (_, i) => uint32(bytes, 4 + 4 * i));
  return { type: numberTypes[bytes[2]], sizes, start };
}

function requireSize(actual: number, promised: number, what: string, name: string): void {
  if (actual === promised) return;
  const verdict = actual < promised ? 'it is cut off' : 'something was added to it';
  throw new DataError(
    `${name} promises ${what} (${promised} bytes) in its header, but ${actual} bytes follow: ${verdict}.`,
  );
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Every `columns`-th number. */
function everyNth(bytes: Uint8Array, type: NumberType, columns: number): Float64Array<ArrayBuffer> {
  const view = viewOf(bytes);
  const stride = type.bytes * columns;
  return Float64Array.from({ length: bytes.length / stride }, (_, i) => type.read(view, i * stride));
}

/** Whatever the numbers are, pixels from 0 to 255. */
function asBytes(bytes: Uint8Array<ArrayBuffer>, type: NumberType, name: string): Uint8Array<ArrayBuffer> {
  // Bytes stay where they are, unless all of them are 0 or 1: those are images in black and white.
  if (type === numberTypes[unsignedByte] && bytes.some(byte => byte > 1)) return bytes;
  const view = viewOf(bytes);
  const count = bytes.length / type.bytes;
  let [least, most] = [0, 0];
  for (let i = 0; i < count; i++) {
    const value = type.read(view, i * type.bytes);
    if (!Number.isFinite(value)) throw new DataError(`${name} holds ${value} where a pixel should be.`);
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (least < 0 || most > 255)
    throw new DataError(
      `${name} holds pixels from ${short(least)} to ${short(most)}; the lab takes 0 to 1, or 0 to 255.`,
    );
  const scale = most <= 1 ? 255 : 1;
  const pixels = new Uint8Array(count);
  for (let i = 0; i < count; i++) pixels[i] = Math.round(scale * type.read(view, i * type.bytes));
  return pixels;
}

const short = (value: number) => Number(value.toPrecision(3));

const uint32 = (bytes: Uint8Array, at: number): number =>
  ((bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3]) >>> 0;
