// The tutorial's convolutional autoencoder: 128 numbers a code, of which the plane shows two, and everything else that the lab
// shows.

import { expect, it } from 'vitest';
import { stage } from './visit.ts';

const { open } = stage({ datasets: false, bench: [] });

it('trains the tutorial’s autoencoder, with the settings that the tutorial meant', async () => {
  const visit = await open(
    '?dataset=strokes&model=conv-autoencoder&heldOut=5&trainSize=2000&epochs=2&samples=1&hidden=64&run=1',
  );
  const { page } = visit;
  await page
    .getByText('“hidden” in the address has no effect: the Convolutional autoencoder does not have it.')
    .waitFor();
  await visit.until('finished', 200_000);
  await expect
    .poll(() => page.locator('.shown-run').textContent())
    .toMatch(/batches of 128, Adadelta, learning rate 1/);
  expect(await page.locator('[data-field=hidden], [data-field=latent], [data-field=epsilonStd]').count()).toBe(0);

  // The plane and the manifold say that they show two numbers of many, and let others be chosen.
  await page.getByText('Two of 128 dimensions.').waitFor();
  await page.getByText('The other 126 stay at the mean.').waitFor();
  await page
    .locator('#view-latent')
    .getByRole('button', { name: /^z1 Across|Across/ })
    .click();
  await page.getByRole('option', { name: 'z100', exact: true }).click();
  await expect.poll(() => page.url()).toContain('axisX=100');

  // Gallery, card, ROC, record.
  const gallery = await visit.card('reconstructions');
  await gallery.locator('.pair').first().click();
  await page.locator('.image-panels[aria-busy=false]').waitFor({ timeout: 120_000 });
  await page.getByText('This model has no noise, so there is only one code and one reconstruction.').waitFor();
  await page.keyboard.press('Escape');
  await visit.card('roc');
  const { params, scores, history } = await visit.exportRun();
  expect(params).toMatchObject({ model: 'conv-autoencoder', optimizer: 'adadelta', learningRate: 1, batch: 128 });
  expect(history.at(-1)!.reconstruction).toBeLessThan(history[0].reconstruction! * 0.6);
  expect(scores.probability.auc).toBeGreaterThan(0.5);

  // A reload takes the run up, and another model has its own settings again, which is said.
  await page.reload();
  await page.getByRole('button', { name: 'Continue run' }).click();
  await visit.until(['finished', 'paused'], 60_000);
  await page
    .locator('[data-field=model]')
    .getByRole('button', { name: /Convolutional/ })
    .click();
  await page.getByRole('option', { name: /^Variational autoencoder/ }).click();
  await page.getByText('Set with the model: Batch size 100, Optimizer RMSprop, Learning rate 0.001.').first().waitFor();
});
