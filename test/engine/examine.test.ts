// One image under every score: it must say what the scoring of whole lists says of the same image.

import { memory } from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { createExaminer } from '../../src/engine/examine.ts';
import { fitScores } from '../../src/engine/fits.ts';
import { scoreIds, scores } from '../../src/scores/index.ts';
import { onCpu } from './cpu.ts';
import { tinySession, train } from './tiny.ts';

onCpu();
const rest = async () => {};
const examiner = () => createExaminer({ now: () => 0, rest });

it('agrees with the scores of the list, and places them among normals', async () => {
  const session = tinySession({});
  await train(session, 40);
  const position = 3;
  const x = session.images.testSet(1).pixels.slice(position * 784, (position + 1) * 784);
  const before = memory().numTensors;
  const seen = await examiner()(session, 1, x, 20, false);
  expect(memory().numTensors).toBe(before);

  const fits = await fitScores(session, scoreIds, rest);
  const question = { count: 10, ids: scoreIds, samples: 20, fits, rest };
  const list = await session.evaluate('test', question);
  expect(Object.keys(seen.scores).sort()).toEqual([...scoreIds].sort());
  for (const id of scoreIds) {
    const { score, percentile } = seen.scores[id];
    // Sampled scores draw other noise here than in the list, so they agree only roughly.
    const digits = scores[id].kind === 'samples' ? 0 : 4;
    const scale = Math.max(1, Math.abs(list.scores[id]![position]));
    expect(score / scale, id).toBeCloseTo(list.scores[id]![position] / scale, digits);
    expect(percentile).toBeGreaterThanOrEqual(0);
    expect(percentile).toBeLessThanOrEqual(1);
  }
  const { normals } = seen;
  expect(normals).toBeGreaterThan(0);
  const calibration = await session.evaluate('calibration', { ...question, count: normals });
  const below = calibration.scores.l2!.filter(score => score < seen.scores.l2.score).length;
  const equal = calibration.scores.l2!.filter(score => score === seen.scores.l2.score).length;
  expect(seen.scores.l2.percentile).toBeCloseTo((below + equal / 2) / normals, 6);

  expect(seen.samples.count).toBe(20);
  expect(seen.samples.codes.length).toBe(40);
  expect(seen.samples.pixels.length).toBe(12 * 784);
  const average = seen.samples.probability.reduce((sum, p) => sum + p, 0) / 20;
  expect(1 - average).toBeCloseTo(seen.scores.sampledProbability.score, 5);
  session.dispose();
});

it('a training image finds itself among the nearest', async () => {
  const session = tinySession({});
  await train(session, 40);
  const { pixels, labels } = session.images.stored(session.images.parts.train.subarray(5, 6));
  const { nearest } = await examiner()(session, 1, pixels, 2, true);
  expect(nearest.distances[0]).toBeCloseTo(0, 6);
  expect(nearest.pixels.slice(0, 784)).toEqual(pixels);
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
