// Tensors as they lie in files: a name, a shape and numbers.

/** Kinds of numbers that are written; others of ours have no use for. */
export type Numbers = Float32Array | Float64Array | Uint8Array | Int32Array | Uint32Array;

export interface Tensor<N extends Numbers = Numbers> {
  readonly name: string;
  /** Row-major; empty for a single number. */
  readonly shape: readonly number[];
  readonly values: N;
}

/** How many numbers a shape has. */
export const countOf = (shape: readonly number[]): number => shape.reduce((product, extent) => product * extent, 1);

/** Little-endian, as all these files are, and as every machine is that has a browser today. */
export const bytesOf = ({ buffer, byteOffset, byteLength }: Numbers): Uint8Array<ArrayBuffer> =>
  new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength);
