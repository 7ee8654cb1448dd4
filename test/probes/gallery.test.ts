// The probes that look at single images: which ones are chosen, and that pictures and numbers belong together.

import { describe, expect, it } from 'vitest';
import { journey } from '../../src/probes/journey.ts';
import { latent } from '../../src/probes/latent.ts';
import { choose, reconstructions } from '../../src/probes/reconstructions.ts';
import { evaluationOf, fakeSession } from './fakeSession.ts';

describe('choose', () => {
  const scored = (score: number[]) => evaluationOf(1, score, score);

  it.each([
    ['random', [0, 1, 2, 3, 4]], // the list is shuffled already: its first images are a fair sample
    ['normal', [3, 1, 2, 4, 0]],
    ['anomalous', [0, 2, 4, 1, 3]],
    ['anything else', [0, 1, 2, 3, 4]],
  ])('%s: ties keep the order of the list', (which, wanted) => {
    expect([...choose(scored([9, 3, 5, 1, 5]), which)]).toEqual(wanted);
  });

  it('shows twelve at most, and only images that were scored', () => {
    const many = scored(Array.from({ length: 100 }, (_, i) => (i * 37) % 100));
    const highest = Array.from({ length: 12 }, (_, k) => many.scores.probability!.indexOf(99 - k));
    expect([...choose(many, 'anomalous')]).toEqual(highest);
    expect(choose(many, 'random').length).toBe(12);
    expect(choose(scored([]), 'normal').length).toBe(0);
  });

  it('leaves the scores alone', () => {
    const evaluation = scored([2, 1]);
    choose(evaluation, 'normal');
    expect([...evaluation.scores.probability!]).toEqual([2, 1]);
  });
});

it('reconstructions: each picture and score is that of its position', async () => {
  const session = fakeSession();
  for (const gallery of ['random', 'normal', 'anomalous']) {
    const { positions, pixels, score } = await reconstructions.look({ ...session, values: { gallery } });
    expect(positions).toEqual(choose(session.test, gallery));
    // The fake test images are grey of position / 100, and the fake model draws them as they are.
    positions.forEach((position, i) => {
      expect(pixels[i * 784]).toBe(Math.round(2.55 * position));
      expect(score[i]).toBe(session.test.scores.probability![position]);
    });
    expect(pixels.length).toBe(positions.length * 784);
  }
});

it('journey: follows the selected image, and sigma is exp(log-variance / 2)', async () => {
  const base = fakeSession();
  const session = fakeSession({
    selected: 47,
    pass: async x => ({ ...(await base.pass(x)), logVar: Float32Array.of(0, Math.log(4), Math.log(0.25)) }),
  });
  const look = await journey.look(session);
  expect(look.position).toBe(47);
  expect(look.score).toBeCloseTo(0.47, 6);
  expect(look.reconstruction[0]).toBeCloseTo(0.47, 6);
  expect([...look.sigma!]).toEqual([1, 2, 0.5].map(sigma => expect.closeTo(sigma, 6)));
  const plain = await journey.look({ ...session, pass: async x => ({ ...(await base.pass(x)), logVar: null }) });
  expect(plain.sigma).toBeNull();
});

it('latent: sends every dimension, so that other axes need no new look', async () => {
  const session = fakeSession({ latent: 5 });
  const look = await latent.look(session);
  expect(look).toMatchObject({ count: 40, testCount: 60, dimensions: 5 });
  expect(look.mean).toEqual(session.test.mean);
  expect(look.score).toEqual(session.test.scores.probability);
});
