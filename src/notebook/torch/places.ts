// Where windows lie that slide over pictures, as TensorFlow places them and PyTorch has to be told: `valid` keeps inside; `same` has as
// many places as the stride fits in, and of the padding the larger half is at the bottom and right.

export interface Places {
  readonly places: number;
  /** How far the first window hangs over, and the last. */
  readonly before: number;
  readonly after: number;
}

function along(extent: number, window: number, stride: number, padding: 'same' | 'valid'): Places {
  if (padding === 'valid') return { places: Math.ceil((extent - window + 1) / stride), before: 0, after: 0 };
  const places = Math.ceil(extent / stride);
  const over = Math.max(0, (places - 1) * stride + window - extent);
  return { places, before: Math.floor(over / 2), after: Math.ceil(over / 2) };
}

/** Over pictures [n, height, width, channels]: down and to the right. */
export const placesOver = (
  [, height, width]: readonly number[],
  [rows, columns]: readonly number[],
  stride: number,
  padding: 'same' | 'valid',
): readonly [down: Places, right: Places] => [
  along(height, rows, stride, padding),
  along(width, columns, stride, padding),
];

/** Extents of what a transposed convolution makes of [n, rows, columns, …], in the same order of axes. */
export function extentsOf(
  [n, down, right]: readonly number[],
  [rows, columns]: readonly number[],
  stride: number,
  padding: 'same' | 'valid',
  isAlongRow: boolean,
): readonly [n: number, height: number, width: number] {
  const extent = (places: number, window: number) =>
    places * stride + (padding === 'valid' ? Math.max(0, window - stride) : 0);
  return [n, isAlongRow ? down : extent(down, rows), extent(right, columns)];
}
