// A device that starts is not yet a device that computes: fences that never settle and contexts that answer zero are both
// known. One small product with a known result, under a deadline, tells.

import { matMul, ones, sum, tidy } from '@tensorflow/tfjs-core';

const DEADLINE_MS = 20_000;

/** @throws Error when the device answers wrongly, or not at all. */
export async function checkArithmetic(): Promise<void> {
  const result = tidy(() => sum(matMul(ones([24, 40]), ones([40, 24])))); // too large to be forwarded to the processor
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('it did not answer in time.')), DEADLINE_MS);
  });
  const [value] = await Promise.race([result.data(), late]);
  result.dispose();
  if (value !== 24 * 24 * 40) throw new Error('it answers wrongly.');
}
