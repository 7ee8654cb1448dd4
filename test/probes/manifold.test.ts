import { describe, expect, it } from 'vitest';
import { manifold } from '../../src/probes/looks/manifold.ts';
import { centreAndStd } from '../../src/probes/looks/spread.ts';
import { plane } from '../../src/probes/manifold.ts';
import { evaluationOf, fakeSession } from './fakeSession.ts';

/** Codes [n, 2] with mean (1, -2) and standard deviations 2 and 0.5. */
const codes = evaluationOf(2, [3, -1.5, -1, -2.5, 3, -1.5, -1, -2.5], [0, 0, 0, 0]);

describe('spread', () => {
  it('is mean and standard deviation, dimension by dimension', () => {
    expect(centreAndStd(codes)).toEqual({ centre: Float32Array.of(1, -2), std: Float32Array.of(2, 0.5) });
  });

  it('of a single image, or of none, is a point', () => {
    expect(centreAndStd(evaluationOf(2, [4, 5], [0]))).toEqual({
      centre: Float32Array.of(4, 5),
      std: Float32Array.of(0, 0),
    });
    expect(centreAndStd(evaluationOf(2, [], []))).toEqual({
      centre: Float32Array.of(0, 0),
      std: Float32Array.of(0, 0),
    });
  });
});

describe('plane', () => {
  it.each([
    [{ axisX: 1, axisY: 2 }, 1, [0, 0]], // one dimension is drawn against itself
    [{ axisX: 1, axisY: 2 }, 2, [0, 1]],
    [{ axisX: 2, axisY: 1 }, 2, [0, 1]], // there is no choice to make, and no control for it
    [{ axisX: 1, axisY: 2 }, 8, [0, 1]],
    [{ axisX: 5, axisY: 3 }, 8, [4, 2]],
    [{ axisX: 64, axisY: 3 }, 8, [7, 2]], // left over from a wider code
  ])('%j of %d dimensions shows %j', (values, latent, wanted) => {
    expect(plane(values, latent)).toEqual(wanted);
  });
});

/** Looks, and gives the codes that were decoded back with it. */
async function lookAt(values: Record<string, number | string>, latent = 2, test = codes) {
  let z = new Float32Array(0);
  const session = fakeSession({
    latent,
    test,
    values,
    decode: async asked => {
      z = asked.slice();
      return new Float32Array((asked.length / latent) * 784).fill(0.5);
    },
  });
  const look = await manifold(session);
  return {
    look,
    codeAt: (row: number, column: number) => [...z.slice((row * look.side + column) * latent).slice(0, latent)],
  };
}

describe('the grid', () => {
  it('begins top left, with the smallest x and the largest y, and is read row by row', async () => {
    const { look, codeAt } = await lookAt({ manifold: 'encoded' });
    const last = look.side - 1;
    // Mean ± one standard deviation: x from -1 to 3, y from -2.5 to -1.5.
    expect(codeAt(0, 0)).toEqual([-1, -1.5]);
    expect(codeAt(0, last)).toEqual([3, -1.5]);
    expect(codeAt(last, 0)).toEqual([-1, -2.5]);
    expect(codeAt(last, last)).toEqual([3, -2.5]);
    expect(codeAt(last / 2, last / 2)).toEqual([1, -2]);
    expect([look.xs[0], look.xs[last], look.ys[0], look.ys[last]]).toEqual([-1, 3, -2.5, -1.5]);
    expect(look.axes).toEqual([0, 1]);
  });

  it('over the prior has equal shares of its probability in every strip, whatever was encoded', async () => {
    const { look } = await lookAt({ manifold: 'prior' });
    const middle = (look.side - 1) / 2;
    expect(look.xs[middle]).toBeCloseTo(0, 6);
    for (let i = 0; i < middle; i++) {
      expect(look.xs[i]).toBeCloseTo(-look.xs[look.side - 1 - i], 5);
      expect(look.xs[i]).toBeLessThan(look.xs[i + 1]);
    }
    expect(look.ys).toEqual(look.xs);
    // Strips widen outwards: a normal is thin at its ends.
    expect(look.xs[1] - look.xs[0]).toBeGreaterThan(look.xs[middle + 1] - look.xs[middle]);
  });

  it('leaves the dimensions that are not drawn at their mean', async () => {
    const wide = evaluationOf(3, [1, 10, 7, 3, 30, 9], [0, 0]); // means 2, 20, 8
    const { look, codeAt } = await lookAt({ manifold: 'encoded', axisX: 3, axisY: 1 }, 3, wide);
    expect(look.axes).toEqual([2, 0]);
    expect(codeAt(0, 0)).toEqual([3, 20, 7]); // y is dimension 1, at its top; x is dimension 3, at its left
    expect(codeAt(look.side - 1, look.side - 1)).toEqual([1, 20, 9]);
  });

  it('of a one-dimensional code is a single row', async () => {
    const { look, codeAt } = await lookAt({ manifold: 'encoded' }, 1, evaluationOf(1, [0, 2], [0, 0]));
    expect(look.axes).toEqual([0, 0]);
    expect([codeAt(0, 0), codeAt(0, 7), codeAt(0, 14)]).toEqual([[0], [1], [2]]);
    expect([look.ys.length, look.values.length]).toEqual([1, 15 * 784]);
  });

  it('brings bytes: a probability of one half is 128', async () => {
    const { look } = await lookAt({ manifold: 'encoded' });
    expect(look.values.length).toBe(look.side ** 2 * 784);
    expect(new Set(look.values)).toEqual(new Set([128]));
  });
});
