// What is added to the objective, in every model and on both processors: its gradient is that of the loss, it can be switched on and
// off while a run trains, and what is off is nowhere.

import '@tensorflow/tfjs-backend-cpu';
import { memory, mul, type Scalar, setBackend, sum, tensor2d, tidy, variableGrads } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { lossVector, termsNow } from '../../src/engine/lossVectors.ts';
import { tf } from '../../src/engine/tf.ts';
import { likelihoods } from '../../src/likelihoods/index.ts';
import { additionsTo } from '../../src/losses/additions.ts';
import { type ModelId, models } from '../../src/models/index.ts';
import { joined } from '../../src/models/joined.ts';
import { forward } from '../../src/models/pass.ts';
import type { Model, Variable } from '../../src/models/types.ts';
import { initialParams } from '../../src/params/schema.ts';
import { numbers, PIXELS, tinyKit } from '../contracts/tinyPass.ts';
import { tinyParams, tinySession, train } from './tiny.ts';
import { withWasm } from './wasm.ts';

withWasm();

const ON = { freeBits: 0.4, sparsity: 0.7, consistency: 1.5 };
const [COUNT, LATENT] = [5, 3];

/** The total of a step with everything on, as a function of how far all weights have gone down its gradient; and that gradient. */
function downhill(id: ModelId): { at(distance: number): number; squared: number; dispose(): void } {
  const model: Model = models[id];
  const shape = model.takes[0] === 'series' ? ({ kind: 'series', length: PIXELS, unit: '' } as const) : undefined;
  const kit = tinyKit(shape);
  const values = { ...initialParams, ...ON, hidden: '6', filters: '4,4', units: 4, frame: 4, latent: LATENT };
  const coder = model.build(kit, values);
  const network = joined(coder, likelihoods.bernoulli.build(kit, values), model.losses, additionsTo(model));
  const latent = model.codeLength(kit.shape, values);
  const ids = termsNow(network.parts[0], values);
  expect(ids).toEqual([...network.parts[0].terms, ...additionsTo(model)]);
  const loss = () => {
    const x = tensor2d(numbers(COUNT * PIXELS, 0, 1, 'x'), [COUNT, PIXELS]);
    const noise = tensor2d(numbers(COUNT * latent, -1, 1, 'noise'), [COUNT, latent]);
    const all = lossVector(forward(tf, network, x, noise), ids, values);
    return sum(mul(all, [1, ...ids.map(() => 0)])) as Scalar;
  };
  const weights = network.parts[0].variables as Variable[];
  const starts = weights.map(each => each.dataSync().slice());
  const slopes = tidy(() => {
    const { grads } = variableGrads(loss, weights);
    return weights.map(each => grads[each.name].dataSync().slice());
  });
  return {
    at: distance =>
      tidy(() => {
        for (const [w, each] of weights.entries()) {
          const moved = starts[w].map((value, i) => value - distance * slopes[w][i]);
          each.assign(tf.reshape(tensor2d(moved, [1, moved.length]), each.shape));
        }
        return loss().dataSync()[0];
      }),
    squared: slopes.flatMap(slope => [...slope]).reduce((all, each) => all + each * each, 0),
    dispose() {
      for (const each of network.variables) each.dispose();
    },
  };
}

describe.each(['cpu', 'wasm'])('with everything added, on %s', backend => {
  beforeAll(async () => {
    expect(await setBackend(backend)).toBe(true);
  });

  it.each(Object.keys(models) as ModelId[])('the gradient of the %s is that of its loss', id => {
    const before = memory().numTensors;
    const { at, squared, dispose } = downhill(id);
    // Small enough for a bend to be straight, and large enough for single precision.
    const distance = 0.02 / Math.sqrt(squared) / Math.max(1, Math.sqrt(squared));
    const slope = (at(-distance) - at(distance)) / (2 * distance);
    expect(squared).toBeGreaterThan(0);
    expect(Math.abs(slope / squared - 1)).toBeLessThan(0.03);
    dispose();
    expect(memory().numTensors).toBe(before);
  });
});

describe('while a run trains', () => {
  beforeAll(async () => {
    expect(await setBackend('cpu')).toBe(true);
  });

  it('a term has points where it is on, and none where it is off', async () => {
    const session = tinySession();
    await train(session, 12); // of the second ten, two are without it
    const params = { ...tinyParams, sparsity: 0.5 };
    session.update(params);
    await train(session, 18);
    const { training } = session.history;
    expect(training.filter(({ sparsity }) => sparsity === undefined).map(({ step }) => step)).toEqual(
      Array.from({ length: 10 }, (_, i) => i + 1),
    );
    const [twenty, thirty] = [20, 30].map(step => training.find(point => point.step === step)!);
    const part = (share: number, { reconstruction, kl, sparsity }: typeof thirty) =>
      reconstruction! + kl! + share * 0.5 * sparsity!;
    expect(twenty.loss).toBeCloseTo(part(0.8, twenty), 2); // eight steps of these ten had it
    expect(thirty.loss).toBeCloseTo(part(1, thirty), 2);
    const again = tinySession({ sparsity: 0.5 });
    expect(again.restore(structuredClone(await session.save(0)))).toBeNull();
    expect(again.history).toEqual(session.history);
    session.update({ ...params, sparsity: 0 });
    await train(session, 10);
    expect(session.history.training.at(-1)).not.toHaveProperty('sparsity');
    session.dispose();
    again.dispose();
  });

  it('β is annealed step by step, can be changed on the way, and goes along with a checkpoint', async () => {
    const session = tinySession({ annealing: 'linear', warmup: 2, beta: 4 }); // ten steps
    await train(session, 10);
    const { training, calibration } = session.history;
    expect(training.map(({ beta }) => beta)).toEqual(training.map(({ step }) => (4 * (step - 1)) / 10));
    for (const { loss, reconstruction, kl, beta } of training)
      expect(loss).toBeCloseTo(reconstruction! + beta! * kl!, 2);
    expect(calibration[0]).toMatchObject({ step: 1, beta: 0 });
    session.update({ ...session.params, annealing: 'none' });
    await train(session, 10);
    expect(session.history.training.at(-1)).not.toHaveProperty('beta');
    expect(session.history.changes).toEqual([{ step: 10, id: 'annealing', from: 'linear', to: 'none' }]);
    const saved = structuredClone(await session.save(0));
    const again = tinySession({ beta: 4, warmup: 2 });
    expect(again.restore(saved)).toBeNull();
    expect(again.history).toEqual(session.history);
    expect(again.restore({ ...saved, changes: [{ step: 10, id: 'annealing', from: 'linear', to: 'never' }] })).toBe(
      'malformed',
    );
    session.dispose();
    again.dispose();
  });

  it('a corrupted example is what the encoder is given, and the clean one what is compared with and looked at', async () => {
    const denoising = tinySession({ corruption: 'masking', corruptionLevel: 0.5 });
    const plain = tinySession();
    for (const each of [denoising, plain]) await train(each, 5);
    const [first, usual] = [denoising, plain].map(each => each.history.training[0]);
    expect(first.loss).not.toBe(usual.loss);
    expect(first.reconstruction).toBeGreaterThan(0.8 * 784 * Math.LN2); // a masked target would cost far less
    const view = denoising.view({} as never);
    const x = view.seen(view.testExamples([3]));
    const given = (await view.corrupted(x))!;
    const ink = (of: Float32Array) => of.filter(value => value > 0).length;
    expect(ink(given) / ink(x)).toBeGreaterThan(0.3);
    expect(ink(given) / ink(x)).toBeLessThan(0.7);
    expect(await view.corrupted(x)).toEqual(given);
    expect(await plain.view({} as never).corrupted(x)).toBeNull();
    const again = tinySession({ corruption: 'masking', corruptionLevel: 0.5 });
    await train(again, 5);
    expect(again.history).toEqual(denoising.history);
    for (const each of [denoising, plain, again]) each.dispose();
  });

  it('leaves no tensor behind, whatever is switched on and off', async () => {
    const before = memory().numTensors;
    const session = tinySession();
    for (const changes of [ON, { consistency: 0, corruption: 'gaussian' as const }, { sparsity: 0, freeBits: 0 }, ON]) {
      session.update({ ...session.params, ...changes });
      await train(session, 3);
    }
    session.dispose();
    expect(memory().numTensors).toBe(before);
  });

  it('a code becomes small under sparsity, and a reconstruction returns to its code under consistency', async () => {
    const last = async (changes: Partial<typeof tinyParams>, id: 'sparsity' | 'consistency') => {
      const session = tinySession({ ...changes, learningRate: 0.005 });
      await train(session, 60);
      const { training } = session.history;
      session.dispose();
      return training.at(-1)![id]!;
    };
    // So little weight that it only measures, and much.
    expect(await last({ sparsity: 50 }, 'sparsity')).toBeLessThan(0.7 * (await last({ sparsity: 0.01 }, 'sparsity')));
    expect(await last({ consistency: 50 }, 'consistency')).toBeLessThan(
      0.7 * (await last({ consistency: 0.01 }, 'consistency')),
    );
  });
});
