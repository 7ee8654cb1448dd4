// What is learned from a few labels: linear classifiers of codes, from many training normals and from as many anomalies as somebody has
// labelled. Which ones those are is luck, so there are several draws.

import { type AnyCodes, meansOf, sameLatent, trainingMeans } from './codes.ts';
import { balancedCosts, type Fit, type Labelled, type Linear } from './linear.ts';
import { linearSvm } from './linearSvm.ts';
import { logisticRegression } from './logisticRegression.ts';
import { permutation, random } from './random.ts';

const methods = { svm: linearSvm, logistic: logisticRegression } as const satisfies Record<string, Fit>;
export type ClassifierId = keyof typeof methods;

/** How often labels are drawn. */
export const DRAWS = 5;

/** The classifiers of every draw of so many labels, as functions of codes. */
export interface LabelFits {
  readonly count: number;
  /** [draws] */
  readonly fits: readonly Readonly<Record<ClassifierId, Linear>>[];
}

/**
 * Which of the available are labelled in a draw: the first of an order of its own, so that more labels are those and others.
 * @returns [count] positions from 0 to available - 1
 */
export const drawnLabels = (available: number, count: number, draw: number, seed: number): Uint32Array =>
  permutation(available, random(seed, `labels ${draw}`)).subarray(0, count);

/**
 * Both classifiers of the means, C = 1 and both classes weighing the same. Codes are centred at the mean of the normals and all divided
 * by one number, the root of their mean variance: so C says the same for codes of any size, and how dimensions compare stays as
 * the encoder has it.
 * @param normals [n, latent]; @param anomalies [m, latent]; @param chosen positions of the labelled ones among these
 * @throws RangeError no normals, none chosen, a mean that is not finite, or other dimensions
 */
export function fitLabels(
  normals: AnyCodes,
  anomalies: AnyCodes,
  chosen: ArrayLike<number>,
): Readonly<Record<ClassifierId, Linear>> {
  const { latent } = normals;
  sameLatent(anomalies, latent);
  const z = trainingMeans(normals);
  const others = meansOf(anomalies);
  const { middle, scale } = placeOf(z, latent);
  const count = normals.count + chosen.length;
  const values = new Float64Array(count * latent);
  values.set(z);
  for (let i = 0; i < chosen.length; i++)
    values.set(others.subarray(chosen[i] * latent, (chosen[i] + 1) * latent), (normals.count + i) * latent);
  for (let i = 0; i < values.length; i++) values[i] = (values[i] - middle[i % latent]) / scale;
  const isAnomaly = Uint8Array.from({ length: count }, (_, n) => (n < normals.count ? 0 : 1));
  const points: Labelled = { count, width: latent, values, isAnomaly, costs: balancedCosts(isAnomaly) };
  const ofCodes = (method: Fit): Linear => {
    const found = method(points);
    const weights = found.weights.map(w => w / scale);
    return { weights, intercept: weights.reduce((sum, w, i) => sum - w * middle[i], found.intercept) };
  };
  return { svm: ofCodes(methods.svm), logistic: ofCodes(methods.logistic) };
}

/** Mean of z [n, d], and the root of the variance of its dimensions on average; 1 where nothing varies. */
function placeOf(z: Float64Array, d: number): { middle: Float64Array; scale: number } {
  const n = z.length / d;
  const middle = new Float64Array(d);
  for (let i = 0; i < z.length; i++) middle[i % d] += z[i] / n;
  let squares = 0;
  for (let i = 0; i < z.length; i++) squares += (z[i] - middle[i % d]) ** 2;
  return { middle, scale: Math.sqrt(squares / z.length) || 1 };
}
