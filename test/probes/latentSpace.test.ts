// The probes that walk through the space of codes: the fake decoder answers with the first number of a code.

import { describe, expect, it } from 'vitest';
import { clusters } from '../../src/probes/looks/clusters.ts';
import { interpolation } from '../../src/probes/looks/interpolation.ts';
import { centreAndStd } from '../../src/probes/looks/spread.ts';
import { traversal } from '../../src/probes/looks/traversal.ts';
import { evaluationOf, fakeSession } from './fakeSession.ts';

describe('traversals', () => {
  it('walk along one dimension at a time, in standard deviations from the middle', async () => {
    const asked: Float32Array[] = [];
    const session = fakeSession();
    const look = await traversal({
      ...session,
      decode: async z => {
        asked.push(z.slice());
        return session.decode(z);
      },
    });
    const { centre, std } = centreAndStd(session.test);
    expect([...look.dimensions]).toEqual([0, 1, 2]);
    expect([...look.steps]).toEqual([-3, -2, -1, 0, 1, 2, 3]);
    expect(look.values).toHaveLength(3 * 7 * 784);
    for (let row = 0; row < 3; row++)
      for (let column = 0; column < 7; column++)
        for (let d = 0; d < 3; d++) {
          const z = asked[0][(row * 7 + column) * 3 + d];
          expect(z).toBeCloseTo(centre[d] + (d === row ? (column - 3) * std[d] : 0), 5);
        }
  });

  it('follow the twelve dimensions along which codes lie farthest apart, in their order', async () => {
    const latent = 20;
    const mean = Array.from({ length: 10 * latent }, (_, at) => (at % latent) * (Math.floor(at / latent) % 2));
    const look = await traversal(fakeSession({ latent, test: evaluationOf(latent, mean, new Float32Array(10)) }));
    expect([...look.dimensions]).toEqual([8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
    expect(look.latent).toBe(20);
  });
});

describe('the interpolation', () => {
  const values = (more: object) => ({ ...fakeSession().values, ...more });
  const withMeans = (more: object) =>
    fakeSession({
      values: values(more),
      latent: 2,
      pass: async x => ({ mean: Float32Array.of(2, 0, 0, 2), logVar: null, reconstruction: x }),
    });

  it('goes from the example that is named to the selected one', async () => {
    const seen: number[][] = [];
    const session = withMeans({ pathFrom: 3, path: 'straight' });
    const look = await interpolation({
      ...session,
      testExamples: positions => {
        seen.push(Array.from(positions));
        return session.testExamples(positions);
      },
    });
    expect(seen).toEqual([[2, 5]]);
    expect(look).toMatchObject({ from: 2, to: 5, kind: 'straight' });
    expect([...look.codes.slice(8, 10)]).toEqual([1, 1]);
    expect([...look.codes.slice(0, 2), ...look.codes.slice(-2)]).toEqual([2, 0, 0, 2]);
    expect(look.values).toHaveLength(9 * 784);
  });

  it('keeps its distance from the origin along the sphere, and begins at the last where so many are not there', async () => {
    const look = await interpolation(withMeans({ pathFrom: 1_000_000, path: 'sphere' }));
    expect(look.from).toBe(59);
    for (let i = 0; i < 9; i++) expect(Math.hypot(look.codes[2 * i], look.codes[2 * i + 1])).toBeCloseTo(2, 5);
  });
});

describe('clusters', () => {
  // Three islands of 5, 10 and 25 codes.
  const island = (i: number) => (i < 5 ? 0 : i < 15 ? 1 : 2);
  const mean = Array.from({ length: 40 }, (_, i) => [100 * island(i) + (i % 3), i % 2]).flat();
  const session = (clusterCount: number) =>
    fakeSession({
      latent: 2,
      test: evaluationOf(2, mean, new Float32Array(40)),
      values: { ...fakeSession().values, clusterCount },
    });

  it('are found, the largest first, with what their centres decode to and how well they are parted', async () => {
    const look = await clusters(session(3));
    expect(Array.from(look.labels)).toEqual(Array.from({ length: 40 }, (_, i) => 2 - island(i)));
    expect(look.centres[0]).toBeCloseTo(201, 0);
    expect(look.silhouette).toBeGreaterThan(0.95);
    expect(look.silhouettes).toHaveLength(3);
    expect(look.values).toHaveLength(3 * 784);
    expect(look.compared).toBe(40);
  });

  it('are fewer where codes are the same, and then nothing is parted', async () => {
    const same = fakeSession({ latent: 2, test: evaluationOf(2, new Float32Array(20), new Float32Array(10)) });
    const look = await clusters(same);
    expect(look.centres).toHaveLength(2);
    expect(look).toMatchObject({ silhouette: null, silhouettes: null });
  });
});
