// A dataset that the page does not know: images of another size, in 26 classes. One file and one line more, and everything
// that the lab shows is of it.

import type { Locator } from 'playwright';
import { expect, it } from 'vitest';
import { buildWithLetters } from '../letters/build.ts';
import { stage } from './visit.ts';

const { open } = stage({ datasets: false, build: buildWithLetters });

const sizes = (canvases: Locator): Promise<string[]> =>
  canvases.evaluateAll(all => [
    ...new Set(all.map(each => `${(each as HTMLCanvasElement).width} x ${(each as HTMLCanvasElement).height}`)),
  ]);

it('shows images of another size, in as many classes as there are', async () => {
  const visit = await open('?dataset=letters&heldOut=20&trainSize=3000&hidden=64&epochs=4&samples=2&run=1');
  const { page } = visit;
  await visit.until('finished', 120_000);

  // The strip, the manifold and the gallery draw them as they are.
  const pictures = page.locator('.journey .pixels');
  await expect.poll(() => sizes(pictures)).toEqual(['16 x 16']);
  await expect.poll(() => page.locator('.journey').textContent()).toContain('256 → 2');
  await expect
    .poll(() => sizes(page.locator('#view-manifold .crisp, #view-manifold canvas.manifold')))
    .toEqual(['240 x 240']);
  const gallery = await visit.card('reconstructions');
  await expect.poll(async () => (await sizes(gallery.locator('canvas')))[0]).toMatch(/^\d+ x 34$/); // two of them, and the gap

  // Every class has a name and a colour of its own.
  const chips = page.locator('[data-field=heldOut] .class-chip');
  await expect.poll(() => chips.allTextContents()).toEqual(Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ'));
  const colours = await chips.locator('i').evaluateAll(all => all.map(each => getComputedStyle(each).backgroundColor));
  expect(new Set(colours).size).toBe(26);
  expect(await page.locator('#view-latent .class-entry').count()).toBe(26);
  const classes = await visit.card('classes');
  await expect.poll(() => classes.locator('tbody tr').count()).toBe(26);

  // A card, an image of one's own, the record.
  await gallery.locator('.pair').first().click();
  await page.locator('.image-panels[aria-busy=false]').waitFor({ timeout: 60_000 });
  expect(await sizes(page.locator('.image-panels .pixels, .image-panels .thumb'))).toEqual(['16 x 16']);
  await page.keyboard.press('Escape');
  const draw = await visit.card('draw');
  await draw.getByRole('button', { name: 'Start from' }).click();
  await page.getByRole('menuitem', { name: 'The selected test image' }).click();
  await expect.poll(() => sizes(draw.locator('.own-pictures .pixels'))).toEqual(['16 x 16']);
  const { params, data, counts, scores } = await visit.exportRun();
  expect(params).toMatchObject({ dataset: 'letters', heldOut: 20 });
  expect(data).toMatchObject({ name: 'Letters (small)' });
  expect(counts).toMatchObject({ testNormal: 1000, testAnomalous: 40 });
  expect(scores.probability.auc).toBeGreaterThan(0.3);

  // Where there are fewer classes, the one that was held out is not there: this is said.
  await page
    .locator('[data-field=dataset]')
    .getByRole('button', { name: /Letters/ })
    .click();
  await page.getByRole('option', { name: /^Strokes/ }).click();
  await page
    .getByText('Strokes (drawn here) has no class 20; its last one is 9; 9 is held out instead.')
    .first()
    .waitFor();
  expect(await chips.count()).toBe(10);
});
