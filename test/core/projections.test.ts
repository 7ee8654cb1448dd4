import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { symmetricEigen } from '../../src/core/eigen.ts';
import { conditionalProbabilities, jointProbabilities } from '../../src/core/neighbourProbabilities.ts';
import { pca, project, unproject } from '../../src/core/pca.ts';
import { random } from '../../src/core/random.ts';
import { trustworthiness } from '../../src/core/trustworthiness.ts';
import { gradient, tsne } from '../../src/core/tsne.ts';

const reference = JSON.parse(readFileSync('test/reference/projections.json', 'utf8'));
const latent = JSON.parse(readFileSync('test/reference/latent.json', 'utf8'));
const { rows, columns, values } = reference.x;
const x = { count: rows, latent: columns, mean: values as number[], logVar: null };

const near = (found: ArrayLike<number>, wanted: readonly number[], digits = 9) => {
  expect(found.length).toBe(wanted.length);
  wanted.forEach((value, i) => {
    expect(found[i]).toBeCloseTo(value, digits);
  });
};

describe('principal components', () => {
  it('are those of scikit-learn, with their signs', () => {
    const found = pca(x);
    near(found.mean, reference.pca.mean);
    near(found.components, reference.pca.components);
    near(found.variance, reference.pca.explainedVariance);
    near(found.share, reference.pca.explainedVarianceRatio);
    near(project(found, values), reference.pca.projection);
  });

  it('of another table, of which two are kept', () => {
    const { rows: count, columns: width, x: mean, explainedVarianceRatio, absProjection } = latent.pca;
    const found = pca({ count, latent: width, mean, logVar: null }, 2);
    near(found.share, explainedVarianceRatio);
    near(project(found, mean).map(Math.abs), absProjection);
  });

  it('lead back to the code, and from a place to the nearest code that has it', () => {
    const all = pca(x);
    near(unproject(all, project(all, values.slice(0, 5))), values.slice(0, 5));
    const two = pca(x, 2);
    near(project(two, unproject(two, [1.5, -0.25])), [1.5, -0.25]);
  });

  it('of codes that are all the same have no variance and no share', () => {
    const found = pca({ count: 3, latent: 2, mean: [1, 2, 1, 2, 1, 2], logVar: null });
    expect([...found.variance, ...found.share]).toEqual([0, 0, 0, 0]);
  });

  it('refuses a single code', () => {
    expect(() => pca({ count: 1, latent: 2, mean: [1, 2], logVar: null })).toThrow(RangeError);
  });
});

it('eigenvectors: worked by hand, and by what they are', () => {
  const { values: stretch, vectors } = symmetricEigen([2, 1, 1, 2], 2);
  near(stretch, [3, 1]);
  near(vectors.map(Math.abs), Array(4).fill(Math.SQRT1_2));
  const [rng, d] = [random(1, 'eigen'), 20];
  const m = new Float64Array(d * d);
  for (let i = 0; i < d; i++) for (let j = 0; j <= i; j++) m[i * d + j] = m[j * d + i] = rng.normal();
  const found = symmetricEigen(m, d);
  for (let k = 0; k < d; k++)
    for (let i = 0; i < d; i++) {
      let product = 0;
      for (let j = 0; j < d; j++) product += m[i * d + j] * found.vectors[k * d + j];
      expect(product).toBeCloseTo(found.values[k] * found.vectors[k * d + i], 10);
    }
});

describe('t-SNE', () => {
  const { points, perplexity, beta, conditional, joint } = reference.tsne;
  const some = Array.from({ length: points }, (_, i) => values.slice(15 * i, 15 * i + columns)).flat();

  it('has the neighbours of the reference', () => {
    const found = conditionalProbabilities(some, points, columns, perplexity, 1e-13);
    near(found.beta, beta);
    near(found.p, conditional);
    near(jointProbabilities(found), joint, 10);
  });

  it('goes down the slope of KL(P || Q): numeric differentiation', () => {
    const rng = random(3, 'tsne');
    const y = Float64Array.from({ length: 2 * points }, () => rng.normal());
    const p = Array.from({ length: points }, (_, i) => joint.slice(i * points, i * points + i)).flat();
    const kl = (at: Float64Array) => {
      const w = joint.map((_: number, ij: number) => {
        const [i, j] = [Math.floor(ij / points), ij % points];
        return i === j ? 0 : 1 / (1 + (at[2 * i] - at[2 * j]) ** 2 + (at[2 * i + 1] - at[2 * j + 1]) ** 2);
      });
      const total = w.reduce((sum: number, each: number) => sum + each, 0);
      return joint.reduce(
        (sum: number, each: number, i: number) => sum + (each && each * Math.log((each * total) / w[i])),
        0,
      );
    };
    const slope = gradient(y, p);
    for (let i = 0; i < y.length; i++) {
      const moved = (by: number) => kl(y.map((value, j) => (i === j ? value + by : value)));
      expect(slope[i]).toBeCloseTo((moved(1e-5) - moved(-1e-5)) / 2e-5, 6);
    }
  });

  it('keeps three islands apart, says how far it is, and does the same twice', () => {
    const rng = random(5, 'islands');
    const [n, d] = [150, 6];
    const z = Float64Array.from(
      { length: n * d },
      (_, at) => 8 * Number(at % d === Math.floor(at / d) % 3) + rng.normal(),
    );
    const shares: number[] = [];
    const y = tsne(z, n, d, { report: share => shares.push(share) });
    expect(shares.at(-1)).toBe(1);
    expect(shares.every((share, i) => i === 0 || share > shares[i - 1])).toBe(true);
    for (let i = 0; i < n; i++) {
      const others = Array.from({ length: n }, (_, j) => j).filter(j => j !== i);
      const far = (j: number) => Math.hypot(y[2 * i] - y[2 * j], y[2 * i + 1] - y[2 * j + 1]);
      const nearest = others.reduce((best, j) => (far(j) < far(best) ? j : best));
      expect(nearest % 3).toBe(i % 3);
    }
    expect(tsne(z, n, d)).toEqual(y);
    expect(trustworthiness(z, n, d, y, 10)).toBeGreaterThan(0.85);
  });

  it('refuses what is too few', () => {
    expect(() => tsne([1, 2, 3], 3, 1)).toThrow(RangeError);
    expect(() => conditionalProbabilities([1, 2, 3], 3, 1, 5)).toThrow(RangeError);
  });
});

it('trustworthiness is that of scikit-learn', () => {
  const { embeddings, cases } = reference.trustworthiness;
  expect(cases.length).toBeGreaterThan(0);
  for (const { embedding, neighbours, trustworthiness: wanted } of cases)
    expect(trustworthiness(values, rows, columns, embeddings[embedding], neighbours)).toBeCloseTo(wanted, 9);
  expect(() => trustworthiness(values, rows, columns, embeddings.pca, 30)).toThrow(RangeError);
});
