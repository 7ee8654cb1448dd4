// Work that takes long, from the button to the result: parts of a test set that come one after the other, and what is made of
// them. The engine is a list of answers.

import { describe, expect, it } from 'vitest';
import { filed } from '../../src/core/imageOrder.ts';
import { roc } from '../../src/core/roc.ts';
import type { Engine, ScoredPart } from '../../src/engine/api.ts';
import type { ScoreId } from '../../src/scores/index.ts';
import { createComparison, type Stage } from '../../src/state/comparison.ts';
import type { KeptScores } from '../../src/state/keptScores.ts';
import { createLikelihoods } from '../../src/state/likelihoods.ts';
import { type Ask, scoredParts, WentOn } from '../../src/state/scoredParts.ts';
import { createTask } from '../../src/state/task.ts';

const total = 30;
const AT_ONCE = 8;
const isAnomaly = Uint8Array.from({ length: total }, (_, i) => (i % 3 === 0 ? 1 : 0));
/** Anomalies lie a little higher, one score tells them better than the other, and no two images are alike. */
const scoreOf: Partial<Record<ScoreId, (i: number) => number>> = {
  l1: i => 3 * isAnomaly[i] + ((7 * i) % 5),
  l2: i => isAnomaly[i] + ((7 * i) % 5),
  negativeElbo: i => 100 + i,
  importance: i => 95 + i,
  kl: i => 5 + (i % 2),
};

/** @param step of the network when the n-th part is asked for */
function engineOf(step: (part: number) => number = () => 9) {
  const asked: number[] = [];
  const engine = {
    async scoreTest(from: number, ids: readonly ScoreId[]): Promise<ScoredPart> {
      asked.push(from);
      const to = Math.min(total, from + AT_ONCE);
      const list = (id: ScoreId) => Float32Array.from({ length: to - from }, (_, i) => scoreOf[id]!(from + i));
      const scores = Object.fromEntries([...ids, 'kl' as const].map(id => [id, list(id)]));
      return { run: 2, step: step(asked.length - 1), from, to, total, scores };
    },
  } as unknown as Engine;
  const ask: Ask = question => question(engine);
  return { ask, asked };
}

async function partsOf(ask: Ask): Promise<ScoredPart[]> {
  const parts: ScoredPart[] = [];
  for await (const part of scoredParts(ask, ['l1'], 1)) parts.push(part);
  return parts;
}

describe('the parts of a test set', () => {
  it('come until all are there', async () => {
    const { ask, asked } = engineOf();
    const parts = await partsOf(ask);
    expect(asked).toEqual([0, 8, 16, 24]);
    expect(parts.flatMap(({ scores }) => [...scores.l1!])).toEqual(
      Array.from({ length: total }, (_, i) => scoreOf.l1!(i)),
    );
  });

  it('are not mixed when the run goes on', async () => {
    const { ask, asked } = engineOf(part => (part < 2 ? 9 : 10));
    await expect(partsOf(ask)).rejects.toThrow(WentOn);
    expect(asked).toHaveLength(3);
  });

  it('are not asked for any more when nobody takes them', async () => {
    const { ask, asked } = engineOf();
    for await (const part of scoredParts(ask, ['l1'], 1)) if (part.to === 16) break;
    expect(asked).toEqual([0, 8]);
  });
});

describe('a task', () => {
  it('is one at a time, tells how far it is, and says why it came to nothing', async () => {
    const task = createTask();
    let finish = () => {};
    const first = task.run(async ({ tell }) => {
      tell(0.5);
      await new Promise<void>(resolve => {
        finish = resolve;
      });
    });
    expect(task.store.getState()).toEqual({ isRunning: true, done: 0.5, problem: null });
    let isSecondDone = false;
    await task.run(async () => {
      isSecondDone = true;
    });
    expect(isSecondDone).toBe(false);
    finish();
    await first;
    expect(task.store.getState().isRunning).toBe(false);
    await task.run(() => Promise.reject(new Error('The engine was replaced.')));
    expect(task.store.getState()).toMatchObject({ isRunning: false, problem: 'The engine was replaced.' });
  });

  it('that was stopped has no problem, and can be begun again', async () => {
    const task = createTask();
    await task.run(async ({ isStopped }) => {
      task.stop();
      if (isStopped()) throw new Error('nobody waits for this');
    });
    expect(task.store.getState().problem).toBeNull();
    let wasStopped = true;
    await task.run(async ({ isStopped }) => {
      wasStopped = isStopped();
    });
    expect(wasStopped).toBe(false);
  });
});

describe('the likelihood with many samples', () => {
  it('is that of all images in the end', async () => {
    const { estimate, store } = createLikelihoods(engineOf().ask);
    await estimate(500, { isAnomaly });
    const { estimated } = store.getState();
    expect(estimated).toMatchObject({ run: 2, step: 9, samples: 500, count: 30, total: 30 });
    expect([estimated!.normal.count, estimated!.anomalous.count]).toEqual([20, 10]);
    const normals = Array.from({ length: total }, (_, i) => i).filter(i => isAnomaly[i] === 0);
    const mean = normals.reduce((sum, i) => sum + 100 + i, 0) / normals.length;
    expect(estimated!.normal.elbo.mean).toBeCloseTo(-mean, 9);
    expect(estimated!.normal.gap.mean).toBeCloseTo(5, 9);
  });

  it('keeps what is known when it is stopped', async () => {
    const { ask, asked } = engineOf();
    const { estimate, store, task } = createLikelihoods(ask);
    store.subscribe(({ estimated }) => {
      if (estimated!.count >= 16) task.stop();
    });
    await estimate(500, { isAnomaly });
    expect(asked).toHaveLength(2);
    expect(store.getState().estimated).toMatchObject({ count: 16, total: 30 });
    expect(task.store.getState()).toMatchObject({ isRunning: false, problem: null });
  });
});

describe('a comparison', () => {
  const testSet = {
    index: Uint32Array.from({ length: total }, (_, i) => 100 - i),
    from: new Uint8Array(total),
    isAnomaly,
  };
  const stage: Stage = { run: 2, step: 9, samples: 1, seed: 1, data: 'mnist,', testSet };
  const create = (ask = engineOf().ask) =>
    createComparison(
      ask,
      async () => {},
      () => 0,
    );
  const listOf = (of: (i: number) => number, changes: Partial<KeptScores> = {}): KeptScores => ({
    ...{ id: 'other:l1', run: 'other', created: '', scoreId: 'l1', step: 4, data: 'mnist,' },
    images: filed(
      Array.from({ length: total }, (_, i) => of(i)),
      testSet,
    ),
    ...changes,
  });

  it('of two scores has their areas, and draws 1,000 test sets', async () => {
    const { compare, store } = create();
    await compare('l1', 'l2', stage);
    const { compared } = store.getState();
    const area = (id: ScoreId) =>
      roc(
        Array.from({ length: total }, (_, i) => scoreOf[id]!(i)),
        isAnomaly,
      ).auc!;
    expect(compared).toMatchObject({ run: 2, step: 9, images: 30, resamples: 1000 });
    expect([compared!.observed.a.auc, compared!.observed.b.auc]).toEqual([area('l1'), area('l2')]);
    expect(compared!.auc.observed).toBeCloseTo(area('l1') - area('l2'), 12);
    expect(compared!.auc.low).toBeLessThan(compared!.auc.observed);
    expect(compared!.auc.high).toBeGreaterThan(compared!.auc.observed);
  });

  it('with a run that was shuffled differently lays the same images beside each other', async () => {
    const order = Array.from({ length: total }, (_, i) => (11 * i) % total);
    const images = filed(
      order.map(i => scoreOf.l1!(i)),
      {
        index: order.map(i => testSet.index[i]),
        from: testSet.from,
        isAnomaly: Uint8Array.from(order, i => isAnomaly[i]),
      },
    );
    const { compare, store } = create();
    await compare(
      'l1',
      listOf(() => 0, { images }),
      stage,
    );
    const same = { observed: 0, low: 0, high: 0, flips: 0.5 };
    expect(store.getState().compared!.auc).toEqual(same);
  });

  it('of two kept runs asks the engine nothing', async () => {
    const { ask, asked } = engineOf();
    const { compare, store } = create(ask);
    await compare(
      listOf(i => scoreOf.l1!(i)),
      listOf(i => scoreOf.l2!(i)),
      stage,
    );
    expect(asked).toEqual([]);
    expect(store.getState().compared!.auc.observed).toBeGreaterThan(0);
  });

  it('is refused where the images are others, or the data', async () => {
    const fewer = { ...testSet, index: testSet.index.map(index => index + 1) };
    const otherImages = listOf(() => 0, { images: filed(new Array(total).fill(0), fewer) });
    for (const other of [otherImages, listOf(i => scoreOf.l1!(i), { data: 'fashion-mnist,' })]) {
      const { compare, store, task } = create();
      await compare('l1', other, stage);
      expect(store.getState().compared).toBeNull();
      expect(task.store.getState().problem).toContain('not tested on the same examples');
    }
  });

  it('leaves nothing behind when it is stopped', async () => {
    const { compare, store, task } = create();
    task.store.subscribe(({ done }) => {
      if (done > 0.8) task.stop();
    });
    await compare('l1', 'l2', stage);
    expect(store.getState().compared).toBeNull();
    expect(task.store.getState()).toMatchObject({ isRunning: false, problem: null });
  });
});
