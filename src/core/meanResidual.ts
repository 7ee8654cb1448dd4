// What the reconstructions of a class lack or make up on average, pixel by pixel: what one image shows by chance, the mean of
// many shows by rule.

/** Of one class. */
export interface MeanResidual {
  readonly id: number;
  readonly count: number;
  /** [pixels] mean of x - reconstruction, -1..1: above 0 is ink that is missing, below 0 ink that was made up. */
  readonly signed: Float32Array;
  /** [pixels] mean of |x - reconstruction|, 0..1: what cancels out in the signed mean stays. */
  readonly absolute: Float32Array;
}

/** Adds images up class by class, as they come. */
export function createMeanResiduals(pixels: number) {
  const sums = new Map<number, { count: number; signed: Float64Array; absolute: Float64Array }>();
  return {
    /** One image and its reconstruction: the pixels from `from` on, each in 0..1. */
    add(id: number, x: ArrayLike<number>, reconstruction: ArrayLike<number>, from = 0): void {
      if (!sums.has(id))
        sums.set(id, { count: 0, signed: new Float64Array(pixels), absolute: new Float64Array(pixels) });
      const sum = sums.get(id)!;
      sum.count += 1;
      for (let p = 0; p < pixels; p++) {
        const residual = x[from + p] - reconstruction[from + p];
        sum.signed[p] += residual;
        sum.absolute[p] += Math.abs(residual);
      }
    },
    /** By rising id. */
    means: (): MeanResidual[] =>
      [...sums]
        .sort(([a], [b]) => a - b)
        .map(([id, { count, signed, absolute }]) => ({
          id,
          count,
          signed: Float32Array.from(signed, sum => sum / count),
          absolute: Float32Array.from(absolute, sum => sum / count),
        })),
  };
}
