// Evaluation works in chunks of one fixed shape; the seams and the padded tail must not show.

import { describe, expect, it } from 'vitest';
import { deal } from '../../src/engine/data.ts';
import { chunkSize } from '../../src/engine/evaluate.ts';
import { createSession } from '../../src/engine/session.ts';
import { onCpu } from './cpu.ts';
import { nobodyElse, tinyDataset, tinyParams } from './tiny.ts';

onCpu();

/** What goes through at once on a processor. */
const CHUNK = 250;

describe('evaluate', () => {
  it('scores every image as if it were alone', async () => {
    const count = CHUNK + 7;
    const session = createSession(tinyParams, deal(tinyParams, tinyDataset(40, count), null));
    let rests = 0;
    const rest = async () => {
      rests += 1;
    };
    const plain = { ids: [], samples: 1, fits: {}, rest };
    const all = await session.evaluate('test', { ...plain, count });
    expect(rests).toBe(2);
    expect(all).toMatchObject({ count, latent: 2 });
    expect([all.mean.length, all.logVar!.length, all.scores.probability!.length]).toEqual([
      2 * count,
      2 * count,
      count,
    ]);

    const score = async (x: Float32Array) => (await session.evaluateImages(x, plain)).scores.probability!;
    const seen = { test: all, calibration: all, values: session.params, selected: 0, scoreId: 'probability' } as const;
    const view = session.view({ ...seen, score, ...nobodyElse });
    for (const at of [0, CHUNK - 1, CHUNK, count - 1]) {
      const alone = await view.pass(view.seen(view.testExamples([at])));
      expect(all.scores.probability![at]).toBeCloseTo((await view.score(view.seen(view.testExamples([at]))))[0], 5);
      for (const d of [0, 1]) {
        expect(all.mean[2 * at + d]).toBeCloseTo(alone.mean[d], 5);
        expect(all.logVar![2 * at + d]).toBeCloseTo(alone.logVar![d], 5);
      }
      // Looking decodes the mean: no noise, so the same look twice is the same picture.
      const decoded = await view.decode(alone.mean);
      decoded.forEach((p, i) => {
        expect(p).toBeCloseTo(alone.reconstruction[i], 5);
      });
    }
    // Images that are in no list are scored alike, however many they are.
    for (const some of [0, 1, CHUNK - 1, CHUNK, count]) {
      const { scores, mean } = await session.evaluateImages(
        view.seen(view.testExamples(Array.from({ length: some }, (_, i) => i))),
        plain,
      );
      expect([mean.length, scores.probability!.length]).toEqual([2 * some, some]);
      scores.probability!.forEach((score, i) => {
        expect(score).toBeCloseTo(all.scores.probability![i], 5);
      });
    }
    // A prefix is scored alike: what is seen while training does not jump when the rest is scored.
    const few = await session.evaluate('test', { ...plain, count: 20 });
    expect(few.mean).toEqual(all.mean.slice(0, 40));
    session.dispose();
  });
});

describe('chunkSize', () => {
  it('is even, and smaller the wider the widest layer', () => {
    expect([chunkSize(), chunkSize(784), chunkSize(28 * 28 * 32), chunkSize(1e9)]).toEqual([CHUNK, CHUNK, 158, 2]);
  });
});
