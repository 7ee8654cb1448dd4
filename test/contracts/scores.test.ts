// Anomaly scores: the contract for every member, and the notebook's against its definition.

import { tidy } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { tf } from '../../src/engine/tf.ts';
import { type ScoreId, scores } from '../../src/scores/index.ts';
import { onCpu } from '../engine/cpu.ts';
import { numbers, passOf, type Table } from './tinyPass.ts';

onCpu();

const [n, pixels, latent] = [6, 16, 2];
const x = numbers(n * pixels, 0, 1, 'x').map(Math.round);
const scoreOf = (id: ScoreId, of: Omit<Table, 'n' | 'latent' | 'x'>) =>
  tidy(() => {
    const score = scores[id].score(tf, passOf({ n, latent, x, ...of }));
    return { shape: score.shape, values: [...score.dataSync()] };
  });
/** Logits that draw the image with so much confidence; negative: that draw its negative. */
const drawn = (confidence: number) => x.map(bit => confidence * (2 * bit - 1));
const code = { mean: numbers(n * latent, -1, 1, 'mean'), logVar: numbers(n * latent, -2, 0, 'logVar') };

describe.each(Object.keys(scores) as ScoreId[])('%s', id => {
  it('is one finite number an image, with and without noise', () => {
    for (const logVar of [code.logVar, null]) {
      const { shape, values } = scoreOf(id, { ...code, logVar, logits: numbers(n * pixels, -6, 6, 'logits') });
      expect(shape).toEqual([n]);
      expect(values.every(Number.isFinite)).toBe(true);
    }
  });

  it('is higher where the image is drawn worse and the code lies farther out', () => {
    const good = scoreOf(id, { ...code, logits: drawn(3) }).values;
    const bad = scoreOf(id, {
      mean: code.mean.map(m => m + 4 * Math.sign(m)),
      logVar: code.logVar,
      logits: drawn(-1),
    }).values;
    for (let i = 0; i < n; i++) expect(bad[i]).toBeGreaterThan(good[i]);
  });

  it('stays finite when the decoder is sure and wrong', () => {
    for (const logits of [drawn(80), drawn(-80)])
      expect(scoreOf(id, { ...code, logits }).values.every(Number.isFinite)).toBe(true);
  });

  it('has a name for what a person reads', () => {
    const { label, of } = scores[id].reading;
    expect(label).toMatch(/\w/);
    expect(Number.isFinite(of(0.25))).toBe(true);
  });
});

describe('probability', () => {
  it('is 1 - exp(-mean cross-entropy), by a double loop', () => {
    const logits = numbers(n * pixels, -4, 4, 'logits');
    const { values } = scoreOf('probability', { ...code, logits });
    for (let i = 0; i < n; i++) {
      let sum = 0;
      for (let j = i * pixels; j < (i + 1) * pixels; j++) {
        const p = 1 / (1 + Math.exp(-logits[j]));
        sum += Math.log(x[j] ? p : 1 - p);
      }
      expect(values[i]).toBeCloseTo(1 - Math.exp(sum / pixels), 5);
      expect(scores.probability.reading.of(values[i])).toBeCloseTo(Math.exp(sum / pixels), 5);
    }
  });
});
