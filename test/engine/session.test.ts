// A whole run in small: it learns, it repeats itself, it can be put away and taken up again, and it leaves nothing behind.

import { memory } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { deal } from '../../src/engine/data.ts';
import { fitScores } from '../../src/engine/fits.ts';
import { createLabelling } from '../../src/engine/labelling.ts';
import { createSession, LossError } from '../../src/engine/session.ts';
import { createWorkBoard } from '../../src/engine/work.ts';
import { type LikelihoodId, likelihoods } from '../../src/likelihoods/index.ts';
import { type LossId, losses } from '../../src/losses/index.ts';
import { type ModelId, models } from '../../src/models/index.ts';
import { type OptimizerId, optimizers } from '../../src/optimizers/index.ts';
import type { ProbeId } from '../../src/probes/index.ts';
import { looks } from '../../src/probes/looks/index.ts';
import { scoreIds } from '../../src/scores/index.ts';
import { onCpu } from './cpu.ts';
import { nobodyElse, tinyDataset, tinyParams, tinySession, train } from './tiny.ts';

onCpu();
const noRest = async () => {};
type Session = ReturnType<typeof tinySession>;

async function run<T>(changes: Parameters<typeof tinySession>[0], work: (session: Session) => Promise<T>): Promise<T> {
  const session = tinySession(changes);
  try {
    return await work(session);
  } finally {
    session.dispose();
  }
}
const historyOf = (changes: Parameters<typeof tinySession>[0], steps: number) =>
  run(changes, async session => {
    await train(session, steps);
    return session.history;
  });

describe('learning', () => {
  it.each(Object.keys(models) as ModelId[])('%s: the loss falls, and is the sum of its terms', async model => {
    const { training, calibration } = await historyOf({ model, learningRate: 0.005 }, 30);
    expect(training.at(-1)!.loss).toBeLessThan(0.8 * training[0].loss);
    expect(calibration.at(-1)!.reconstruction).toBeLessThan(0.8 * calibration[0].reconstruction!);
    for (const { step, epoch, loss, ...terms } of [...training, ...calibration]) {
      expect(Object.keys(terms)).toEqual([...models[model].losses]);
      expect(loss).toBeCloseTo(
        Object.entries(terms).reduce((all, [id, value]) => all + losses[id as LossId].weight(tinyParams) * value, 0),
        2,
      );
    }
    // Cross-entropy of 784 coin flips: where every untrained decoder starts.
    expect(training[0].reconstruction).toBeGreaterThan(0.8 * 784 * Math.LN2);
    expect(training[0].reconstruction).toBeLessThan(1.3 * 784 * Math.LN2);
  });

  it('notes each of the first ten steps, then every tenth', async () => {
    const { training, calibration } = await historyOf({}, 40);
    expect(training.map(({ step }) => step)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 30, 40]);
    expect(training.at(-1)!.epoch).toBe(8); // 45 images in batches of ten: 5 steps an epoch
    expect(calibration[0].step).toBe(1);
    expect(calibration.length).toBeGreaterThan(3);
  });
});

describe('a long run', () => {
  it('keeps curves of a bounded size, also over a checkpoint', async () => {
    const images = deal(tinyParams, tinyDataset(), null);
    const session = createSession(tinyParams, images, 20);
    await train(session, 300);
    const other = createSession(tinyParams, images, 20);
    expect(other.restore(structuredClone(await session.save(0)))).toBeNull();
    for (const each of [session, other]) {
      await train(each, 300);
      const { training, calibration } = each.history;
      expect([training.length, calibration.length]).toEqual([20, 20]);
      expect(training.slice(0, 10).map(({ step }) => step)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
      expect([training.at(-1)!.step, calibration.at(-1)!.step]).toEqual([600, 600]);
    }
    expect(other.history).toEqual(session.history);
    session.dispose();
    other.dispose();
  });
});

describe('what is changed while it trains', () => {
  const beta = (step: number, from: number, to: number) => ({ step, id: 'beta', from, to });

  it('is known with its step, and of nothing before the first', () =>
    run({ beta: 2 }, async session => {
      session.update({ ...session.params, beta: 1 });
      await train(session, 3);
      session.update({ ...session.params, beta: 8, score: 'kl' });
      await train(session, 2);
      session.update({ ...session.params, beta: 0, epsilonStd: 0.5 });
      await train(session, 1);
      const { changes } = session.history;
      expect(changes.filter(({ id }) => id === 'beta')).toEqual([beta(3, 1, 8), beta(5, 8, 0)]);
      expect(changes.filter(({ id }) => id !== 'beta')).toEqual([{ step: 5, id: 'epsilonStd', from: 1, to: 0.5 }]);
      session.rewind();
      expect(session.history.changes).toEqual([]);
    }));

  it('is nothing where the model has no such setting', () =>
    run({ model: 'autoencoder' }, async session => {
      await train(session, 1);
      session.update({ ...session.params, beta: 8 });
      expect(session.history.changes).toEqual([]);
    }));

  it('goes along with a checkpoint, and so does what is changed before it is taken up', () =>
    run({}, async session => {
      await train(session, 2);
      session.update({ ...session.params, beta: 8 });
      await train(session, 2);
      const saved = structuredClone(await session.save(0));
      await run({ beta: 8 }, async same => {
        expect(same.restore(saved)).toBeNull();
        expect(same.history.changes).toEqual([beta(2, 1, 8)]);
      });
      await run({ beta: 0 }, async other => {
        expect(other.restore(saved)).toBeNull();
        expect(other.history.changes).toEqual([beta(2, 1, 8), beta(4, 8, 0)]);
      });
      await run({ beta: 8 }, async same => {
        const { changes: _, ...older } = saved;
        expect(same.restore(older)).toBeNull();
        expect(same.history.changes).toEqual([]);
        expect(same.restore({ ...saved, changes: [beta(5, 1, 8)] })).toBe('malformed');
        expect(same.restore({ ...saved, changes: [{ ...beta(2, 1, 8), id: 'seed' }] })).toBe('malformed');
      });
    }));
});

describe('a code', () => {
  it('is as long as the model says, whatever the field of another model holds', () =>
    run({ model: 'conv-autoencoder', latent: 2 }, async session => {
      await train(session, 1);
      expect(session.latent).toBe(128);
      const { latent, mean, logVar } = await session.evaluate('test', {
        count: 6,
        ids: ['nearest'],
        samples: 1,
        fits: {},
        rest: async () => {},
      });
      expect([latent, mean.length, logVar]).toEqual([128, 6 * 128, null]);
      expect((await session.view({} as never).decode(new Float32Array(2 * 128))).length).toBe(2 * 784);
    }));
});

describe('a seed', () => {
  it('repeats a run exactly', async () => {
    expect(await historyOf({ seed: 3 }, 20)).toEqual(await historyOf({ seed: 3 }, 20));
  });

  it('makes another run when it is another', async () => {
    const [a, b] = [await historyOf({ seed: 3 }, 1), await historyOf({ seed: 4 }, 1)];
    expect(a.training[0].loss).not.toBe(b.training[0].loss);
  });

  it('starts again at the same first weights on rewind', () =>
    run({ optimizer: 'adam' }, async session => {
      await train(session, 12);
      const first = session.history;
      session.rewind();
      expect(session.step).toBe(0);
      expect(session.history).toEqual({ training: [], calibration: [], changes: [] });
      await train(session, 12);
      expect(session.history).toEqual(first);
    }));
});

describe('a checkpoint', () => {
  it.each(Object.keys(optimizers) as OptimizerId[])('with %s goes on as if nothing had happened', async optimizer => {
    const changes = { optimizer, learningRate: 0.002 } as const;
    const [saved, wanted] = await run(changes, async session => {
      await train(session, 5);
      const checkpoint = await session.save(123);
      await train(session, 5); // the checkpoint has to be a copy
      return [structuredClone(checkpoint), await session.save(0)];
    });
    expect(saved).toMatchObject({ step: 5, trainingMs: 123, params: { ...tinyParams, ...changes } });
    const again = await run(changes, async session => {
      await train(session, 3); // as after warming up
      session.restore(saved);
      await train(session, 5);
      return session.save(0);
    });
    expect(again).toEqual(wanted);
  });
});

describe('live params', () => {
  const second = (changes: Partial<typeof tinyParams>) =>
    run({}, async session => {
      await train(session, 1);
      session.update({ ...tinyParams, ...changes });
      await train(session, 2);
      return session.history.training;
    });

  it('a learning rate of zero stands still', () =>
    run({}, async session => {
      await train(session, 3);
      const { weights } = await session.save(0);
      session.update({ ...tinyParams, learningRate: 0 });
      await train(session, 3);
      expect((await session.save(0)).weights).toEqual(weights);
      session.update(tinyParams);
      await train(session, 1);
      const after = (await session.save(0)).weights;
      after.forEach((values, i) => {
        expect(values).not.toEqual(weights[i]);
      });
    }));

  it.each(Object.keys(likelihoods) as LikelihoodId[])('with a %s likelihood the loss falls', async likelihood => {
    const { training, calibration } = await historyOf({ likelihood }, 30);
    for (const curve of [training, calibration]) expect(curve.at(-1)!.loss).toBeLessThan(curve[0].loss - 10);
  });

  it('beta and noise change the loss', async () => {
    const [usual, beta, noise] = [await second({}), await second({ beta: 10 }), await second({ epsilonStd: 0 })];
    for (const changed of [beta, noise]) expect(changed[0]).toEqual(usual[0]);
    expect(beta[1].loss).toBeCloseTo(beta[1].reconstruction! + 10 * beta[1].kl!, 2);
    expect(noise[1].reconstruction).not.toBe(usual[1].reconstruction);
    expect(noise[1].kl).toBe(usual[1].kl);
  });
});

it('of so few normals that none is set aside it learns without a curve of calibration', async () => {
  const session = createSession(tinyParams, deal(tinyParams, tinyDataset(1), null));
  try {
    expect(session.images.parts.calibration).toHaveLength(0);
    await train(session, 20);
    expect(session.history.calibration).toEqual([]);
    expect(session.history.training.length).toBeGreaterThan(0);
  } finally {
    session.dispose();
  }
});

it('a loss that is no number ends the run with a sentence', () =>
  run({ learningRate: 1e9 }, async session => {
    const error = await train(session, 20).catch(reason => reason);
    expect(error).toBeInstanceOf(LossError);
    expect(error.message).toMatch(/^At step \d+ the loss .*learning rate.*\.$/);
    // What is no number is told, never drawn; huge numbers may come back from infinity and are drawn again.
    for (const { loss } of session.history.training) expect(Number.isFinite(loss)).toBe(true);
    // A rewind at a sane rate has to be enough to go on.
    session.update({ ...tinyParams, learningRate: 0.001 });
    session.rewind();
    await train(session, 5);
    expect(session.history.training.every(({ loss }) => Number.isFinite(loss))).toBe(true);
  }));

it.each([...(Object.keys(models) as ModelId[])])('%s: leaves no tensor behind', async model => {
  const before = memory().numTensors;
  // What an optimizer leaves behind does not depend on the network: one with two slots does for the others.
  const all = Object.keys(optimizers) as OptimizerId[];
  for (const optimizer of model === 'vae' ? all : (['adam'] as const)) {
    const session = tinySession({ model, optimizer });
    await train(session, 5);
    const afterSteps = memory().numTensors;
    await train(session, 3);
    const fits = await fitScores(session, scoreIds, noRest);
    const question = { ids: scoreIds, samples: 3, fits, rest: noRest };
    const test = await session.evaluate('test', { ...question, count: 40 });
    const calibration = await session.evaluate('calibration', { ...question, count: 30 });
    const score = async (x: Float32Array) => (await session.evaluateImages(x, question)).scores.l1!;
    const seen = { test, calibration, values: session.params, selected: 3, scoreId: 'l1' } as const;
    const pace = { now: () => 0, rest: noRest };
    // Codes come from the device; what is fitted to them does not, and takes a while.
    const labelling = createLabelling(pace, createWorkBoard(pace)).of(session, 1, () => true);
    const view = session.view({ ...seen, score, ...nobodyElse, labelling });
    await view.score(view.seen(view.testExamples([1, 2])));
    await view.decode(new Float32Array(3 * session.latent));
    for (const id of Object.keys(looks) as ProbeId[]) await looks[id](view);
    session.restore(await session.save(0));
    session.rewind();
    await session.settle();
    expect(memory().numTensors).toBeLessThanOrEqual(afterSteps);
    session.dispose();
    expect(memory().numTensors).toBe(before);
  }
});
