// An imported run is trained again on a page without a browser: the engine is a fake that knows its results beforehand, all
// between it and what stands beside the run's name is real.

import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Params } from '../../../src/params/schema.ts';
import { barePage } from '../sweep/barePage.ts';
import { aucOf, fakeEngine, type Trouble } from '../sweep/fakeEngine.ts';

let trouble: Trouble = {};
let built: Params[] = [];
vi.mock('../../../src/engine/connect.ts', () => ({
  connect: async (_: string, onDeath: (reason: string) => void) => ({
    engine: fakeEngine(() => trouble, built, onDeath),
    close: () => {},
  }),
}));

/** A page with a run of the person's own, and a file of a run that was changed twice, with an area of somebody's choice. */
async function open(claimed: (params: Params) => number) {
  barePage();
  const { lab, run } = await import('../../../src/state/store.ts');
  const { page } = await import('../../../src/state/page.ts');
  const { kept } = await import('../../../src/state/runs/store.ts');
  const { keepRuns } = await import('../../../src/state/runs/keep.ts');
  const { put } = await import('../../../src/state/runs/storage.ts');
  const { verify, stopVerifying } = await import('../../../src/state/runs/verify.ts');
  const { aRun } = await import('./aRun.ts');
  await keepRuns();
  const own: Params = { ...lab.getState().params, epochs: 4, seed: 7 };
  page.setState({ params: own });
  await run.configure(own);
  const settings = { heldOut: 3, seed: 2, beta: 0, epochs: 3 };
  const file = aRun('file', settings, { name: 'From a file' });
  const changes = [
    { step: 2, id: 'beta', from: 1, to: 8 },
    { step: 4, id: 'beta', from: 8, to: 0 },
    { step: 4, id: 'epochs', from: 2, to: 3 },
  ];
  const auc = claimed(file.record.params);
  const scores = { probability: { auc, averagePrecision: auc } };
  const timing = { ...file.record.timing, steps: 6 };
  const imported = { at: '2026-06-01T00:00:00.000Z', verified: null };
  await put([{ ...file, imported, record: { ...file.record, changes, scores, timing } }]);
  const claim = () => kept.getState().runs.find(({ id }) => id === 'file')!;
  return { lab, page, kept, own, claim, changes, verify, stopVerifying };
}

beforeEach(() => {
  trouble = {};
  built = [];
});

describe('verify', () => {
  it('trains the same settings with the same changes, and says what came out', async () => {
    const { lab, page, kept, own, claim, changes, verify } = await open(() => 0.999);
    const over = verify('file');
    expect(kept.getState().verifying).toBe('file');
    await over;
    expect(built.slice(1)[0]).toMatchObject({ heldOut: 3, seed: 2, beta: 1, epochs: 2 });
    const { verified } = claim().imported!;
    expect(verified).toMatchObject({
      precision: 'float32',
      score: 'probability',
      claimed: 0.999,
      found: aucOf(claim().record.params),
    });
    const trained = kept.getState().runs.find(({ id }) => id === verified!.runId)!;
    expect(trained).toMatchObject({
      imported: null,
      record: { changes, timing: { steps: 6 }, params: { beta: 0, epochs: 3 } },
    });
    expect(claim().record.scores.probability.auc, 'and the claim stays what it was').toBe(0.999);
    expect(kept.getState().word?.text).toContain('was trained again');
    expect(page.getState()).toMatchObject({ params: own, ownParams: null });
    expect(lab.getState().applied).toMatchObject({ seed: 7, epochs: 4 });
    expect(kept.getState().verifying).toBeNull();
  });

  it('says why it was not, gives the stage back, and can be tried again', async () => {
    const { page, kept, own, claim, verify, stopVerifying } = await open(aucOf);
    trouble = { data: params => params.heldOut === 3 };
    await verify('file');
    expect(kept.getState().word).toMatchObject({
      tone: 'warning',
      text: expect.stringContaining('No mirror answered.'),
    });
    trouble = { brake: () => new Promise(resolve => setTimeout(resolve, 100)) };
    const over = verify('file');
    await vi.waitFor(() => expect(built.at(-1)).toMatchObject({ heldOut: 3 }));
    stopVerifying();
    await over;
    expect(kept.getState().word?.text).toBe('“From a file” was not verified. You pressed Stop.');
    expect(claim().imported?.verified).toBeNull();
    expect(page.getState()).toMatchObject({ params: own, ownParams: null });
    trouble = {};
    await verify('file');
    expect(claim().imported?.verified).toMatchObject({ claimed: aucOf(claim().record.params) });
  });

  it('waits for its turn, and leaves runs of this browser alone', async () => {
    const { page, kept, own, verify } = await open(aucOf);
    page.setState({ ownParams: own });
    await verify('file');
    expect(kept.getState().word?.text).toMatch(/Something else is running/);
    page.setState({ ownParams: null });
    const { length } = built;
    await verify('nobody');
    expect(built).toHaveLength(length);
  });
});
