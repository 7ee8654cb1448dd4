// Changing settings while a run is on the stage. No engine is started: nothing here may act at once.

import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Snapshot } from '../../src/engine/api.ts';
import { initialParams, type Params } from '../../src/params/schema.ts';
import { hasProgress, set, setAll, undo } from '../../src/state/settings.ts';
import { lab, run } from '../../src/state/store.ts';
import { hear, reset, setPage } from './stage.ts';

const applied: Params = { ...initialParams, dataset: 'strokes', beta: 2 };
const progress = { step: 5, steps: 9, stepsPerEpoch: 9, epoch: 1, imagesPerSecond: 1, secondsLeft: 1, trainingMs: 1 };
const snapshot = (version: number, params = applied) =>
  ({
    version,
    run: version,
    id: String(version),
    params,
    phase: 'paused',
    progress,
    problem: null,
    looks: {},
  }) as unknown as Snapshot;

beforeEach(() => {
  reset({ params: applied });
  hear(snapshot(1));
});
const now = () => lab.getState();

describe('settings that come together', () => {
  beforeEach(() => setAll({ latent: 8, beta: 4, score: 'kl' }));

  it('wait together where a new model is needed; what only redraws does not', () => {
    expect(now().params).toMatchObject({ latent: 8, beta: 4, score: 'kl' });
    expect(now().pending).toEqual(['latent', 'beta']);
    hear({ ...snapshot(1), version: 2 });
    expect(now().pending).toEqual(['latent', 'beta']);
  });

  it('are taken back together', () => {
    undo();
    expect(now().params).toEqual({ ...applied, score: 'kl' });
    expect(now().pending).toEqual([]);
  });

  it('are with the new run, once it is there', () => {
    hear(snapshot(2, now().params));
    expect(now()).toMatchObject({ pending: [], params: { latent: 8, beta: 4 } });
    set('latent', 16);
    expect(now()).toMatchObject({ pending: ['latent'], held: [] });
  });

  it('still wait when another is added that needs a model too', () => {
    set('seed', 7);
    expect([...now().pending].sort()).toEqual(['beta', 'latent', 'seed']);
  });
});

it('a run that has been given up for another has nothing to lose, though it is still shown', () => {
  expect(hasProgress()).toBe(true);
  const asked = vi.spyOn(run, 'id', 'get').mockReturnValue('the next');
  expect(hasProgress()).toBe(false);
  asked.mockReturnValue(now().id);
  expect(hasProgress()).toBe(true);
  asked.mockRestore();
});

it('settings that only together make sense are not corrected on the way', () => {
  hear(snapshot(2, { ...applied, dataset: 'mnist', anomaly: 'other-dataset', anomalyDataset: 'strokes' }));
  setPage({ params: now().applied! });
  setAll({ dataset: 'strokes', anomalyDataset: 'mnist' });
  expect(now()).toMatchObject({ params: { dataset: 'strokes', anomalyDataset: 'mnist' }, notices: [] });
});
