// One image under every score: it must say what the scoring of whole lists says of the same image.

import { memory } from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import type { Examination } from '../../src/engine/api.ts';
import { decode } from '../../src/engine/evaluate.ts';
import { createExaminer } from '../../src/engine/examine.ts';
import { fitScores } from '../../src/engine/fits.ts';
import { createWorkBoard } from '../../src/engine/work.ts';
import { type ScoreId, scoreIds, scores } from '../../src/scores/index.ts';
import { onCpu } from './cpu.ts';
import { tinySession, train } from './tiny.ts';

onCpu();
const rest = async () => {};
const pace = { now: () => 0, rest };
const examiner = () => createExaminer(pace, createWorkBoard(pace));

const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]) => sum(values) / values.length;
const deviation = (values: readonly number[]) => Math.sqrt(mean(values.map(value => (value - mean(values)) ** 2)));

/**
 * The scores that look at samples, by their formulas in double precision, from the codes and what they decode to: what each
 * sample says, and what becomes of all of them.
 */
function fromSamples(x: ArrayLike<number>, seen: Examination, pixels: Float32Array) {
  const of = <T>(rows: Float32Array, width: number, say: (row: Float32Array) => T) =>
    Array.from({ length: rows.length / width }, (_, l) => say(rows.subarray(l * width, (l + 1) * width)));
  const each = (say: (x: number, p: number) => number) =>
    of(pixels, 784, row => sum(Array.from(row, (p, i) => say(x[i] / 255, p))));
  const nats = each((x, p) => -x * Math.log(p) - (1 - x) * Math.log(1 - p));
  const sigma = seen.sigma!;
  const kl = sum(Array.from(seen.mean, (m, d) => (m * m + sigma[d] ** 2 - 2 * Math.log(sigma[d]) - 1) / 2));
  const logRatio = of(seen.samples.codes, seen.mean.length, code =>
    sum(Array.from(code, (z, d) => Math.log(sigma[d]) - (z * z) / 2 + ((z - seen.mean[d]) / sigma[d]) ** 2 / 2)),
  );
  const averaged = (values: number[]) => ({ values, reduced: mean(values) });
  const weights = nats.map((value, l) => value - logRatio[l]);
  return {
    sampledProbability: averaged(nats.map(value => 1 - Math.exp(-value / 784))),
    reconstructionProbability: averaged(nats),
    l1: averaged(each((x, p) => Math.abs(x - p))),
    l2: averaged(each((x, p) => (x - p) ** 2)),
    negativeElbo: averaged(nats.map(value => value + kl)),
    importance: { values: weights, reduced: -Math.log(mean(weights.map(value => Math.exp(-value)))) },
  } as Record<ScoreId, { values: number[]; reduced: number }>;
}

it('agrees with the scores of the list, and places them among normals', async () => {
  const session = tinySession({});
  await train(session, 40);
  const position = 3;
  const x = session.images.testSet(1).values.slice(position * 784, (position + 1) * 784);
  const before = memory().numTensors;
  const seen = await examiner()(session, 1, x, 20, false);
  expect(memory().numTensors).toBe(before);

  const fits = await fitScores(session, scoreIds, rest);
  const question = { count: 10, ids: scoreIds, samples: 20, fits, rest };
  const list = await session.evaluate('test', question);
  expect(Object.keys(seen.scores).sort()).toEqual([...scoreIds].sort());
  const pixels = await decode(session.network, seen.samples.codes, session.latent);
  const exact = fromSamples(x, seen, pixels);
  for (const id of scoreIds) {
    const { score, percentile } = seen.scores[id]!;
    const inList = list.scores[id]![position];
    if (scores[id].kind === 'samples') {
      const { values, reduced } = exact[id];
      expect(score / reduced - 1, id).toBeCloseTo(0, 4);
      // The list draws other noise: two means of 20 draws each are hardly ever six standard deviations apart.
      expect(Math.abs(score - inList), id).toBeLessThan(6 * deviation(values) * Math.sqrt(2 / 20));
    } else {
      const scale = Math.max(1, Math.abs(inList));
      expect(score / scale, id).toBeCloseTo(inList / scale, 4);
    }
    expect(percentile).toBeGreaterThanOrEqual(0);
    expect(percentile).toBeLessThanOrEqual(1);
  }
  const { normals } = seen;
  expect(normals).toBeGreaterThan(0);
  const calibration = await session.evaluate('calibration', { ...question, count: normals });
  const below = calibration.scores.l2!.filter(score => score < seen.scores.l2!.score).length;
  const equal = calibration.scores.l2!.filter(score => score === seen.scores.l2!.score).length;
  expect(seen.scores.l2!.percentile).toBeCloseTo((below + equal / 2) / normals, 6);

  expect(seen.samples.count).toBe(20);
  expect(seen.samples.codes.length).toBe(40);
  expect(seen.samples.values.length).toBe(12 * 784);
  const average = seen.samples.probability.reduce((sum, p) => sum + p, 0) / 20;
  expect(1 - average).toBeCloseTo(seen.scores.sampledProbability!.score, 5);
  session.dispose();
});

it('a training image finds itself among the nearest', async () => {
  const session = tinySession({});
  await train(session, 40);
  const place = session.images.parts.train.subarray(5, 6);
  const pixels = session.images.stored(place);
  const labels = session.images.labels(place);
  const { nearest } = await examiner()(session, 1, pixels, 2, true);
  expect(nearest.distances[0]).toBeCloseTo(0, 6);
  expect(nearest.values.slice(0, 784)).toEqual(pixels);
  expect(nearest.labels[0]).toBe(labels[0]);
  expect([...nearest.distances]).toEqual([...nearest.distances].sort((a, b) => a - b));
  session.dispose();
});

it('has one sample of a model without noise', async () => {
  const session = tinySession({ model: 'autoencoder' });
  await train(session, 5);
  const seen = await examiner()(session, 1, new Uint8Array(784), 20, false);
  expect(seen.sigma).toBeNull();
  expect(seen.samples.count).toBe(1);
  session.dispose();
});
