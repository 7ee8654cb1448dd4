// Grey bytes as pixels that a canvas takes: white ink on black paper in both themes, as MNIST has it.

/** A computed picture at its own resolution. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
  /** Lines were drawn on it, which a page enlarges without steps; without this each pixel is a value and stays a square. */
  readonly isSmooth?: boolean;
}

/** [n] 0..255 -> [n * 4] RGBA, opaque. `out` is filled and returned when given (mutated). */
export function rgba(
  grey: ArrayLike<number>,
  out: Uint8ClampedArray<ArrayBuffer> = new Uint8ClampedArray(grey.length * 4),
): Uint8ClampedArray<ArrayBuffer> {
  const words = new Uint32Array(out.buffer, out.byteOffset, grey.length);
  for (let i = 0; i < grey.length; i++) words[i] = 0xff000000 | (grey[i] * 0x010101);
  return out;
}
