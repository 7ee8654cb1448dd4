// How much a label is worth, in a browser: the classifiers are fitted when the run rests, the slider says how many labels, and
// what was seen goes into the exported run.

import { expect, it } from 'vitest';
import type { KeptLabels } from '../../src/state/runs/types.ts';
import { inWords, violationsIn } from './violations.ts';
import { stage } from './visit.ts';

const { share } = stage({ datasets: false, bench: [] });

const run = share('?dataset=strokes&trainSize=1000&hidden=32&epochs=3&latent=24&samples=1&backend=wasm&run=1', visit =>
  visit.until('finished', 120_000),
);
const card = () => run().page.locator('#view-labels');
const textOf = (selector: string) => card().locator(selector).first().textContent();
const eventually = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 60_000 });
const whole =
  /^Without labels, “Probability per value” has an AUC of 0\.\d{3}\. With \d+ labels? a linear SVM has 0\.\d{3} on average \(0\.\d{3}–0\.\d{3}\)\. (On average it beats|It does not beat)/;

it('says how far it is, stops, and goes on', async () => {
  await run().card('labels');
  await eventually(() => textOf('.work')).toMatch(/^Fitting classifiers: [1-9]?\d%/);
  await card().getByRole('button', { name: 'Stop' }).click();
  await eventually(() => textOf('.work')).toBe('Fitting was stopped.Fit the classifiers');
  await card().getByRole('button', { name: 'Fit the classifiers' }).click();
  await eventually(() => textOf('.card-summary')).toMatch(whole);
  expect(await card().locator('.work').count()).toBe(0);
});

it('has the score alone while nothing is labelled, and classifiers beside it as the slider goes up', async () => {
  const rows = () => card().locator('[data-detector]');
  expect(await rows().count()).toBe(1);
  const slider = card().getByRole('slider', { name: /Labelled anomalies/ });
  await slider.focus();
  for (let i = 0; i < 3; i++) await slider.press('ArrowRight');
  await eventually(() => rows().count()).toBe(3);
  await eventually(() => textOf('.figure-table thead th')).toBe('3 labels');
  const numbers = await rows().locator('td').allTextContents();
  expect(numbers).toHaveLength(9);
  for (const text of numbers) expect(text).toMatch(/^[<>]?[01]\.\d{3}$/);
  expect(await card().locator('.figure-remark').allTextContents()).toEqual([
    expect.stringMatching(/^AUC 95% CI 0\.\d{3}–0\.\d{3}$/),
    ...Array(2).fill(expect.stringMatching(/^AUC 95% CI 0\.\d{3}–\d\.\d{3}; five draws 0\.\d{3}–0\.\d{3}$/)),
  ]);
  expect(run().page.url()).toContain('labelled=3');
});

it('draws the curve of what is chosen, with the same number in words, in the table and in the figure', async () => {
  const plot = card().getByRole('img', { name: /over the number of labelled anomalies/ });
  await plot.waitFor();
  await card().getByRole('radio', { name: 'F1' }).click();
  await eventually(() => plot.getAttribute('aria-label')).toMatch(
    /^F1 over the number of labelled anomalies\. Without labels/,
  );
  await card().getByRole('radio', { name: 'AUC' }).click();
  const shown = await card().locator('[data-detector=svm] td').first().textContent();
  expect(await textOf('.card-summary')).toContain(`With 3 labels a linear SVM has ${shown} on average`);
  await card().getByRole('button', { name: 'Save' }).click();
  await run().page.getByRole('menuitem', { name: /table/i }).first().click();
  const table = run().page.getByRole('dialog').locator('table');
  await table.waitFor();
  // The score, and eight numbers of labels with five draws for each classifier.
  expect(await table.locator('tbody tr').count()).toBe(1 + 8 * 5 * 2);
  await run().page.keyboard.press('Escape');
});

it('states who learned from what, and has no fault for a screen reader', async () => {
  await eventually(() => card().textContent()).toMatch(
    /learn from the codes of 1,000 training normals .* among 500 that the model was not trained on.*none of which can be labelled/s,
  );
  expect(inWords(await violationsIn(run().page, '#view-labels'))).toEqual([]);
});

it('goes into the exported run', async () => {
  const { labels } = (await run().exportRun()) as unknown as { labels: KeptLabels };
  expect(labels).toMatchObject({ score: 'probability', available: 500, normals: 1000, leftOut: 0 });
  expect(labels.rows.map(({ count }) => count)).toEqual([1, 2, 3, 5, 10, 20, 50, 100]);
  const auc = labels.rows[2].worth.svm.reduce((sum, each) => sum + each.auc!, 0) / 5;
  expect((await card().locator('[data-detector=svm] td').first().textContent())!).toBe(auc.toFixed(3));
});
