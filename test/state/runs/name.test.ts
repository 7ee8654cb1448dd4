import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Field } from '../../../src/core/field.ts';
import { reconcile } from '../../../src/params/check.ts';
import { applies, fields, initialParams, type Params } from '../../../src/params/schema.ts';
import { fileNameOf, isGiven, toldApart, unlike } from '../../../src/state/runs/apart.ts';
import { defaultName } from '../../../src/state/runs/name.ts';
import { valueAt } from '../../params/randomParams.ts';

describe('the name of a run', () => {
  it.each<[Partial<Params>, string]>([
    [{}, 'MNIST, 5 held out, 2-d, seed 1'],
    [{ dataset: 'strokes', latent: 8, beta: 4, seed: 7 }, 'Strokes, 5 held out, 8-d, β 4, seed 7'],
    [
      { trainSize: 1000, hidden: '32', epochs: 1 },
      'MNIST, 5 held out, 1,000 examples, 2-d, 32 hidden units, 1 epoch, seed 1',
    ],
    [{ anomaly: 'one-class', normalClass: 3 }, 'MNIST, 3 against the rest, 2-d, seed 1'],
    [{ hidden: '512,256' }, 'MNIST, 5 held out, 2-d, 512-256 hidden units, seed 1'],
    [
      { model: 'conv-vae', filters: '8,16', denseWidth: 32 },
      'MNIST, 5 held out, Convolutional VAE, 2-d, 8-16 filters, 32 dense units, seed 1',
    ],
    [{ model: 'autoencoder', beta: 4 }, 'MNIST, 5 held out, Autoencoder, 2-d, seed 1'],
    [
      { optimizer: 'adam', learningRate: 0.01, batch: 50 },
      'MNIST, 5 held out, 2-d, batches of 50, Adam, learning rate 0.01, seed 1',
    ],
    [{ anomaly: 'none' }, 'MNIST, no anomalies, 2-d, seed 1'],
    [{ anomaly: 'other-dataset', heldOut: 1 }, 'MNIST, Fashion-MNIST Trouser added, 2-d, seed 1'],
  ])('%o', (params, name) => {
    expect(defaultName({ ...initialParams, ...params })).toBe(name);
  });

  it('has the name of the files that somebody opened, not of those that they take after', () => {
    const data = { name: 'kmnist' };
    expect(defaultName({ ...initialParams, dataset: 'own' }, { data })).toBe('kmnist, 5 held out, 2-d, seed 1');
    const other = { ...initialParams, anomaly: 'other-dataset', anomalyDataset: 'own', heldOut: 3 } as const;
    expect(defaultName(other, { anomalyData: data })).toBe('MNIST, kmnist 3 added, 2-d, seed 1');
    expect(defaultName({ ...initialParams, dataset: 'own' })).toBe('Your files, 5 held out, 2-d, seed 1');
  });
});

describe('what was changed during training', () => {
  const changes = [
    { step: 100, id: 'beta', from: 1, to: 8 },
    { step: 200, id: 'beta', from: 8, to: 0 },
    { step: 200, id: 'epochs', from: 2, to: 50 },
  ];
  const name = (steps: number, some = changes) =>
    defaultName({ ...initialParams, beta: 0 }, { changes: some, timing: { steps } });

  it('stands in the name', () => expect(name(300)).toBe('MNIST, 5 held out, 2-d, β 1 → 8 → 0, seed 1'));

  it('also where it ends with the usual value', () => {
    const back = [{ step: 9, id: 'beta', from: 8, to: 1 }];
    expect(defaultName(initialParams, { changes: back, timing: { steps: 100 } })).toContain('β 8 → 1');
  });

  it('by the names of what was chosen', () => {
    const noisier = [{ step: 9, id: 'corruption', from: 'none', to: 'salt-pepper' }];
    const params: Params = { ...initialParams, corruption: 'salt-pepper' };
    expect(defaultName(params, { changes: noisier, timing: { steps: 100 } })).toBe(
      'MNIST, 5 held out, 2-d, corruption: none → salt and pepper, seed 1',
    );
  });

  it('in few words, however long a slider was played with', () => {
    const many = Array.from({ length: 90 }, (_, i) => ({ step: 10 + i, id: 'beta', from: (i + 1) % 2, to: i % 2 }));
    expect(name(100, many)).toContain('β 1 → 0 → … → 0 → 1');
  });
});

const someValueOf = (field: Field): fc.Arbitrary<number | string> =>
  fc.oneof(
    fc.constant(field.initial),
    fc.double({ min: 0, max: 1, noNaN: true }).map(draw => valueAt(field, draw)),
  );
const someParams = fc
  .record(Object.fromEntries(fields.map(field => [field.id, someValueOf(field)])))
  .map(params => reconcile(params as unknown as Params).params);
const makesARun = fields.filter(({ cost, group }) => cost !== 'view' && group !== 'device');

describe('two runs', () => {
  it('have different names where anything that applies to them is different', () =>
    fc.assert(
      fc.property(
        someParams,
        fc.constantFrom(...makesARun),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (a, field, chance) => {
          const b = reconcile({ ...a, [field.id]: valueAt(field, chance.next().value) }).params;
          const differ = makesARun.some(({ id }) => a[id] !== b[id] && (applies(id, a) || applies(id, b)));
          expect(defaultName(a) === defaultName(b)).toBe(!differ);
        },
      ),
      { numRuns: 2000 },
    ));

  it('that are kept never have the same name, nor the same file', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.record({
            id: fc.stringMatching(/^[0-9a-f]{24}$/),
            name: fc.oneof(
              fc.constantFrom('a', 'a (2)', 'A', 'a b', 'a-b', 'β', ''),
              someParams.map(params => defaultName(params)),
            ),
          }),
          { selector: ({ id }) => id.slice(-10), maxLength: 12 },
        ),
        runs => {
          const apart = toldApart(runs);
          expect(new Set(apart.map(({ name }) => name)).size).toBe(runs.length);
          expect(new Set(apart.map(fileNameOf)).size).toBe(runs.length);
          for (const run of apart) expect(fileNameOf(run)).toMatch(/^vae-anomaly-lab-[a-z0-9.-]+\.json$/);
          expect(toldApart(apart), 'and it stays so').toEqual(apart);
        },
      ),
    ));

  it('of the same settings are numbered, and the name is still the lab’s', () => {
    const name = defaultName(initialParams);
    const second = unlike(name, new Set([name]));
    expect(second).toBe(`${name} (2)`);
    expect([name, second, 'mine'].map(each => isGiven(each, initialParams, {}))).toEqual([true, true, false]);
  });
});
