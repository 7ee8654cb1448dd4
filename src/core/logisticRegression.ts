// Logistic regression: the plane under which the labels are most likely, if the odds of an anomaly double with every step of
// log 2 / |w| across it. Every point has a say, however far from the plane it is.

import { decisions, type Labelled, type Linear, linearOf, signsOf, weighedSum } from './linear.ts';
import { normalEquations } from './normalEquations.ts';

/** Newton's method doubles its correct digits at every step once it is near; a few dozen are always enough. */
const MOST_STEPS = 100;
/** Half of the squared Newton decrement is about how far the objective is above its minimum. */
const ENOUGH = 1e-14;

/**
 * Minimises ½|w|² + C Σ costₙ log(1 + exp(−sₙ f(xₙ))), s = 1 for anomalies and −1 for normals. The intercept is not penalised. D. R. Cox, "The
 * regression analysis of binary sequences" (1958); by Newton's method, which solves a weighted least squares at every step
 * (Hastie, Tibshirani and Friedman, "The elements of statistical learning", section 4.4.1), with a step that is halved until it leads down.
 * @returns f(x) = w · x + b, the log odds
 * @throws RangeError a class is empty, C is not above zero, or a value is not finite
 */
export function logisticRegression(points: Labelled, c = 1): Linear {
  const signs = signsOf(points, c);
  const cost = (n: number) => c * points.costs[n];
  let theta = new Float64Array(points.width + 1);
  let now = objective(points, theta, signs, cost);
  for (let step = 0; step < MOST_STEPS; step++) {
    const f = decisions(linearOf(theta), points);
    // The probability that the label is the other one, and how fast it changes with f.
    const wrong = f.map((value, n) => sigmoid(-signs[n] * value));
    const slope = weighedSum(
      points,
      wrong.map((p, n) => cost(n) * signs[n] * p),
    );
    for (let i = 0; i < points.width; i++) slope[i] -= theta[i];
    const way = normalEquations(
      points,
      wrong.map((p, n) => cost(n) * Math.max(p * (1 - p), Number.MIN_VALUE)),
    )(slope);
    const decrement = way.reduce((sum, value, i) => sum + value * slope[i], 0);
    if (decrement / 2 <= ENOUGH * (1 + now)) return linearOf(theta);
    let length = 1;
    let next = theta.map((value, i) => value + way[i]);
    let then = objective(points, next, signs, cost);
    while (!(then <= now - 0.25 * length * decrement) && length > 1e-10) {
      length /= 2;
      next = theta.map((value, i) => value + length * way[i]);
      then = objective(points, next, signs, cost);
    }
    if (!(then < now)) return linearOf(theta); // what is left is rounding
    [theta, now] = [next, then];
  }
  return linearOf(theta);
}

function objective(points: Labelled, theta: Float64Array, signs: Float64Array, cost: (n: number) => number): number {
  const f = decisions(linearOf(theta), points);
  let sum = 0;
  for (let i = 0; i < points.width; i++) sum += theta[i] ** 2 / 2;
  for (let n = 0; n < f.length; n++) sum += cost(n) * softplus(-signs[n] * f[n]);
  return sum;
}

const sigmoid = (x: number): number => (x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x)));
/** log(1 + exp(x)) without overflow. */
const softplus = (x: number): number => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
