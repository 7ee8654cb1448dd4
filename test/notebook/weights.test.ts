import { describe, expect, it } from 'vitest';
import { random } from '../../src/core/random.ts';
import { countOf, type Tensor } from '../../src/core/tensors/types.ts';
import { datasets } from '../../src/datasets/index.ts';
import { nameOf } from '../../src/engine/names.ts';
import { buildNetwork } from '../../src/engine/network.ts';
import { type LikelihoodId, likelihoods } from '../../src/likelihoods/index.ts';
import { modelIds, models } from '../../src/models/index.ts';
import type { Model } from '../../src/models/types.ts';
import { writeModel } from '../../src/notebook/torch/model.ts';
import { fromTorch, permuted, toTorch } from '../../src/notebook/weights.ts';
import { defaultsOf } from '../../src/params/schema.ts';
import { onCpu } from '../engine/cpu.ts';

onCpu();

const link = { name: 'a.weight', weight: 'aKernel', shape: [2, 3], axes: [1, 0] };
const kernel = { name: 'aKernel', values: Float32Array.of(1, 2, 3, 4, 5, 6) };
const turned: Tensor = { name: 'a.weight', shape: [3, 2], values: Float32Array.of(1, 4, 2, 5, 3, 6) };

describe('axes in another order', () => {
  it('are those of a transposed matrix, worked by hand', () => {
    expect(permuted(kernel.values, [2, 3], [1, 0])).toEqual(turned.values);
  });

  it('put number (a, b, c, d) of a convolution at (d, c, a, b)', () => {
    const shape = [2, 3, 4, 5];
    const values = Float32Array.from({ length: countOf(shape) }, (_, i) => i);
    const there = permuted(values, shape, [3, 2, 0, 1]);
    for (let a = 0; a < 2; a++)
      for (let b = 0; b < 3; b++)
        for (let c = 0; c < 4; c++)
          for (let d = 0; d < 5; d++)
            expect(there[((d * 4 + c) * 2 + a) * 3 + b]).toBe(values[((a * 3 + b) * 4 + c) * 5 + d]);
  });
});

describe('weights on their way to PyTorch', () => {
  it('have its names, order and shapes', () => {
    expect(toTorch([link], [kernel])).toEqual([turned]);
  });

  it('have zeros where PyTorch has a second bias, which is added on the way back', () => {
    const bias = { weight: 'bias', shape: [2], axes: [0] };
    const links = [{ ...bias, name: 'l.bias_ih' }, { ...bias, name: 'l.bias_hh', isAdded: true } as const];
    const [first, second] = toTorch(links, [{ name: 'bias', values: Float32Array.of(1, 2) }]);
    expect([first.values, second.values]).toEqual([Float32Array.of(1, 2), Float32Array.of(0, 0)]);
    const learned = [first, { ...second, values: Float32Array.of(10, 20) }];
    expect(fromTorch(links, learned).get('bias')).toEqual(Float32Array.of(11, 22));
  });
});

/** Each model with each likelihood, on examples that it takes. */
const every = modelIds.flatMap(model =>
  (models[model] as Model).takes.flatMap(kind =>
    (Object.keys(likelihoods) as LikelihoodId[]).map(likelihood => ({ model, kind, likelihood })),
  ),
);
const examples = { image: 'mnist', series: 'beats', row: 'sensors' } as const;

describe.each(every)('$model of $kind, $likelihood', ({ model, kind, likelihood }) => {
  const params = { ...defaultsOf({ model, dataset: examples[kind] }), hidden: '9,8', filters: '4,5', likelihood };
  const { shape } = datasets[examples[kind]];
  const { links } = writeModel(shape, params);
  const network = buildNetwork(shape, params);
  const built = network.variables.map(each => ({ name: nameOf(each), shape: each.shape as number[] }));
  for (const each of network.variables) each.dispose();

  it('has every weight of the network among its tensors, once, in its shape', () => {
    const named = links.filter(({ isAdded }) => !isAdded).map(({ weight, shape }) => ({ name: weight, shape }));
    const sorted = (all: { name: string; shape: readonly number[] }[]) =>
      all.toSorted((a, b) => a.name.localeCompare(b.name));
    expect(sorted(named)).toEqual(sorted(built));
    expect(new Set(links.map(({ name }) => name)).size).toBe(links.length);
  });

  it('goes to PyTorch and back without a number changed', () => {
    const { uniform } = random(1, model);
    const weights = built.map(({ name, shape }) => ({
      name,
      values: Float32Array.from({ length: countOf(shape) }, uniform),
    }));
    const back = fromTorch(links, toTorch(links, weights));
    for (const { name, values } of weights) expect(back.get(name)).toEqual(values);
  });
});

describe('a file that does not fit', () => {
  const bias = { name: 'a.bias', weight: 'aBias', shape: [3], axes: [0] };
  const zeros: Tensor = { name: 'a.bias', shape: [3], values: new Float32Array(3) };
  it.each([
    ['lacks a tensor', [turned], 'The file has no “a.bias”, which this network needs.'],
    ['has others', [turned, { ...zeros, name: 'b.bias' }], 'It has “b.bias”, which this network does not.'],
    [
      'has one too many',
      [turned, zeros, { ...zeros, name: 'b.bias' }],
      'It has “b.bias”, which this network does not.',
    ],
    [
      'has another shape',
      [{ ...turned, shape: [2, 3] }, zeros],
      '“a.weight” is 2 × 3 in the file and 3 × 2 in this network.',
    ],
    [
      'has values that are none',
      [turned, { ...zeros, values: Float32Array.of(0, Number.NaN, 0) }],
      '“a.bias” has values that are no finite numbers.',
    ],
  ])('is refused where it %s', (_, tensors, sentence) => {
    expect(() => fromTorch([link, bias], tensors)).toThrow(sentence);
  });
});
