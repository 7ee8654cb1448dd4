// How often looks are taken, and how many images they may cost, on a device whose speed the test decides.

import { describe, expect, it } from 'vitest';
import { digitShape } from '../../src/datasets/digitShape.ts';
import type { SnapshotRequest } from '../../src/engine/api.ts';
import type { Question } from '../../src/engine/evaluate.ts';
import { createLooks, GivenUp } from '../../src/engine/looks.ts';
import { LossError, type Session } from '../../src/engine/session.ts';
import { createWorkBoard } from '../../src/engine/work.ts';
import { initialParams } from '../../src/params/schema.ts';
import { type ProbeId, probes } from '../../src/probes/index.ts';
import type { Probe, RunView as ProbeSession } from '../../src/probes/types.ts';
import { scoreIds } from '../../src/scores/index.ts';
import { evaluationOf, fakeSession } from '../probes/fakeSession.ts';

const atRest = (id: ProbeId) => (probes[id] as Probe<unknown>).atRest === true;
const everyProbe = (Object.keys(probes) as ProbeId[]).filter(id => !atRest(id) && id !== 'ood');
const request = (changes: Partial<SnapshotRequest> = {}): SnapshotRequest => ({
  after: 1,
  probes: everyProbe,
  selected: 5,
  own: null,
  positions: [],
  view: {},
  ...changes,
});
const [yes, no] = [() => true, () => false];

/** A session of 5,000 test images that are scored in chunks of 250, each taking `msPerChunk`. */
function stage(msPerChunk: number, score = 0.5) {
  let clock = 0;
  const scored: Record<string, number> = { test: 0, calibration: 0 };
  const given: ProbeSession['values'][] = [];
  const asked: { which: string; ids: readonly string[]; samples: number }[] = [];
  const state = { step: 10, selectedSeen: -1, ownSeen: null as ProbeSession['own'] };
  const session = {
    latent: 3,
    params: { ...initialParams, latent: 3, gallery: 'misses' }, // so that every setting has an effect
    get step() {
      return state.step;
    },
    images: {
      shape: digitShape,
      mean: () => new Float32Array(784),
      parts: {
        ...{ test: new Uint32Array(5000), calibration: new Uint32Array(3000), train: new Uint32Array(900) },
        labelled: { from: 0, places: new Uint32Array(40), isAmong: new Uint8Array(5000) },
      },
    },
    async evaluate(which: string, { count, ids, samples, isEnough = no }: Question) {
      asked.push({ which, ids, samples });
      let done = 0;
      while (done < count && !(done > 0 && isEnough(done))) {
        done += 250;
        clock += msPerChunk;
      }
      done = Math.min(done, count);
      scored[which] = done;
      return evaluationOf(3, new Float32Array(done * 3), new Float32Array(done).fill(score));
    },
    async evaluateImages(x: Float32Array, { ids }: Question) {
      return { scores: { [ids[0]]: new Float32Array(x.length / 784).fill(score) } };
    },
    view(seen: Pick<ProbeSession, 'test' | 'calibration' | 'values' | 'selected' | 'own' | 'scoreId' | 'score'>) {
      given.push(seen.values);
      Object.assign(state, { selectedSeen: seen.selected, ownSeen: seen.own });
      return fakeSession({ ...seen, testCount: 5000, isAnomaly: new Uint8Array(5000) });
    },
  } as unknown as Session;
  const pace = { now: () => clock, rest: async () => {} };
  const looks = createLooks(pace, createWorkBoard(pace), () => null);
  const take = async (live: boolean, asked = request()) => {
    const ids = looks.due(session, 1, live, asked);
    return Object.keys(await looks.take(ids, session, 1, live ? yes : no, asked));
  };
  const wait = (ms: number) => {
    clock += ms;
  };
  return { looks, session, scored, given, asked, state, take, wait };
}

describe('at rest', () => {
  it('everything is due once, on every image there is', async () => {
    const { take, scored, looks, session } = stage(1000);
    expect(await take(false)).toEqual(everyProbe);
    expect(scored).toMatchObject({ test: 5000, calibration: 3000 });
    expect(looks.due(session, 1, false, request())).toEqual([]);
  });

  it('only what somebody can see is due, and the rest when a view opens', async () => {
    const { take, looks, session } = stage(1);
    expect(await take(false, request({ probes: ['latent'] }))).toEqual(['latent']);
    expect(looks.due(session, 1, false, request({ probes: ['latent', 'history'] }))).toEqual(['history']);
  });

  it('another step, another run or another watcher make everything due again', async () => {
    const { take, looks, session, state } = stage(1);
    await take(false);
    state.step = 11;
    expect(looks.due(session, 1, false, request())).toEqual(everyProbe);
    state.step = 10;
    expect(looks.due(session, 1, false, request())).toEqual([]);
    expect(looks.due(session, 2, false, request())).toEqual(everyProbe);
    looks.forget();
    expect(looks.due(session, 1, false, request())).toEqual(everyProbe);
  });

  it('a view setting makes the probes due that have it, and no other', async () => {
    const { take, looks, session, given } = stage(1);
    await take(false);
    for (const id of everyProbe)
      for (const field of probes[id].fields) {
        const sharing = everyProbe.filter(each => probes[each].fields.some(other => other.id === field.id));
        expect(looks.due(session, 1, false, request({ view: { [field.id]: 'other' } }))).toEqual(sharing);
      }
    expect(looks.due(session, 1, false, request({ selected: 6 }))).toEqual(['journey', 'interpolation']);
    await take(false, request({ view: { gallery: 'normal' } }));
    expect(given.at(-1)).toMatchObject({ gallery: 'normal', latent: 3 });
  });

  it('a score that nobody has is the first', async () => {
    const { take, asked } = stage(1);
    for (const score of ['constructor', '__proto__', 'of a newer lab'])
      await take(false, request({ probes: ['latent'], view: { score } }));
    expect(new Set(asked.flatMap(({ ids }) => ids))).toEqual(new Set(['probability']));
  });

  it('a selection from a longer list is brought back into this one', async () => {
    const { take, state } = stage(1);
    await take(false, request({ selected: 7000 }));
    expect(state.selectedSeen).toBe(4999);
    await take(false, request({ selected: -3 }));
    expect(state.selectedSeen).toBe(0);
  });

  it('an own example of another run, whose examples were larger, is not looked at', async () => {
    const { take, state } = stage(1);
    const own = new Uint8Array(784);
    await take(false, request({ own }));
    expect(state.ownSeen).toBe(own);
    await take(false, request({ own: new Uint8Array(900) }));
    expect(state.ownSeen).toBeNull();
  });
});

describe('the images of a gallery', () => {
  const gallery = (positions: number[]) => request({ probes: ['detection', 'reconstructions'], positions });

  it('are those that were asked for, scored as the test set was', async () => {
    const { looks, session, take } = stage(1, 0.25);
    await take(false, gallery([]));
    expect(looks.due(session, 1, false, gallery([3, 1]))).toEqual(['reconstructions']);
    const { reconstructions } = await looks.take(['reconstructions'], session, 1, no, gallery([3, 1]));
    expect([...reconstructions!.positions]).toEqual([3, 1]);
    expect([...reconstructions!.score]).toEqual([0.25, 0.25]);
    expect(looks.due(session, 1, false, gallery([3, 1]))).toEqual([]);
  });

  it('leave out what this test set does not have', async () => {
    const { looks, session } = stage(1);
    const { reconstructions } = await looks.take(['reconstructions'], session, 1, no, gallery([4999, 5000]));
    expect([...reconstructions!.positions]).toEqual([4999]);
  });

  it('that were scored in part while training come again at rest', async () => {
    const { looks, session, take } = stage(500);
    await take(true, gallery([1]));
    expect(looks.due(session, 1, false, gallery([1]))).toEqual(['detection', 'reconstructions']);
  });
});

describe('the table of every score', () => {
  const withTable = (changes: Partial<SnapshotRequest> = {}) =>
    request({ probes: ['latent', 'scoreTable'], ...changes });

  it('comes by itself, after what is quick, and never while a run trains', async () => {
    const { take, looks, session, asked } = stage(1);
    expect(looks.due(session, 1, true, withTable())).toEqual(['latent']);
    expect(await take(false, withTable())).toEqual(['latent']);
    expect(await take(false, withTable({ view: { samples: 20 } }))).toEqual(['scoreTable']);
    const last = asked.at(-1)!;
    expect(last.samples).toBe(20);
    expect([...last.ids].sort()).toEqual([...scoreIds].sort());
    expect(looks.due(session, 1, false, withTable({ view: { samples: 20 } }))).toEqual([]);
  });

  it('is given up when something else is wanted, and begun again', async () => {
    const { looks, session, scored } = stage(1);
    const asked = withTable({ probes: ['scoreTable'] });
    expect(await looks.take(['scoreTable'], session, 1, no, asked, yes)).toEqual({});
    expect(scored.test).toBeLessThan(5000);
    expect(looks.due(session, 1, false, asked)).toEqual(['scoreTable']);
    expect(Object.keys(await looks.take(['scoreTable'], session, 1, no, asked, no))).toEqual(['scoreTable']);
    expect(scored.test).toBe(5000);
  });

  it('serves the chosen score as well, and follows the number of samples', async () => {
    const { take, looks, session, asked } = stage(1);
    await take(false, withTable({ probes: ['scoreTable'], view: { samples: 20 } }));
    const before = asked.length;
    await take(false, withTable({ probes: ['latent'], view: { samples: 20, score: 'l1' } }));
    expect(asked.length).toBe(before);
    expect(looks.due(session, 1, false, withTable({ probes: ['scoreTable'], view: { samples: 21 } }))).toHaveLength(1);
  });
});

describe('mean residuals', () => {
  const withResiduals = (changes: Partial<SnapshotRequest> = {}) =>
    request({ probes: ['latent', 'residuals'], ...changes });

  it('wait until the run rests, have nothing scored, and do not depend on any score', async () => {
    const { take, looks, session, asked, state } = stage(1);
    expect(looks.due(session, 1, true, withResiduals())).toEqual(['latent']);
    await take(false, withResiduals());
    const before = asked.length;
    expect(await take(false, withResiduals())).toEqual(['residuals']);
    expect(asked).toHaveLength(before);
    const other = { view: { score: 'l2', samples: 20 } };
    expect(looks.due(session, 1, false, withResiduals(other))).toEqual(['latent']);
    state.step = 11;
    await take(false, withResiduals());
    expect(await take(false, withResiduals())).toEqual(['residuals']);
  });
});

describe('what labels are worth', () => {
  const withLabels = (view: SnapshotRequest['view'] = {}) => request({ probes: ['latent', 'labels'], view });

  it('waits until the run rests, and has no score computed but the chosen one', async () => {
    const { take, looks, session, asked } = stage(1);
    expect(looks.due(session, 1, true, withLabels())).toEqual(['latent']);
    await take(false, withLabels());
    const before = asked.length;
    expect(await take(false, withLabels())).toEqual(['labels']);
    expect(asked, 'scored already').toHaveLength(before);
    const other = withLabels({ score: 'wasserstein' });
    expect(await take(false, other)).toEqual(['latent']);
    expect(await take(false, other)).toEqual(['labels']);
    expect(new Set(asked.slice(before).flatMap(({ ids }) => ids))).toEqual(new Set(['wasserstein']));
  });

  it('follows the number of labels, the false-alarm rate, and samples where the score has any', async () => {
    const { take, looks, session } = stage(1);
    const due = (view: SnapshotRequest['view']) => looks.due(session, 1, false, withLabels(view));
    await take(false, withLabels());
    await take(false, withLabels());
    expect(due({})).toEqual([]);
    expect(due({ labelled: 7 })).toEqual(['labels']);
    expect(due({ falseAlarmRate: 0.2 })).toEqual(['labels']);
    expect(due({ samples: 20 })).toEqual([]);
    await take(false, withLabels({ score: 'l2', samples: 9 }));
    await take(false, withLabels({ score: 'l2', samples: 9 }));
    expect(due({ score: 'l2', samples: 9 })).toEqual([]);
    expect(due({ score: 'l2', samples: 20 })).toEqual(['latent']);
  });
});

describe('the chosen score', () => {
  it('makes everything due, and asks for no other', async () => {
    const { take, looks, session, asked } = stage(1);
    await take(false);
    const other = request({ view: { score: 'wasserstein' } });
    expect(looks.due(session, 1, false, other)).toEqual(everyProbe);
    await take(false, other);
    expect(asked.slice(-3).map(({ which }) => which)).toEqual(['train', 'test', 'calibration']);
    expect(asked.at(-1)!.ids).toEqual(['wasserstein']);
  });

  it('draws few samples while a run trains, and all at rest', async () => {
    const { take, asked } = stage(1);
    const sampled = request({ view: { score: 'l2', samples: 300 } });
    await take(true, sampled);
    expect(asked.at(-1)!.samples).toBe(8);
    await take(false, sampled);
    expect(asked.at(-1)!.samples).toBe(300);
  });
});

describe('while it trains', () => {
  it.each([
    [500, 500, 500], // slow: as few as make a picture
    [20, 750, 500], // 60 ms buy three chunks, and half of that for calibration
    [0.1, 5000, 3000], // fast: all of them
  ])('at %d ms a chunk, %d test and %d calibration images are scored', async (ms, test, calibration) => {
    const { take, scored } = stage(ms);
    await take(true);
    expect(scored).toMatchObject({ test, calibration });
  });

  it('looks cost a tenth of the time', async () => {
    const { take, looks, session, state, wait } = stage(20);
    await take(true); // costs 5 chunks: 100 ms
    state.step = 20;
    expect(looks.due(session, 1, true, request())).toEqual([]);
    wait(100 * (1 / 0.1 - 1) - 1);
    expect(looks.due(session, 1, true, request())).toEqual([]);
    wait(2);
    expect(looks.due(session, 1, true, request())).toEqual(everyProbe);
  });

  it('a run that begins waits for none of it', async () => {
    const { looks, session, take } = stage(30);
    await take(true);
    expect(looks.due(session, 2, true, request())).toEqual([]);
    looks.begin();
    expect(looks.due(session, 2, true, request())).toEqual(everyProbe);
  });

  it('a short look does not let the next long one come sooner, and is paid for itself', async () => {
    const { take, looks, session, state, wait } = stage(20);
    const gallery = (positions: number[]) => request({ probes: ['detection', 'reconstructions'], positions });
    await take(true, gallery([1])); // costs 5 chunks: 100 ms
    state.step = 20;
    expect(looks.due(session, 1, true, gallery([2]))).toEqual(['reconstructions']);
    await take(true, gallery([2])); // costs nothing here
    state.step = 30;
    wait(100 * (1 / 0.1 - 1) - 1);
    expect(looks.due(session, 1, true, gallery([2]))).toEqual([]);
    wait(2);
    expect(looks.due(session, 1, true, gallery([2]))).toEqual(['detection', 'reconstructions']);
  });

  it('other images and another selection do not have the test set scored again', async () => {
    const { take, state, asked } = stage(20);
    const gallery = (positions: number[], selected = 5) =>
      request({ probes: ['detection', 'journey', 'reconstructions'], positions, selected });
    await take(true, gallery([1]));
    const before = asked.length;
    state.step = 20;
    expect(await take(true, gallery([4999, 7], 6))).toEqual(['journey', 'reconstructions']);
    expect(asked).toHaveLength(before);
  });

  it('a view setting, a selection or a view that opens does not wait', async () => {
    const { take, looks, session } = stage(500);
    await take(true, request({ probes: ['latent', 'journey'] }));
    expect(looks.due(session, 1, true, request({ probes: ['latent', 'journey'], selected: 9 }))).toEqual(['journey']);
    expect(looks.due(session, 1, true, request({ probes: ['latent', 'history'] }))).toEqual(['history']);
  });

  it('ends in a look at everything', async () => {
    const { take, scored } = stage(500);
    await take(true);
    expect(await take(false)).toEqual(everyProbe);
    expect(scored).toMatchObject({ test: 5000, calibration: 3000 });
  });

  it('looks at everything once, not twice, if everything was affordable', async () => {
    const { take, looks, session } = stage(0.1);
    await take(true);
    expect(looks.due(session, 1, false, request())).toEqual([]);
  });
});

it('an export scores the whole test set, even while it trains', async () => {
  const { looks, session, take } = stage(500);
  await take(true);
  expect((await looks.complete(session, 1, () => false)).test.count).toBe(5000);
});

it('an export that nobody waits for any more is given up, and the next is whole', async () => {
  const { looks, session } = stage(500);
  await expect(looks.complete(session, 1, () => true, 10)).rejects.toThrow(GivenUp);
  await expect(looks.complete(session, 1, () => true, 10, 'l2')).rejects.toThrow(GivenUp);
  expect((await looks.complete(session, 1, () => false, 10)).test.count).toBe(5000);
});

it('a model that has diverged is a sentence, not a picture', async () => {
  const { take } = stage(1, Number.NaN);
  await expect(take(false)).rejects.toThrow(LossError);
});
