// Only what is of this run, at this step and by this score is a result.

import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Snapshot } from '../../../src/engine/api.ts';
import { initialParams } from '../../../src/params/schema.ts';
import { factsOf } from '../../../src/state/lesson/facts.ts';
import type { Seen } from '../../../src/state/run/state.ts';
import { lab } from '../../../src/state/store.ts';
import { reset } from '../stage.ts';

const snapshot = { run: 2, progress: { step: 10, epoch: 1 } } as Snapshot;
const scores = { calibrationScores: [1, 2], normalScores: [1], anomalyScores: [3] };
const seen = (run: number, step: number, scoreId = 'probability') =>
  ({ detection: { look: { scoreId, ...scores }, run, step, params: initialParams } }) as unknown as Seen;

beforeEach(() => reset());
afterEach(() => reset());

it.each([
  ['this run, step and score', {}, seen(2, 10), true],
  ['the run before', {}, seen(1, 10), false],
  ['an earlier step', {}, seen(2, 5), false],
  ['an earlier step while it trains', { phase: 'training' }, seen(2, 5), true],
  ['another score', {}, seen(2, 10, 'kl'), false],
  ['the example', { example: true }, seen(2, 10), false],
] as const)('%s', (_, changes, looks, counts) => {
  reset({}, { snapshot, phase: 'finished', seen: looks, ...changes });
  const facts = factsOf(lab.getState());
  expect(facts.looks.detection !== undefined).toBe(counts);
  expect(facts.confusion !== null).toBe(counts);
  expect(facts).toMatchObject({ step: 10, epoch: 1 });
});
