// What was saved may be of another run, of other images, or no longer what was saved. Only its own run takes it up.

import { describe, expect, it } from 'vitest';
import type { Checkpoint } from '../../src/engine/api.ts';
import { fingerprintOf, misfit } from '../../src/engine/checkpoint.ts';
import { deal } from '../../src/engine/data.ts';
import type { Params } from '../../src/params/schema.ts';
import { asNow } from '../../src/params/stored.ts';
import type { HistoryPoint } from '../../src/probes/types.ts';
import { onCpu } from './cpu.ts';
import { tinyDataset, tinyParams, tinySession, train } from './tiny.ts';
import { emptyLab, openTiny, paramsOf, tinyLab, trained } from './tinyLab.ts';
import { now } from './watching.ts';

onCpu();

const saved = async (changes: Partial<Params> = {}): Promise<Checkpoint> => {
  const session = tinySession(changes);
  await train(session, 12);
  const checkpoint = structuredClone(await session.save(50));
  session.dispose();
  return checkpoint;
};
/** What a session of these settings says to a checkpoint, and that it is untouched if it says no. */
async function offer(checkpoint: unknown, changes: Partial<Params> = {}): Promise<string | null> {
  const session = tinySession(changes);
  const before = await session.save(0);
  const reason = session.restore(checkpoint as Checkpoint);
  if (reason) expect(await session.save(0)).toEqual(before);
  session.dispose();
  return reason;
}

describe('a checkpoint', () => {
  it('of the same run is taken up, also with other live settings and on another device', async () => {
    const checkpoint = await saved();
    expect(await offer(checkpoint)).toBeNull();
    expect(
      await offer(checkpoint, { learningRate: 0.1, beta: 3, epochs: 7, epsilonStd: 0, backend: 'wasm' }),
    ).toBeNull();
  });

  it('of a deep network is taken up, and so is one of the time when one layer was a number', async () => {
    expect(await offer(await saved({ hidden: '8,6' }), { hidden: '8,6' })).toBeNull();
    const checkpoint = await saved();
    const older = { ...checkpoint.params, hidden: 8 } as never;
    expect(await offer({ ...checkpoint, params: asNow(older) })).toBeNull();
  });

  it('of the time when a model without KL said zeros of it is taken up without them', async () => {
    const model = 'autoencoder' as const;
    const { history, ...rest } = await saved({ model });
    const withZeros = (points: readonly HistoryPoint[]) => points.map(point => ({ ...point, kl: 0 }));
    const older = { training: withZeros(history.training), calibration: withZeros(history.calibration) };
    const session = tinySession({ model });
    expect(session.restore({ ...rest, history: older })).toBeNull();
    expect(session.history).toMatchObject(history);
    expect(session.history.training[0]).not.toHaveProperty('kl');
    session.dispose();
  });

  it('says what its tensors are called, and is taken up in any order, or without names in its own', async () => {
    const { names, weights, slots, ...rest } = await saved();
    expect(names).toContain('encoderKernel');
    expect(names).toContain('all/outputBias/1');
    expect(new Set(names).size).toBe(weights.length + slots.length);
    const turned = { ...rest, names: names!.toReversed(), weights: slots.toReversed(), slots: weights.toReversed() };
    for (const same of [{ ...rest, weights, slots }, turned]) {
      const session = tinySession();
      expect(session.restore(structuredClone(same))).toBeNull();
      const again = await session.save(0);
      expect([...again.weights, ...again.slots]).toEqual([...weights, ...slots]);
      session.dispose();
    }
    const renamed = names!.map(name => name.replace('encoderKernel', 'another'));
    for (const others of [renamed, names!.slice(1)])
      expect(await offer({ ...rest, weights, slots, names: others })).toBe('weights');
  });

  it('of before there was a choice of likelihoods is one with Bernoulli’s', async () => {
    const checkpoint = await saved();
    const { likelihood: _, ...older } = checkpoint.params;
    expect(await offer({ ...checkpoint, params: asNow(older as Params) })).toBeNull();
    expect(await offer(checkpoint, { likelihood: 'gaussian' })).toBe('settings');
  });

  it.each<Partial<Params>>([
    { heldOut: 4 },
    { seed: 2 },
    { anomaly: 'none' },
    { trainSize: 100 },
    { contamination: 10 },
    { hidden: '9' },
    { hidden: '8,8' },
    { latent: 3 },
    { optimizer: 'adam' },
    { model: 'autoencoder' },
    { batch: 11 },
  ])('of a run with %o is not', async changes => {
    expect(await offer(await saved(), changes)).toBe('settings');
  });

  it.each(['of a newer lab', 'constructor', '__proto__'])('of a model called %s is not', async model => {
    const checkpoint = await saved();
    expect(await offer({ ...checkpoint, params: { ...checkpoint.params, model } as never })).toBe('settings');
  });

  it('of other images under the same settings is not', async () => {
    const checkpoint = await saved();
    const expected = { params: tinyParams, tensors: [] };
    const other = fingerprintOf(deal(tinyParams, tinyDataset(110), null));
    expect(misfit(checkpoint, { ...expected, images: other })).toBe('images');
  });

  it('whose weights are of another shape is not', async () => {
    const checkpoint = await saved();
    expect(await offer({ ...checkpoint, weights: checkpoint.weights.slice(1) })).toBe('weights');
    expect(await offer({ ...checkpoint, slots: checkpoint.slots.map(slot => slot.slice(1)) })).toBe('weights');
  });

  it.each<[string, (whole: Checkpoint) => unknown]>([
    ['nothing', () => null],
    ['a text', () => 'checkpoint'],
    ['an empty object', () => ({})],
    ['no images', ({ images: _, ...rest }) => rest],
    ['a step that is none', whole => ({ ...whole, step: -1 })],
    ['a time that is none', whole => ({ ...whole, trainingMs: Number.NaN })],
    ['weights that are no numbers', whole => ({ ...whole, weights: whole.weights.map(w => w.map(() => Number.NaN)) })],
    ['names that are none', whole => ({ ...whole, names: 'encoderKernel' })],
    ['weights from a file without a name', whole => ({ ...whole, weightsFrom: 7 })],
    ['weights of another type', whole => ({ ...whole, weights: whole.weights.map(w => [...w]) })],
    ['slots that are no numbers', whole => ({ ...whole, slots: whole.slots.map(s => s.map(() => Infinity)) })],
    ['nothing but zeros', whole => ({ ...whole, weights: whole.weights.map(w => w.map(() => 0)) })],
    ['no history', whole => ({ ...whole, history: {} })],
    ['a history beyond its step', whole => ({ ...whole, step: 5 })],
    [
      'a history that is no numbers',
      whole => ({ ...whole, history: { ...whole.history, training: [{ ...whole.history.training[0], loss: null }] } }),
    ],
    [
      'a history without a term of its model',
      whole => ({
        ...whole,
        history: { ...whole.history, training: whole.history.training.map(({ kl: _, ...p }) => p) },
      }),
    ],
  ])('that is %s is not, and nothing throws', async (_, spoil) => {
    expect(await offer(spoil(await saved()))).toBe('malformed');
  });
});

describe('a fingerprint', () => {
  const images = (changes: Partial<Params> = {}, dataset = tinyDataset(400, 200)) =>
    deal({ ...tinyParams, ...changes }, dataset, null);

  it('is the same for the same images, wherever they came from', () => {
    const copy = { ...tinyDataset(400, 200), origin: 'Somewhere else.' };
    expect(fingerprintOf(images({}, copy))).toBe(fingerprintOf(images()));
  });

  it('is another when a list, a label or the pixels are others', () => {
    const inverted = tinyDataset(400, 200);
    inverted.train.values.forEach((p, i) => {
      inverted.train.values[i] = 255 - p;
    });
    const relabelled = tinyDataset(400, 200);
    relabelled.test.labels.reverse();
    const retested = tinyDataset(400, 200);
    retested.test.values.fill(7);
    const all = [
      images(),
      images({}, inverted),
      images({}, relabelled),
      images({}, retested),
      images({ seed: 2 }),
      images({ heldOut: 4 }),
      images({ trainSize: 100 }),
      images({ contamination: 20 }),
    ].map(fingerprintOf);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('an engine', () => {
  it('says that it went on, or why it did not, and then starts from the first weights', async () => {
    const engine = await tinyLab();
    expect((await now(engine)).experiment).toMatchObject({ restored: false, notes: [] });
    await trained(engine, 'epoch');
    const checkpoint = structuredClone((await engine.checkpoint())!);

    const same = emptyLab();
    await openTiny(same);
    await same.configure(checkpoint.params, { checkpoint });
    expect(await now(same)).toMatchObject({ phase: 'paused', progress: { step: 5 }, experiment: { restored: true } });

    const other = emptyLab();
    await openTiny(other);
    expect(await other.configure(paramsOf({ heldOut: 4 }), { checkpoint })).toBeNull();
    const { phase, progress, experiment } = await now(other);
    expect([phase, progress.step, progress.trainingMs, experiment!.restored]).toEqual(['idle', 0, 0, false]);
    expect(experiment!.notes).toContain(
      'The saved state belongs to a run with other settings, so this run starts from its first weights.',
    );
    const fresh = emptyLab();
    await openTiny(fresh);
    await fresh.configure(paramsOf({ heldOut: 4 }));
    await Promise.all([trained(other, 'epoch'), trained(fresh, 'epoch')]);
    expect((await other.record()).history).toEqual((await fresh.record()).history);
  });
});
