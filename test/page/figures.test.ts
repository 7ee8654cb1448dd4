// The figures of the workbench in a browser: who raises the alarms, what is likely, what is better, and every score as a file.

import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { stage } from './visit.ts';

const lab = stage({ datasets: false, bench: [] });

it('a short run fills every figure, and long work can be stopped', async () => {
  const visit = await lab.open('?dataset=strokes&trainSize=500&hidden=32&epochs=1&latent=3&backend=wasm');
  const { page } = visit;
  const card = (id: string) => page.locator(`#view-${id}`);
  const summary = (id: string) => card(id).locator('.card-summary');
  const says = async (id: string, words: RegExp) => {
    await card(id).scrollIntoViewIfNeeded();
    await expect.poll(() => summary(id).textContent(), { timeout: 60_000 }).toMatch(words);
  };
  await visit.until('idle');
  await visit.press('Play');
  await visit.until('finished');
  for (const id of ['units', 'residuals', 'auc-curve', 'classes', 'likelihood', 'comparison']) await visit.card(id);

  await says('units', /^\d of 3 dimensions (is|are) active; together they cost [\d.]+ nats/);
  await says('residuals', /redrawn worst, off by [\d.]+% .* sample of 2,000 test images\.$/);
  expect(await card('residuals').getByRole('listitem').count()).toBe(10);
  await says('auc-curve', /AUC 0\.\d+ at epoch 1, on the whole test set/);

  // Who raises most alarms leads to those alarms.
  await says('classes', /of \d+ false alarms are of “\d”/);
  const rows = card('classes').locator('tbody tr');
  expect(await rows.count()).toBe(10);
  const first = rows.first().getByRole('button');
  const name = (await first.textContent())!;
  await first.click();
  await expect
    .poll(() => summary('reconstructions').textContent(), { timeout: 60_000 })
    .toMatch(new RegExp(`^\\d+ false alarms? .*only “${name}”`));

  await says('likelihood', /normal test images is at least −\d+\.?\d* ±.* by 10 samples/);
  await card('likelihood').getByRole('button', { name: 'Estimate' }).click();
  await says('likelihood', /by 500 samples/);
  await card('likelihood').getByRole('button', { name: 'Stop' }).click();
  await card('likelihood').getByRole('button', { name: 'Estimate' }).waitFor();
  expect(await summary('likelihood').textContent(), 'what is known stays').toMatch(/by 500 samples/);

  await card('comparison').scrollIntoViewIfNeeded();
  await card('comparison').getByRole('button', { name: 'Compare' }).click();
  await says('comparison', /“Probability per value” .* “Negative ELBO”|“Negative ELBO” .* “Probability per value”/);

  const coming = page.waitForEvent('download', { timeout: 120_000 });
  await (await visit.card('scores')).getByRole('button', { name: 'Save every score of the test set (CSV)' }).click();
  const file = await readFile(await (await coming).path(), 'utf8');
  const lines = file.trimEnd().split('\r\n');
  const indices = lines.slice(1).map(line => Number(line.split(',')[0]));
  expect(indices.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 4000 }, (_, i) => i));
  expect(lines.every(line => line.split(',').length === lines[0].split(',').length)).toBe(true);
}, 300_000);
