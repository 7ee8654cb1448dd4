// Taking snapshots into the store: the latest stays, and every picture knows the run and the params that made it.

import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Engine, Snapshot, SnapshotRequest, TestSet } from '../../../src/engine/api.ts';
import { fields, initialParams, type Params } from '../../../src/params/schema.ts';
import type { Detection } from '../../../src/probes/detection.ts';
import type { Latent } from '../../../src/probes/latent.ts';
import { closeCard, openCard } from '../../../src/state/card.ts';
import { needsNewRun, pendingOf } from '../../../src/state/pending.ts';
import { pull } from '../../../src/state/run/pull.ts';
import { EXAMPLE_RUN, withoutExample } from '../../../src/state/run/state.ts';
import { lab, stage } from '../../../src/state/store.ts';
import { reset, setPage, setRun, hear as take } from '../stage.ts';

beforeEach(() => reset());

const params: Params = { ...initialParams, dataset: 'strokes', latent: 3 };
const snapshot = (version: number, changes: Partial<Snapshot> = {}): Snapshot => ({
  version,
  run: 1,
  id: 'one',
  params,
  phase: 'training',
  activity: null,
  experiment: null,
  progress: { step: 40, steps: 100, stepsPerEpoch: 10, epoch: 4, imagesPerSecond: 1, secondsLeft: 1, trainingMs: 1 },
  problem: null,
  changes: [],
  arrived: [],
  looks: {},
  ...changes,
});
const look: Latent = {
  count: 0,
  testCount: 0,
  dimensions: 3,
  mean: new Float32Array(0),
  scoreId: 'probability',
  score: new Float32Array(0),
};

describe('take', () => {
  it('shows what the engine says', () => {
    take(snapshot(1));
    const { phase, applied, snapshot: shown } = lab.getState();
    expect(phase).toBe('training');
    expect(applied).toBe(params);
    expect(shown?.version).toBe(1);
  });

  it('takes looks that come later at the same version', () => {
    take(snapshot(5));
    take(snapshot(5, { looks: { latent: look } }));
    expect(lab.getState().seen.latent?.look).toBe(look);
  });

  it('keeps each picture with the run, the params and the step that made it', () => {
    take(snapshot(1, { looks: { latent: look } }));
    const next = { ...params, seed: 2 };
    take(snapshot(2, { run: 2, params: next, looks: { history: { training: [], calibration: [] } } }));
    const { latent, history } = lab.getState().seen;
    expect(latent).toEqual({ look, run: 1, params, step: 40 });
    expect(history).toMatchObject({ run: 2, params: next });
  });

  it('gives on the same settings as long as they say the same, so that nobody is drawn again for a copy', () => {
    take(snapshot(1, { looks: { latent: look } }));
    take(snapshot(2, { params: { ...params }, looks: { latent: { ...look } } }));
    const { snapshot: shown, applied, seen } = lab.getState();
    for (const settings of [shown!.params, applied, seen.latent!.params]) expect(settings).toBe(params);
    const next = { ...params, beta: 2 };
    take(snapshot(3, { params: next }));
    expect(lab.getState().applied).toBe(next);
  });

  it('lets the example stand until there is a real picture', () => {
    setRun({ example: true });
    take(snapshot(1, { run: 0, phase: 'loading' }));
    take(snapshot(2, { phase: 'idle' }));
    expect(lab.getState().example).toBe(true);
    take(snapshot(3, { looks: { latent: look } }));
    expect(lab.getState().example).toBe(false);
  });

  it('does not give the example up for random weights', () => {
    const example = { look, run: EXAMPLE_RUN, params, step: 4000 };
    setRun({ example: true, seen: { latent: example } });
    const untrained = { ...snapshot(1).progress, step: 0, epoch: 0 };
    take(snapshot(1, { phase: 'idle', progress: untrained, looks: { latent: { ...look } } }));
    take(snapshot(2, { phase: 'training', progress: untrained, looks: { latent: { ...look } } }));
    expect(lab.getState()).toMatchObject({ example: true, seen: { latent: example }, applied: params });
  });

  it('keeps nothing of the example once a run of this machine is shown', () => {
    const example = { look, run: EXAMPLE_RUN, params, step: 4000 };
    const table = { ...example, look: { count: 0, testCount: 0, rows: [] } };
    setRun({ example: true, seen: { latent: example, scoreTable: table } });
    expect(withoutExample(lab.getState())).toBe(lab.getState());
    take(snapshot(1, { looks: { latent: { ...look } } }));
    const { seen } = withoutExample(lab.getState());
    expect(Object.keys(seen)).toEqual(['latent']);
    expect(seen.latent?.run).toBe(1);
  });

  it('tells nobody before the first run that params are applied', () => {
    take(snapshot(1, { run: 0, phase: 'loading' }));
    expect(lab.getState()).toMatchObject({ applied: null, pending: [] });
  });
});

describe('pending', () => {
  it('are the fields that differ from the run and need another one', () => {
    setPage({ params: { ...params, latent: 8, dataset: 'mnist', learningRate: 0.01, gallery: 'normal' } });
    take(snapshot(1));
    expect(lab.getState().pending).toEqual(['dataset', 'latent']);
  });

  it('are gone once the run has them', () => {
    setPage({ params: { ...params, latent: 8 } });
    take(snapshot(1));
    take(snapshot(2, { run: 2, params: { ...params, latent: 8 } }));
    expect(lab.getState().pending).toEqual([]);
  });

  it('follow the declared cost of every field', () => {
    for (const field of fields) expect(needsNewRun(field.id)).toBe(field.cost === 'rebuild' || field.cost === 'reload');
    expect(needsNewRun('nonsense')).toBe(false);
    expect(pendingOf({ params, applied: null })).toEqual([]);
  });
});

/** What a loop would do, with the page's requests and no frames to wait for. */
const host = { ...stage.requests, frame: async () => {}, turn: async () => {} };

describe('what is answered', () => {
  const answers: ((snapshot: Snapshot) => void)[] = [];
  const engine = { next: () => new Promise<Snapshot>(resolve => answers.push(resolve)) } as unknown as Engine;
  const told: number[] = [];
  let stop = () => {};
  beforeEach(() => {
    answers.length = told.length = 0;
    const news = ({ looks }: Snapshot) => told.push(Object.keys(looks).length);
    stop = pull(engine, host, take, news, () => {});
    setPage({ selected: 3 }); // somebody wants something else, and the first request is overtaken
    return () => stop();
  });

  it('is shown in the order in which it comes, however many looks an answer has', async () => {
    const [older, newer] = [{ ...look }, { ...look }];
    const history = { training: [], calibration: [] };
    answers[0](snapshot(1, { looks: { history, latent: older } }));
    answers[1](snapshot(1, { looks: { latent: newer } }));
    await vi.waitFor(() => expect(told).toEqual([2, 1]));
    expect(lab.getState().seen.latent?.look).toBe(newer);
  });

  it('is ignored where it was overtaken on the way', async () => {
    answers[1](snapshot(5, { phase: 'paused' }));
    await vi.waitFor(() => expect(told).toHaveLength(1));
    answers[0](snapshot(4, { phase: 'training', looks: { latent: look } }));
    await vi.waitFor(() => expect(told).toHaveLength(2));
    expect(lab.getState()).toMatchObject({ phase: 'paused', seen: {}, snapshot: { version: 5 } });
  });

  it('is dropped after the end', async () => {
    stop();
    answers[1](snapshot(5, { phase: 'paused' }));
    await new Promise(resolve => setTimeout(resolve));
    expect(lab.getState().snapshot).toBeNull();
  });
});

describe('what is asked for', () => {
  it('leaves out what takes long while a card lies over the page, and asks for it again afterwards', () => {
    const wants: SnapshotRequest[] = [];
    const engine = { next: (want: SnapshotRequest) => new Promise(() => wants.push(want)) } as unknown as Engine;
    setPage({ visible: { latent: 1, scoreTable: 1 } });
    const stop = pull(
      engine,
      host,
      take,
      () => {},
      () => {},
    );
    expect(wants.at(-1)!.probes).toEqual(['detection', 'latent', 'scoreTable']);
    openCard({ kind: 'test', position: 0 });
    expect(wants.at(-1)!.probes).toEqual(['detection', 'latent']);
    openCard({ kind: 'test', position: 1 });
    expect(wants).toHaveLength(2);
    closeCard();
    expect(wants.at(-1)!.probes).toEqual(['detection', 'latent', 'scoreTable']);
    stop();
  });

  it('follows the scores: with others, the gallery has other images', () => {
    const wants: SnapshotRequest[] = [];
    const engine = { next: (want: SnapshotRequest) => new Promise(() => wants.push(want)) } as unknown as Engine;
    const scored = (scores: number[]) =>
      ({ scoreId: 'probability', count: 3, scores: Float32Array.from(scores) }) as unknown as Detection;
    setPage({ visible: { reconstructions: 1 }, params: { ...params, gallery: 'normal' } });
    const three = { count: 3, isAnomaly: new Uint8Array(3), labels: new Uint8Array(3), from: new Uint8Array(3) };
    setRun({ testSet: { run: 1, ...three } as unknown as TestSet });
    const stop = pull(
      engine,
      host,
      take,
      () => {},
      () => {},
    );
    expect(wants.at(-1)!.positions).toEqual([]);
    take(snapshot(1, { looks: { detection: scored([3, 1, 2]) } }));
    expect(wants.at(-1)!.positions).toEqual([1, 2, 0]);
    take(snapshot(2, { looks: { detection: scored([1, 2, 3]) } }));
    expect(wants.at(-1)!.positions).toEqual([0, 1, 2]);
    setPage({ params: { ...params, gallery: 'anomalous' } });
    expect(wants.at(-1)!.positions).toEqual([2, 1, 0]);
    expect(wants).toHaveLength(4);
    stop();
  });
});
