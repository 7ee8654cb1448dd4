// What an optimizer can be told, in a run: it acts at once or from the first step on, and goes along with a checkpoint.

import { expect, it } from 'vitest';
import { onCpu } from './cpu.ts';
import { type tinyParams, tinySession, train } from './tiny.ts';

onCpu();

const weightsAfter = async (session: ReturnType<typeof tinySession>, steps: number) => {
  await train(session, steps);
  const { weights } = await session.save(0);
  return weights.flatMap(values => [...values]);
};
/** Weights after some steps under these settings, and after one more under others. */
async function lastStep(settings: Partial<typeof tinyParams>, then: Partial<typeof tinyParams>): Promise<number[]> {
  const session = tinySession(settings);
  await train(session, 3);
  session.update({ ...session.params, ...then });
  const weights = await weightsAfter(session, 1);
  session.dispose();
  return weights;
}

it.each([
  [{ optimizer: 'rmsprop' }, { rho: 0.5 }],
  [{ optimizer: 'rmsprop' }, { epsilon: 0.1 }],
  [{ optimizer: 'adam' }, { epsilon: 0.1 }],
  [{ optimizer: 'adadelta', learningRate: 1 }, { adadeltaRho: 0.5 }],
  [{ optimizer: 'adadelta', learningRate: 1 }, { epsilon: 0.1 }],
] as const)('under %j, %j acts at once', async (settings, then) => {
  expect(await lastStep(settings, then)).not.toEqual(await lastStep(settings, {}));
});

it('momentum goes on from a checkpoint as if nothing had happened, and makes another run where it is another', async () => {
  const settings = { optimizer: 'sgd', momentum: 0.9, learningRate: 0.0005 } as const;
  const session = tinySession(settings);
  await train(session, 5);
  const saved = structuredClone(await session.save(0));
  expect(saved.slots.length).toBe(saved.weights.length);
  expect(saved.slots.some(values => values.some(value => value !== 0))).toBe(true);
  const wanted = await weightsAfter(session, 3);
  const again = tinySession(settings);
  expect(again.restore(saved)).toBeNull();
  expect(await weightsAfter(again, 3)).toEqual(wanted);
  const plain = tinySession({ ...settings, momentum: 0 });
  expect(plain.restore(saved)).toBe('settings');
  expect((await plain.save(0)).slots).toEqual([]);
  for (const each of [session, again, plain]) each.dispose();
});
