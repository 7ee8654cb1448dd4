// Two runs as one, with engines that do what a test tells them. An epoch has two steps, and both runs have four epochs.

import { describe, expect, it } from 'vitest';
import { initialParams, type Params } from '../../../src/params/schema.ts';
import { createRun } from '../../../src/state/run/run.ts';
import type { Run } from '../../../src/state/run/types.ts';
import { createPair } from '../../../src/state/twin/pair.ts';
import { createWorld } from '../run/scriptedEngine.ts';

const params: Params = { ...initialParams, dataset: 'strokes', epochs: 4 };

function two(given: Partial<Params> = { beta: 8 }) {
  const [first, second] = [createWorld(), createWorld()];
  const [a, b] = [createRun(first.host), createRun(second.host)];
  let differs = given;
  const pair = createPair(a, b, () => differs);
  return {
    ...{ a, b, first, second, pair },
    differ(next: Partial<Params>) {
      differs = next;
      pair.follow();
    },
    /** Lets everything happen in both that is going to; each may set the other going again. */
    async settle() {
      for (let before = -1, now = 0; now !== before; ) {
        before = now;
        await first.settle();
        await second.settle();
        now = first.story.length + second.story.length;
      }
    },
  };
}

async function ready(given?: Partial<Params>) {
  const all = two(given);
  void all.a.configure(params);
  await all.settle();
  return all;
}

const epochOf = (run: Run) => run.store.getState().snapshot?.progress.epoch;
const phaseOf = (run: Run) => run.store.getState().phase;

describe('the second of two runs', () => {
  it('is the first but for what differs, as soon as that is there, and rests', async () => {
    const { a, b, second } = await ready();
    expect(b.store.getState().applied).toEqual({ ...a.store.getState().applied, beta: 8 });
    expect(phaseOf(b)).toBe('idle');
    expect(second.story.some(({ what }) => what === 'start')).toBe(false);
  });

  it('follows the first to another model, and keeps what differs', async () => {
    const { a, b, settle } = await ready();
    void a.configure({ ...params, latent: 3 });
    await settle();
    expect(b.store.getState().applied).toMatchObject({ latent: 3, beta: 8 });
  });

  it('takes what acts at once as it trains, and the first does not', async () => {
    const { a, b, pair, differ, settle } = await ready();
    void pair.start('step');
    await settle();
    const { id } = b;
    differ({ beta: 2 });
    await settle();
    expect(b.id).toBe(id);
    expect(b.store.getState().applied!.beta).toBe(2);
    expect(a.store.getState().applied!.beta).toBe(params.beta);
    a.update({ learningRate: 0.01, beta: 3 });
    await settle();
    expect(b.store.getState().applied).toMatchObject({ learningRate: 0.01, beta: 2 });
  });

  it('that is to be another one while both train has both rest', async () => {
    const { a, b, first, second, pair, differ, settle } = await ready();
    void pair.start('end');
    await first.tick(2);
    await second.tick(2);
    differ({ latent: 3 });
    await settle();
    expect([phaseOf(a), phaseOf(b)]).toEqual(['paused', 'idle']);
    expect(epochOf(b)).toBe(0);
  });

  it('begins again with the first under a new seed, and trains if that does', async () => {
    const { a, b, first, pair, settle } = await ready();
    void pair.start('end');
    await first.tick(2);
    void a.configure({ ...params, seed: 2 });
    void pair.start('end');
    await settle();
    expect(b.store.getState()).toMatchObject({ phase: 'finished', applied: { seed: 2, beta: 8 } });
    expect(phaseOf(a)).toBe('finished');
  });

  it('learns from the files that the first learns from, also where these are seen before it is told that they are there', async () => {
    const { a, b, first, settle } = await ready();
    first.faults.momentsToAnswer = 4;
    const own = { ...params, dataset: 'own' } as unknown as Params;
    for (const bytes of [1, 2]) {
      void a.open([{ name: 'images', bytes: Uint8Array.of(bytes) }]);
      await settle();
      void a.configure(own);
      await settle();
      expect([a, b].map(run => run.store.getState().appliedData?.id)).toEqual([`own-${bytes}`, `own-${bytes}`]);
    }
  });

  it('that could not be had is tried again by Play, and both train', async () => {
    const { a, b, second, pair, settle } = two();
    second.faults.refuses = () => true;
    void a.configure(params);
    await settle();
    expect(b.store.getState()).toMatchObject({ phase: 'failed', problem: { kind: 'data' } });
    void pair.start('end');
    await settle();
    expect(b.store.getState(), 'it says why each time').toMatchObject({ phase: 'failed', problem: { kind: 'data' } });
    second.faults.refuses = () => false;
    void pair.start('end');
    await settle();
    expect([phaseOf(a), phaseOf(b)]).toEqual(['finished', 'finished']);
  });

  it('that was given up is tried again by Play', async () => {
    const { b, second, pair, settle } = await ready();
    while (phaseOf(b) !== 'failed') {
      second.alive!.die();
      await settle();
    }
    void pair.start('end');
    await settle();
    expect(phaseOf(b)).toBe('finished');
  });

  it('keeps its progress where the first has lost its device, and so does the first', async () => {
    const { a, b, first, pair, settle } = await ready();
    void pair.start('epoch');
    await settle();
    const { id } = b;
    for (let i = 0; i < 3; i++) {
      first.alive!.lose();
      await settle();
    }
    expect(a.store.getState().applied!.backend).toBe('wasm');
    expect([b.id, epochOf(a), epochOf(b)]).toEqual([id, 1, 1]);
  });
});

describe('in lockstep', () => {
  it('the faster waits for the slower, in training', async () => {
    const { a, b, first, second, pair } = await ready();
    void pair.start('end');
    await first.settle();
    expect([epochOf(a), phaseOf(a)]).toEqual([1, 'training']);
    while (epochOf(b)! < 1) await second.tick(1);
    await first.settle();
    expect(epochOf(a), 'the other is in its second epoch').toBe(2);
  });

  it('both come to their end', async () => {
    const { a, b, pair, settle } = await ready();
    void pair.start('end');
    await settle();
    expect([phaseOf(a), phaseOf(b), epochOf(a), epochOf(b)]).toEqual(['finished', 'finished', 4, 4]);
  });

  it('one that comes late catches up, step by step or at once', async () => {
    const { a, b, pair, differ, settle } = await ready();
    void pair.start('end');
    await settle();
    differ({ latent: 3 });
    await settle();
    expect([epochOf(a), epochOf(b)]).toEqual([4, 0]);
    void pair.start('step');
    await settle();
    void pair.start('epoch');
    await settle();
    expect([epochOf(a), epochOf(b)]).toEqual([4, 1]);
    void pair.start('end');
    await settle();
    expect([epochOf(a), epochOf(b)]).toEqual([4, 4]);
  });

  it('a step is one of whoever is behind, and of both where nobody is', async () => {
    const { a, b, pair, settle } = await ready();
    void a.start('step');
    await settle();
    void pair.start('step');
    await settle();
    expect([epochOf(a), epochOf(b)]).toEqual([0.5, 0.5]);
    void pair.start('step');
    await settle();
    expect([epochOf(a), epochOf(b)]).toEqual([1, 1]);
  });

  it('pause and rewind are for both', async () => {
    const { a, b, first, second, pair, settle } = await ready();
    void pair.start('end');
    await first.tick(2);
    await second.tick(2);
    void pair.stop();
    await settle();
    expect([phaseOf(a), phaseOf(b)]).toEqual(['paused', 'paused']);
    void pair.rewind();
    await settle();
    expect([epochOf(a), epochOf(b), phaseOf(a), phaseOf(b)]).toEqual([0, 0, 'idle', 'idle']);
  });

  it('a lost device of the second is its own to recover from, and the first waits for it', async () => {
    const { a, b, first, second, pair, settle } = await ready();
    void pair.start('epoch');
    await settle();
    void pair.start('end');
    await second.tick(1);
    second.alive!.lose();
    await first.settle();
    expect(epochOf(a)).toBe(2);
    await settle();
    expect([phaseOf(a), phaseOf(b), epochOf(b)]).toEqual(['finished', 'finished', 4]);
    expect(first.said, 'nothing is said of the first').toEqual([]);
  });

  it('where one fails for good, the other rests', async () => {
    const { a, b, second, pair, settle } = await ready();
    void pair.start('end');
    second.faults.losesWhileBuilding = Number.POSITIVE_INFINITY;
    second.alive!.lose();
    await settle();
    expect([phaseOf(a), phaseOf(b)]).toEqual(['paused', 'failed']);
  });

  it('ends, and the first goes on alone', async () => {
    const { a, b, pair, settle } = await ready();
    void pair.start('end');
    pair.end();
    b.close();
    await settle();
    expect(phaseOf(a)).toBe('finished');
  });
});
