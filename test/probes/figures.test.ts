// The probes of figures beyond the detector's: what they look at, and what they leave out.

import { describe, expect, it } from 'vitest';
import { likelihood } from '../../src/probes/looks/likelihood.ts';
import { residuals } from '../../src/probes/looks/residuals.ts';
import { units } from '../../src/probes/looks/units.ts';
import { evaluationOf, fakeSession } from './fakeSession.ts';

describe('units', () => {
  it('are those of the normals, with anomalies beside them', async () => {
    // Two dimensions; the second never moves among normals. logVar is -1 throughout.
    const test = evaluationOf(2, [1, 0, -1, 0, 9, 9], [0, 0, 0]);
    const look = await units(fakeSession({ latent: 2, test, isAnomaly: Uint8Array.of(0, 0, 1, 1) }));
    const width = 0.5 * (Math.exp(-1) - 1 + 1);
    expect(look).toMatchObject({ dimensions: 2, normals: 2, anomalies: 1, active: 1 });
    expect([...look.variance]).toEqual([1, 0]);
    expect([...look.kl!]).toEqual([width + 0.5, width].map(kl => expect.closeTo(kl, 6)));
    expect([...look.anomalyKl!]).toEqual([40.5 + width, 40.5 + width].map(kl => expect.closeTo(kl, 6)));
  });

  it('have no KL without noise, and no anomalies where there are none', async () => {
    const plain = fakeSession();
    const withoutNoise = await units({ ...plain, test: { ...plain.test, logVar: null } });
    expect([withoutNoise.kl, withoutNoise.anomalyKl]).toEqual([null, null]);
    expect(withoutNoise.active).toBe(3);
    const withoutAnomalies = await units(fakeSession({ isAnomaly: new Uint8Array(60) }));
    expect(withoutAnomalies).toMatchObject({ normals: 40, anomalies: 0, anomalyKl: null });
  });
});

describe('residuals', () => {
  it('are means over every image of a class, in as many passes as it takes', async () => {
    // Image i is all of i / 1000; its reconstruction is a tenth too bright.
    const testCount = 600;
    let passes = 0;
    const session = fakeSession({
      testCount,
      classOf: position => position % 2,
      testExamples: positions =>
        Float32Array.from({ length: positions.length * 784 }, (_, at) => positions[Math.floor(at / 784)] / 1000),
      async pass(x) {
        passes += 1;
        return { mean: new Float32Array(0), logVar: null, reconstruction: x.map(p => p + 0.1) };
      },
    });
    const { count, classes } = await residuals(session);
    expect([count, passes]).toEqual([600, 3]);
    expect(classes.map(({ id, count }) => [id, count])).toEqual([
      [0, 300],
      [1, 300],
    ]);
    for (const { signed, absolute } of classes) {
      expect(signed.every(value => Math.abs(value + 0.1) < 1e-6)).toBe(true);
      expect(absolute.every(value => Math.abs(value - 0.1) < 1e-6)).toBe(true);
    }
  });

  it('do not wait for all of a large test set', async () => {
    const session = fakeSession({ testCount: 9999 });
    expect(await residuals(session)).toMatchObject({ count: 2000, testCount: 9999 });
  });
});

describe('likelihood', () => {
  it('is that of normals and of anomalies, each by itself', async () => {
    const isAnomaly = Uint8Array.of(0, 1, 0);
    const test = {
      ...evaluationOf(1, [0, 0, 0], [0, 0, 0]),
      scores: {
        negativeElbo: Float32Array.of(100, 300, 104),
        importance: Float32Array.of(99, 290, 101),
        kl: Float32Array.of(5, 8, 6),
      },
    };
    const look = await likelihood(fakeSession({ test, isAnomaly, testCount: 3 }));
    expect(look).toMatchObject({ count: 3, testCount: 3, samples: 10 });
    expect(look.normal).toMatchObject({
      count: 2,
      elbo: { mean: -102, error: 2 },
      importance: { mean: -100, error: 1 },
    });
    expect(look.anomalous).toMatchObject({ count: 1, elbo: { mean: -300 }, kl: { mean: 8 } });
  });
});
