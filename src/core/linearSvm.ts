// The linear support vector machine: the plane with the widest margin between the classes, where what stands on the wrong side
// of the margin is paid for. Points that are well on their own side have no say; those that have are its support vectors.

import { decisions, type Labelled, type Linear, linearOf, signsOf, weighedSum } from './linear.ts';
import { normalEquations } from './normalEquations.ts';

/** An interior point method needs a few dozen steps whatever the problem. */
const MOST_STEPS = 200;
/** The mean product of a multiplier and its slack, beside a margin of 1. */
const ENOUGH = 1e-9;
/** How far slacks may be from what they stand for, beside the largest f: with long codes rounding alone leaves some of this. */
const CLOSE = 1e-6;
/** Less than this nothing resists its change: support vectors would otherwise drown all else of the system in their digits. */
const LEAST = 1e-9;
/** How far a step goes of the way to where a multiplier or a slack would be zero. */
const NEARLY = 0.99;

/**
 * Minimises ½|w|² + C Σ costₙ max(0, 1 − sₙ f(xₙ)), s = 1 for anomalies and −1 for normals. The intercept is not penalised. C. Cortes and
 * V. Vapnik, "Support-vector networks" (1995).
 *
 * Solved by a primal-dual interior point method with predictor and corrector (S. Mehrotra 1992; for support vector machines M. C. Ferris and T. S. Munson,
 * "Interior-point methods for massive support vector machines", 2002): every point has a multiplier 0 < α < C cost and two slacks,
 * above = max(0, s f − 1) and below = max(0, 1 − s f), and each step is a weighted least squares in w and b.
 * @returns f(x) = w · x + b, 1 and −1 on the margins
 * @throws RangeError a class is empty, C is not above zero, or a value is not finite
 */
export function linearSvm(points: Labelled, c = 1): Linear {
  const signs = signsOf(points, c);
  const { count, width } = points;
  const most = Float64Array.from({ length: count }, (_, n) => c * points.costs[n]);
  let at = begun(points, signs, most);
  for (let step = 0; step < MOST_STEPS; step++) {
    const theta = Float64Array.of(...weights(points, signs, at.alpha), at.intercept);
    const f = decisions(linearOf(theta), points);
    // By how much the slacks are not yet what they stand for, and the multipliers of both classes not yet balanced.
    const off = f.map((value, n) => at.above[n] - at.below[n] - (signs[n] * value - 1));
    const balance = at.alpha.reduce((sum, alpha, n) => sum + signs[n] * alpha, 0);
    const products = at.alpha.map((alpha, n) => alpha * at.above[n] + (most[n] - alpha) * at.below[n]);
    const gap = products.reduce((sum, product) => sum + product, 0) / (2 * count);
    const size = f.reduce((largest, value) => Math.max(largest, Math.abs(value)), 1);
    const isFeasible = Math.abs(balance) < CLOSE && off.every(value => Math.abs(value) < CLOSE * size);
    if (gap < ENOUGH && isFeasible) return linearOf(theta);

    const stiffness = at.alpha.map((alpha, n) =>
      Math.max(LEAST, at.above[n] / alpha + at.below[n] / (most[n] - alpha)),
    );
    const solve = normalEquations(
      points,
      stiffness.map(value => 1 / value),
    );
    /** The step to where every product is `target`, given how much the products miss it beyond what is linear. */
    const towards = (target: number, curvedAbove: ArrayLike<number>, curvedBelow: ArrayLike<number>): State => {
      const missAbove = at.alpha.map((alpha, n) => target - alpha * at.above[n] - curvedAbove[n]);
      const missBelow = at.alpha.map((alpha, n) => target - (most[n] - alpha) * at.below[n] - curvedBelow[n]);
      const pull = off.map((value, n) => value + missAbove[n] / at.alpha[n] - missBelow[n] / (most[n] - at.alpha[n]));
      const right = weighedSum(
        points,
        pull.map((value, n) => (signs[n] * value) / stiffness[n]),
      );
      right[width] += balance;
      const change = linearOf(solve(right));
      const moved = decisions(change, points);
      const alpha = pull.map((value, n) => (value - signs[n] * moved[n]) / stiffness[n]);
      return {
        alpha,
        intercept: change.intercept,
        above: alpha.map((value, n) => (missAbove[n] - at.above[n] * value) / at.alpha[n]),
        below: alpha.map((value, n) => (missBelow[n] + at.below[n] * value) / (most[n] - at.alpha[n])),
      };
    };
    const none = new Float64Array(count);
    const straight = towards(0, none, none);
    const reached = after(at, straight, reach(at, straight, most));
    const left = reached.alpha.reduce(
      (sum, alpha, n) => sum + alpha * reached.above[n] + (most[n] - alpha) * reached.below[n],
      0,
    );
    const centring = (left / (2 * count) / gap) ** 3;
    const way = towards(
      centring * gap,
      straight.alpha.map((value, n) => value * straight.above[n]),
      straight.alpha.map((value, n) => -value * straight.below[n]),
    );
    at = after(at, way, NEARLY * reach(at, way, most));
  }
  return linearOf(Float64Array.of(...weights(points, signs, at.alpha), at.intercept));
}

/** Where the method stands, or a step from there; [count] each but for the intercept. */
interface State {
  readonly alpha: Float64Array;
  readonly intercept: number;
  readonly above: Float64Array;
  readonly below: Float64Array;
}

/** In the middle of what the multipliers may be, with slacks that are what they stand for and well above zero. */
function begun(points: Labelled, signs: Float64Array, most: Float64Array): State {
  const alpha = most.map(value => value / 2);
  const f = decisions({ weights: weights(points, signs, alpha), intercept: 0 }, points);
  const over = f.map((value, n) => signs[n] * value - 1);
  return {
    alpha,
    intercept: 0,
    above: over.map(value => Math.max(value, 0) + 1),
    below: over.map(value => Math.max(-value, 0) + 1),
  };
}

/** w = Σ αₙ sₙ xₙ */
const weights = (points: Labelled, signs: Float64Array, alpha: Float64Array): Float64Array =>
  weighedSum(
    points,
    alpha.map((value, n) => signs[n] * value),
  ).subarray(0, points.width);

/** How much of a step can be taken, up to 1, before a multiplier or a slack would be at its end. */
function reach(at: State, step: State, most: Float64Array): number {
  let share = 1;
  const keep = (room: number, change: number) => {
    if (change < 0 && share * -change > room) share = room / -change;
  };
  for (let n = 0; n < most.length; n++) {
    keep(at.alpha[n], step.alpha[n]);
    keep(most[n] - at.alpha[n], -step.alpha[n]);
    keep(at.above[n], step.above[n]);
    keep(at.below[n], step.below[n]);
  }
  return share;
}

const after = (at: State, step: State, share: number): State => ({
  alpha: at.alpha.map((value, n) => value + share * step.alpha[n]),
  intercept: at.intercept + share * step.intercept,
  above: at.above.map((value, n) => value + share * step.above[n]),
  below: at.below.map((value, n) => value + share * step.below[n]),
});
