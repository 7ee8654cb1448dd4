// How many images are in each part of a split.

import type { Split } from './split.ts';

/** How many images each part has, as the exported run states them. */
export function splitCounts(parts: Split): {
  train: number;
  contaminated: number;
  calibration: number;
  testNormal: number;
  testAnomalous: number;
} {
  const testAnomalous = parts.isAnomaly.reduce((sum, one) => sum + one, 0);
  return {
    train: parts.train.length,
    contaminated: parts.contaminated,
    calibration: parts.calibration.length,
    testNormal: parts.test.length - testAnomalous,
    testAnomalous,
  };
}
