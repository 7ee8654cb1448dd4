// A run and a real engine, which keeps few sets of opened files: whatever was opened since, the files of a run are there when it
// is built again.

import { afterEach, expect, it } from 'vitest';
import { createRun } from '../../../src/state/run/run.ts';
import type { Run } from '../../../src/state/run/types.ts';
import { onCpu } from '../../engine/cpu.ts';
import { tinyFiles } from '../../engine/tinyFiles.ts';
import { emptyLab, later, paramsOf } from '../../engine/tinyLab.ts';

onCpu();

const soon = async () => void (await later(0));

let run: Run;
afterEach(() => run.close());

/** A run that learns from the first of the sets that were opened. */
async function ofFirst(): Promise<void> {
  run = createRun({
    async connect() {
      const lab = emptyLab();
      return { engine: lab, note: null, close: () => void lab.close() };
    },
    request: () => ({ probes: [], selected: 0, own: null, positions: [], view: {} }),
    onRequest: () => () => {},
    frame: soon,
    turn: soon,
    fastest: () => null,
    say: () => {},
    onProcessor: () => {},
    now: () => performance.now(),
  });
  run.bringBack({ data: await idOfFirst(), files: tinyFiles(100) });
  expect(await run.configure(paramsOf())).toBeNull();
}

async function idOfFirst() {
  const lab = emptyLab();
  const answer = await lab.open(tinyFiles(100));
  await lab.close();
  if ('problem' in answer) throw new Error(answer.problem.message);
  return answer.data;
}

it('two other sets are opened and left again: the next run learns from the first once more', async () => {
  await ofFirst();
  const first = run.store.getState().appliedData!.id;
  for (const count of [110, 120]) expect(await run.open(tinyFiles(count))).toBeNull();
  run.reopen();
  expect(await run.configure(paramsOf({ latent: 3 }))).toBeNull();
  expect(run.store.getState()).toMatchObject({ applied: { latent: 3 }, appliedData: { id: first } });
});

it('the same when it comes back from where it was set aside, with its state', async () => {
  await ofFirst();
  const { id } = run;
  await run.start('step');
  await expect.poll(() => run.store.getState().snapshot?.progress.step).toBe(1);
  const aside = (await run.save())!;
  for (const count of [110, 120]) {
    expect(await run.open(tinyFiles(count))).toBeNull();
    expect(await run.configure(paramsOf({ latent: 3 }))).toBeNull();
  }
  expect(await run.configure(aside.params, aside)).toBeNull();
  expect(run.store.getState()).toMatchObject({
    id,
    appliedData: { id: aside.opened!.data.id },
    snapshot: { progress: { step: 1 } },
  });
});
