import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { balancedCosts, decisions, type Fit, type Labelled, type Linear } from '../../src/core/linear.ts';
import { linearSvm } from '../../src/core/linearSvm.ts';
import { logisticRegression } from '../../src/core/logisticRegression.ts';
import { normalEquations } from '../../src/core/normalEquations.ts';
import { random } from '../../src/core/random.ts';

const { classifiers } = JSON.parse(readFileSync('test/reference/projections.json', 'utf8'));
/** The reference states what it is to be compared to. */
const TOLERANCE = 1e-4;

const near = (found: ArrayLike<number>, wanted: ArrayLike<number>, tolerance = TOLERANCE) => {
  expect(found.length).toBe(wanted.length);
  for (let i = 0; i < wanted.length; i++) expect(Math.abs(found[i] - wanted[i]), `number ${i}`).toBeLessThan(tolerance);
};

const line = (values: number[], isAnomaly: number[], costs = values.map(() => 1)): Labelled => ({
  ...{ count: values.length, width: 1, values, isAnomaly, costs },
});

const loss = {
  svm: (margin: number) => Math.max(0, 1 - margin),
  logistic: (margin: number) => Math.log1p(Math.exp(-margin)),
};
const objectiveOf = (kind: keyof typeof loss, points: Labelled, found: Linear, c = 1) => {
  const f = decisions(found, points);
  const sum = f.reduce((all, value, n) => {
    return all + points.costs[n] * loss[kind](points.isAnomaly[n] ? value : -value);
  }, 0);
  return found.weights.reduce((all, w) => all + w * w, 0) / 2 + c * sum;
};

describe.each(classifiers.cases as { classWeight: string; exampleWeight: number[]; svm: never; logistic: never }[])(
  'scikit-learn’s classifiers, class weight $classWeight',
  ({ classWeight, exampleWeight, ...wanted }) => {
    const { rows: count, columns: width, q: values, y: isAnomaly } = classifiers;
    const costs = classWeight === 'balanced' ? balancedCosts(isAnomaly) : new Float64Array(count).fill(1);
    const points: Labelled = { ...{ count, width, values, isAnomaly, costs } };

    it('weigh the classes as ours do', () => near(costs, exampleWeight, 1e-9));

    it('support vector machine', () => {
      const { coefficients, intercept, objective, decision } = wanted.svm as Record<string, number & number[]>;
      const found = linearSvm(points);
      near(found.weights, coefficients);
      near([found.intercept], [intercept]);
      near(decisions(found, points), decision);
      expect(objectiveOf('svm', points, found)).toBeCloseTo(objective, 6);
    });

    it('logistic regression', () => {
      const { coefficients, intercept, objective, probability } = wanted.logistic as Record<string, number & number[]>;
      const found = logisticRegression(points);
      near(found.weights, coefficients);
      near([found.intercept], [intercept]);
      near(
        decisions(found, points).map(f => 1 / (1 + Math.exp(-f))),
        probability,
      );
      expect(objectiveOf('logistic', points, found)).toBeCloseTo(objective, 9);
    });
  },
);

describe('worked by hand', () => {
  it('two points two apart: the margins go through them', () => {
    // α = 1/2 for both, below C: w = 1/2 · 1 + 1/2 · 1 = 1.
    const found = linearSvm(line([-1, 1], [0, 1]));
    near([...found.weights, found.intercept], [1, 0], 1e-6);
    expect(objectiveOf('svm', line([-1, 1], [0, 1]), found)).toBeCloseTo(0.5, 8);
  });

  it('a C too small for the margins: both points are paid for, and w = 2 C', () => {
    const found = linearSvm(line([-1, 1], [0, 1]), 0.1);
    near(found.weights, [0.2], 1e-6);
  });

  it('a point far behind the margin has no say in the machine, and has one in the regression', () => {
    const near = [line([-1, 1, 1], [0, 1, 1]), line([-1, 1, 9], [0, 1, 1])];
    const [svm, svmFar] = near.map(points => linearSvm(points, 10).weights[0]);
    expect(svmFar).toBeCloseTo(svm, 6);
    const [logistic, logisticFar] = near.map(points => logisticRegression(points).weights[0]);
    expect(Math.abs(logisticFar - logistic)).toBeGreaterThan(0.01);
  });

  it('of symmetric points the odds are even in the middle, and w solves w = 2 C (1 − σ(w))', () => {
    const { weights, intercept } = logisticRegression(line([-1, 1], [0, 1]), 3);
    expect(intercept).toBeCloseTo(0, 9);
    expect(weights[0]).toBeCloseTo(6 / (1 + Math.exp(weights[0])), 9);
  });

  it('points that say nothing leave the odds of the classes', () => {
    const { weights, intercept } = logisticRegression(line([0, 0, 0, 0], [0, 0, 0, 1]));
    expect(weights[0]).toBe(0);
    expect(intercept).toBeCloseTo(Math.log(1 / 3), 9);
  });

  it('costs are as good as copies', () => {
    const [once, twice] = [
      line([-2, 0.5, 0, 1], [0, 0, 1, 1], [1, 1, 2, 1]),
      line([-2, 0.5, 0, 0, 1], [0, 0, 1, 1, 1]),
    ];
    for (const method of [linearSvm, logisticRegression] as Fit[]) {
      const [a, b] = [method(once), method(twice)];
      near([...a.weights, a.intercept], [...b.weights, b.intercept], 1e-6);
    }
  });
});

describe.each(Array.from({ length: 30 }, (_, i) => i))('random classes %i', seed => {
  const rng = random(seed, 'classes');
  const [width, count] = [1 + rng.integer(6), 10 + rng.integer(200)];
  const isAnomaly = Array.from({ length: count }, (_, n) => (n < 1 + (seed % 4) ? 1 : 0));
  const apart = rng.uniform() * 4;
  const values = Array.from(
    { length: count * width },
    (_, i) => rng.normal() + apart * isAnomaly[Math.floor(i / width)],
  );
  const points: Labelled = { ...{ count, width, values, isAnomaly }, costs: balancedCosts(isAnomaly) };

  it.each([
    ['svm', linearSvm],
    ['logistic', logisticRegression],
  ] as const)('no other plane is better than that of %s', (kind, method) => {
    const found = method(points);
    const least = objectiveOf(kind, points, found);
    for (let i = 0; i < 200; i++) {
      const size = 10 ** -(i % 5);
      const weights = found.weights.map(w => w + size * rng.normal());
      const other = { weights, intercept: found.intercept + size * rng.normal() };
      expect(objectiveOf(kind, points, other)).toBeGreaterThan(least - 1e-7 * (1 + least));
    }
  });
});

describe('is refused', () => {
  it.each([linearSvm, logisticRegression] as Fit[])('what cannot be told apart', method => {
    expect(() => method(line([1, 2], [0, 0]))).toThrow(RangeError);
    expect(() => method(line([1, 2], [1, 1]))).toThrow(RangeError);
    expect(() => method(line([1, 2], [0, 1]), 0)).toThrow(RangeError);
    expect(() => method(line([1, Number.NaN], [0, 1]))).toThrow(RangeError);
  });

  it('points of another width', () => {
    expect(() => decisions({ weights: Float64Array.of(1, 2), intercept: 0 }, line([1], [0]))).toThrow(RangeError);
  });

  it('costs of a single class', () => expect(() => balancedCosts([0, 0])).toThrow(RangeError));
});

it('a system is solved as by hand: (1 + 2·1 + 1·9) w + (2·1 + 1·3) b = 17, 5 w + 3 b = 8', () => {
  const solve = normalEquations({ count: 2, width: 1, values: [1, 3] }, [2, 1]);
  near(solve([17, 8]), [1, 1], 1e-12);
  expect(() => normalEquations({ count: 1, width: 1, values: [1] }, [0])).toThrow(RangeError);
});

describe.each([8, 32, 128])('codes of %i numbers that a plane parts', width => {
  it.each([0.1, 1, 5])('%d apart: the machine is found, and no point is inside the margin', apart => {
    const rng = random(1, 'long');
    const isAnomaly = Array.from({ length: 46 }, (_, n) => (n < 2 ? 1 : 0));
    // Half of the numbers are always zero, as those of an encoder that ends in a rectifier.
    const values = Array.from({ length: 46 * width }, (_, i) =>
      i % 2 === 0 ? 0 : Math.max(0, rng.normal() + apart * isAnomaly[Math.floor(i / width)]),
    );
    const points: Labelled = { count: 46, width, values, isAnomaly, costs: balancedCosts(isAnomaly) };
    const f = decisions(linearSvm(points, 1000), points);
    const margins = f.map((value, n) => (isAnomaly[n] ? value : -value));
    if (width > 8) expect(Math.min(...margins)).toBeCloseTo(1, 4);
    expect(margins.every(Number.isFinite)).toBe(true);
  });
});
