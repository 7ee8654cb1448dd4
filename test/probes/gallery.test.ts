// The probes that look at single images: that pictures and numbers belong together.

import { describe, expect, it } from 'vitest';
import { probes } from '../../src/probes/index.ts';
import { journey } from '../../src/probes/looks/journey.ts';
import { latent } from '../../src/probes/looks/latent.ts';
import { ood } from '../../src/probes/looks/ood.ts';
import { reconstructions } from '../../src/probes/looks/reconstructions.ts';
import { evaluationOf, fakeSession } from './fakeSession.ts';

describe('reconstructions', () => {
  /** 40 scored images: the i-th has the score i. */
  const rising = evaluationOf(
    1,
    new Float32Array(40),
    Float32Array.from({ length: 40 }, (_, i) => i),
  );

  it('are of the positions that were asked for, in that order, each with its own picture and score', async () => {
    const look = await reconstructions(fakeSession({ test: rising, positions: [33, 2, 39, 0] }));
    expect([...look.positions]).toEqual([33, 2, 39, 0]);
    // The fake test images are grey of position / 100, and the fake model draws them as they are.
    look.positions.forEach((position, i) => {
      expect(look.values[i * 784]).toBe(Math.round(2.55 * position));
      expect(look.score[i]).toBe(position);
    });
    expect(look.values).toHaveLength(4 * 784);
  });

  it('are scored where they are not among the scored, or nothing is', async () => {
    const some = await reconstructions(fakeSession({ test: rising, positions: [2, 55] }));
    expect([...some.score]).toEqual([0.02, 0.55].map(grey => expect.closeTo(grey, 6))); // the fake session's own score
    const nothing = { ...rising, count: 0, scores: {} };
    const none = await reconstructions(fakeSession({ test: nothing, positions: [55] }));
    expect(none.score[0]).toBeCloseTo(0.55, 6);
  });

  it('are at most a page, and nothing of nothing', async () => {
    const many = await reconstructions(fakeSession({ positions: Array.from({ length: 30 }, (_, i) => i) }));
    expect(many.positions).toHaveLength(12);
    const none = await reconstructions(fakeSession({ positions: [] }));
    expect([none.positions.length, none.values.length, none.score.length]).toEqual([0, 0, 0]);
  });

  it('are the same whatever the threshold and the gallery are: the page chooses', () => {
    expect(probes.reconstructions.fields).toEqual([]);
    expect(probes.reconstructions.evaluates).toBe(false);
  });
});

it('ood: brings the scores of another dataset in rising order', async () => {
  const session = fakeSession();
  const look = await ood({ ...session, values: { ...session.values, compareWith: 'fashion-mnist' } });
  expect(look).toMatchObject({ dataset: 'fashion-mnist', count: 2, total: 5, problem: null });
  expect([...look.scores]).toEqual([expect.closeTo(0.1), expect.closeTo(0.3)]);
  expect(probes.ood.isWhole!(look)).toBe(false);
  expect(probes.ood.needs!({ compareWith: 'none' })).toBeNull();
});

it('journey: follows the visitor’s own image where there is one', async () => {
  const look = await journey(fakeSession({ selected: 7, own: new Float32Array(784).fill(0.25) }));
  expect(look.position).toBeNull();
  expect([look.x[0], look.reconstruction[0], look.score]).toEqual([0.25, 64, 0.25]);
});

it('journey: follows the selected image, and sigma is exp(log-variance / 2)', async () => {
  const base = fakeSession();
  const session = fakeSession({
    selected: 47,
    pass: async x => ({ ...(await base.pass(x)), logVar: Float32Array.of(0, Math.log(4), Math.log(0.25)) }),
  });
  const look = await journey(session);
  expect(look.position).toBe(47);
  expect(look.score).toBeCloseTo(0.47, 6);
  expect(look.reconstruction[0]).toBe(Math.round(255 * 0.47));
  expect([...look.sigma!]).toEqual([1, 2, 0.5].map(sigma => expect.closeTo(sigma, 6)));
  const plain = await journey({ ...session, pass: async x => ({ ...(await base.pass(x)), logVar: null }) });
  expect(plain.sigma).toBeNull();
});

it('journey: scores the selected image where the test set was not scored', async () => {
  const look = await journey(fakeSession({ selected: 7, test: { ...fakeSession().test, count: 0, scores: {} } }));
  expect(look.score).toBeCloseTo(0.07, 6);
});

it('latent: sends every dimension, so that other axes need no new look', async () => {
  const session = fakeSession({ latent: 5 });
  const look = await latent(session);
  expect(look).toMatchObject({ count: 40, testCount: 60, dimensions: 5 });
  expect(look.mean).toEqual(session.test.mean);
  expect(look.score).toEqual(session.test.scores.probability);
});
