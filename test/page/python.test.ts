// From the page into a notebook and back: what the archive holds, and that weights that come back are those that left.

import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readNpz, writeNpz } from '../../src/core/tensors/npz.ts';
import { readSafetensors } from '../../src/core/tensors/safetensors.ts';
import { stage, type Visit } from './visit.ts';

const { share } = stage({ datasets: false, bench: [] });
const visit = share(
  '?dataset=strokes&hidden=16&trainSize=500&batch=50&samples=2&score=negativeElbo&backend=wasm&epochs=2&run=1',
  async visit => visit.until('finished', 120_000),
);

const downloaded = async ({ page }: Visit) => {
  const download = page.waitForEvent('download', { timeout: 120_000 });
  await page.getByRole('button', { name: 'Export to Python' }).click();
  const file = await download;
  const files = unzipSync(new Uint8Array(await readFile(await file.path())));
  return { name: file.suggestedFilename(), files: files as Record<string, Uint8Array<ArrayBuffer>> };
};
const give = ({ page }: Visit, name: string, bytes: Uint8Array) =>
  page
    .locator('.group input[type=file]')
    .first()
    .setInputFiles([{ name, mimeType: '', buffer: Buffer.from(bytes) }]);
const said = async ({ page }: Visit) =>
  (await page.locator('.notices [role=alert], .notices [role=status]').allInnerTexts()).join('\n');

it('downloads an archive with the notebook, the weights, the split, the scores and the data of the run', async () => {
  const { name, files } = await downloaded(visit());
  expect(name).toMatch(/^vae-anomaly-lab-strokes-5-held-out-.*\.zip$/);
  expect(Object.keys(files).sort()).toEqual(
    ['data.npz', 'lab.npz', 'model.npz', 'model.safetensors', 'notebook.ipynb', 'run.json', 'split.npz'].sort(),
  );
  const notebook = JSON.parse(new TextDecoder().decode(files['notebook.ipynb']));
  expect([notebook.nbformat, notebook.nbformat_minor]).toEqual([4, 5]);
  expect(JSON.stringify(notebook)).toContain('self.encoder = nn.Linear(784, 16)');
  const { tensors, metadata } = readSafetensors(files['model.safetensors']);
  expect(metadata.steps).toBe('20');
  expect(tensors[0]).toMatchObject({ name: 'encoder.weight', shape: [16, 784] });
  const of = (file: string, array: string) => readNpz(files[file]).find(each => each.name === array)!;
  expect(of('split.npz', 'train').values).toHaveLength(500);
  expect(of('lab.npz', 'score_negativeElbo').values).toHaveLength(10);
  const record = JSON.parse(new TextDecoder().decode(files['run.json']));
  expect(record.scores.probability.auc).toBeCloseTo(of('lab.npz', 'auc_probability').values[0], 6);
  expect(of('data.npz', 'test_values').shape).toEqual([4000, 784]);
});

it('takes its weights back as a run that says so, with the same scores; what does not fit changes nothing', async () => {
  const { page } = visit();
  const before = await visit().exportRun();
  const { files } = await downloaded(visit());
  const weights = readNpz(files['model.npz']);

  await give(visit(), 'broken.npz', files['model.npz'].slice(0, 500));
  await expect.poll(() => said(visit()), { timeout: 20_000 }).toMatch(/“broken.npz” could not be used: .*damaged/);
  await give(visit(), 'other.npz', writeNpz(weights.slice(1)));
  await expect
    .poll(() => said(visit()), { timeout: 20_000 })
    .toMatch(/“other.npz” could not be used: .*no “encoder.weight”/);
  expect(await visit().phase()).toBe('finished');

  await give(visit(), 'trained.safetensors', files['model.safetensors']);
  await page.locator('.question').getByRole('button', { name: 'Start over' }).click();
  await expect
    .poll(() => said(visit()), { timeout: 30_000 })
    .toContain('This run has the weights of “trained.safetensors”');
  await visit().until('finished');
  const after = await visit().exportRun();
  expect(after.weightsFrom).toBe('trained.safetensors');
  expect(after.scores).toEqual(before.scores);
  expect(before.weightsFrom).toBeUndefined();
  const kept = await visit().card('runs');
  await expect.poll(() => kept.textContent(), { timeout: 30_000 }).toContain('weights from “trained.safetensors”');
});
