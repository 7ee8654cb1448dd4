// The test list scored in stretches: the seams must not show, whatever is asked of an image.

import { memory } from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { averagePrecision, roc } from '../../src/core/roc.ts';
import type { ScoredPart } from '../../src/engine/api.ts';
import { deal } from '../../src/engine/data.ts';
import { fitScores } from '../../src/engine/fits.ts';
import { createPartScorer } from '../../src/engine/scorePart.ts';
import { createSession } from '../../src/engine/session.ts';
import { type ScoreId, scoreIds } from '../../src/scores/index.ts';
import { onCpu } from './cpu.ts';
import { tinyDataset, tinyParams, train } from './tiny.ts';
import { nodePace, tinyLab, trained } from './tinyLab.ts';

onCpu();

/** Every stretch is over with its first chunk. */
const hasty = () => {
  let clock = 0;
  return {
    ...nodePace,
    now: () => {
      clock += 1000;
      return clock;
    },
  };
};

const joined = (parts: readonly ScoredPart[], id: ScoreId) => parts.flatMap(part => [...part.scores[id]!]);

it('gives every image the scores that it has when the whole list is scored at once', async () => {
  const session = createSession(tinyParams, deal(tinyParams, tinyDataset(40, 57), null));
  await train(session, 3);
  const before = memory().numTensors;
  const samples = 5;
  const scorer = createPartScorer(hasty(), 20 * samples); // so that a chunk is 20 images
  const parts: ScoredPart[] = [];
  const ids: ScoreId[] = ['sampledProbability', 'importance', 'nearest'];
  for (let from = 0; from < 57; from = parts.at(-1)!.to) parts.push(await scorer(session, 1, from, ids, samples));
  expect(parts.map(({ from, to, total }) => [from, to, total])).toEqual([
    [0, 20, 57],
    [20, 40, 57],
    [40, 57, 57],
  ]);
  expect(memory().numTensors, 'nothing stays on the device').toBe(before);
  const { rest } = nodePace;
  const fits = await fitScores(session, ids, rest);
  const whole = await session.evaluate('test', { count: 57, ids, samples, fits, rest });
  for (const id of [...ids, 'probability', 'kl'] as const) {
    const together = whole.scores[id]!;
    expect(joined(parts, id)).toHaveLength(57);
    joined(parts, id).forEach((score, i) => {
      expect(score).toBeCloseTo(together[i], 3);
    });
  }
});

it('an engine scores its test set as its own table of scores does', async () => {
  const engine = await tinyLab();
  await trained(engine, 'epoch');
  const part = await engine.scoreTest(0, scoreIds, 4);
  expect(part).toMatchObject({ run: 1, step: 5, from: 0, total: 40 });
  expect(Object.keys(part.scores).sort()).toEqual([...scoreIds].sort());
  const { isAnomaly } = await engine.testSet();
  expect(part.to).toBe(40);
  const { scores } = await engine.record(4);
  for (const id of scoreIds) {
    const { auc } = roc(part.scores[id]!, isAnomaly);
    expect(auc).toBeCloseTo(scores[id].auc!, 6);
    expect(averagePrecision(part.scores[id]!, isAnomaly)).toBeCloseTo(scores[id].averagePrecision!, 6);
  }
});
