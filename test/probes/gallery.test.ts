// The probes that look at single images: which ones are chosen, and that pictures and numbers belong together.

import { describe, expect, it } from 'vitest';
import type { Params } from '../../src/params/schema.ts';
import { guests } from '../../src/probes/guests.ts';
import { journey } from '../../src/probes/journey.ts';
import { latent } from '../../src/probes/latent.ts';
import { reconstructions } from '../../src/probes/reconstructions.ts';
import type { Session } from '../../src/probes/types.ts';
import { evaluationOf, fakeSession } from './fakeSession.ts';

describe('reconstructions', () => {
  const shown = async (values: Partial<Params>, changes: Partial<Session> = {}) => {
    const session = fakeSession(changes);
    return reconstructions.look({ ...session, values: { ...session.values, ...values } });
  };
  /** 40 scored images: the i-th has the score i, and every seventh is anomalous. */
  const rising = evaluationOf(
    1,
    new Float32Array(40),
    Float32Array.from({ length: 40 }, (_, i) => i),
  );
  const calibration = evaluationOf(
    1,
    new Float32Array(20),
    Float32Array.from({ length: 20 }, (_, i) => i),
  );

  it('each picture and score is that of its position', async () => {
    for (const gallery of ['random', 'normal', 'anomalous', 'threshold'] as const) {
      const { positions, pixels, score } = await shown({ gallery }, { test: rising });
      expect(positions.length).toBe(12);
      // The fake test images are grey of position / 100, and the fake model draws them as they are.
      positions.forEach((position, i) => {
        expect(pixels[i * 784]).toBe(Math.round(2.55 * position));
        expect(score[i]).toBe(position);
      });
    }
  });

  it('shows misses and false alarms of the threshold that calibration sets', async () => {
    // 20 calibration scores 0..19 at 25 %: ceil(21 * 0.75) = 16th smallest, 15.
    const at = { falseAlarmRate: 0.25, thresholdBy: 'calibration' } as const;
    const misses = await shown({ gallery: 'misses', ...at }, { test: rising, calibration });
    expect([...misses.positions]).toEqual([0, 7, 14]);
    const alarms = await shown({ gallery: 'false-alarms', ...at }, { test: rising, calibration });
    expect([...alarms.positions].slice(0, 4)).toEqual([39, 38, 37, 36]);
    expect(alarms.fitting).toBe(24 - 3); // 16..39 without 21, 28, 35
    const near = await shown({ gallery: 'threshold', ...at }, { test: rising, calibration });
    expect([...near.positions].slice(0, 3)).toEqual([15, 14, 16]);
  });

  it('turns pages, as far as there are any, and keeps to a class', async () => {
    const last = await shown({ gallery: 'normal', galleryPage: 99 }, { test: rising });
    expect([...last.positions]).toEqual([36, 37, 38, 39]);
    expect(last).toMatchObject({ page: 4, fitting: 40, count: 40 });
    const threes = await shown({ gallery: 'anomalous', galleryClass: 3 }, { test: rising });
    expect([...threes.positions]).toEqual([33, 23, 13, 3]);
    const none = await shown({ gallery: 'random', galleryClass: 10 }, { test: rising });
    expect(none).toMatchObject({ fitting: 0, page: 1 });
    expect(none.pixels.length).toBe(0);
  });

  it('shows what was brushed, scored or not', async () => {
    const look = await shown({ gallery: 'normal' }, { test: rising, brushed: [55, 2] });
    expect(look.kind).toBe('brushed');
    expect([...look.positions]).toEqual([55, 2]);
    expect(look.score[0]).toBeCloseTo(0.55, 6); // what the fake session makes of an image of grey 0.55
  });
});

it('guests: brings the scores of another dataset in rising order', async () => {
  const session = fakeSession();
  const look = await guests.look({ ...session, values: { ...session.values, compareWith: 'fashion-mnist' } });
  expect(look).toMatchObject({ dataset: 'fashion-mnist', count: 2, total: 5, problem: null });
  expect([...look.scores]).toEqual([expect.closeTo(0.1), expect.closeTo(0.3)]);
  expect(guests.isWhole!(look)).toBe(false);
  expect(guests.needs!({ compareWith: 'none' })).toBeNull();
});

it('journey: follows the visitor’s own image where there is one', async () => {
  const look = await journey.look(fakeSession({ selected: 7, own: new Float32Array(784).fill(0.25) }));
  expect(look.position).toBeNull();
  expect([look.x[0], look.reconstruction[0], look.score]).toEqual([0.25, 0.25, 0.25]);
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
