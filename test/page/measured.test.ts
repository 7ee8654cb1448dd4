// What is measured, in the page: a machine's sensors and heartbeats that it makes itself, and the published heartbeats from
// their files, each learned from and judged as digits are.

import { expect, it } from 'vitest';
import { realData } from '../setup/realData.ts';
import { stage } from './visit.ts';

const { open } = stage({ bench: [] });

it('learns from sensors and heartbeats without any network', async () => {
  const visit = await open('?dataset=sensors&model=conv-autoencoder&epochs=6&samples=1&backend=wasm&run=1');
  const { page, abroad } = visit;
  // A model that cannot read rows gives way to the nearest that can.
  await page
    .getByText('The Convolutional autoencoder cannot learn from rows of a table; the Autoencoder is used instead.')
    .waitFor();
  await visit.until('finished', 120_000);
  const sensors = await visit.exportRun();
  expect(sensors.params).toMatchObject({
    model: 'autoencoder',
    anomaly: 'one-class',
    normalClass: 0,
    likelihood: 'gaussian',
  });
  expect(sensors.scores.l2.auc).toBeGreaterThan(0.75);

  // Another dataset by keyboard: it brings its own settings, and what somebody chose stays.
  await page
    .locator('[data-field=dataset]')
    .getByRole('button', { name: /Sensors/ })
    .focus();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: /^Heartbeats/ }).waitFor();
  await page.keyboard.type('Heart');
  await page.keyboard.press('Enter');
  await page
    .getByText(/^Set with the dataset: .*Hidden layers 64/)
    .first()
    .waitFor();
  await page
    .locator('[data-field=model]')
    .getByRole('button', { name: /Autoencoder/ })
    .click();
  const option = page.getByRole('option', { name: /^Convolutional autoencoder/ });
  await expect.poll(() => option.getAttribute('aria-disabled')).toBe('true');
  await page.getByRole('option', { name: /^Recurrent VAE/ }).click();
  await expect.poll(() => page.url()).toContain('model=recurrent-vae');
  await visit.press('Play');
  await visit.until('finished', 200_000);
  const beats = await visit.exportRun();
  expect(beats.params).toMatchObject({ dataset: 'beats', model: 'recurrent-vae', epochs: 6, frame: 7 });
  expect(beats.scores.negativeElbo.auc).toBeGreaterThan(0.6); // it has only begun
  expect(abroad).toEqual([]);
});

it.runIf(realData)('learns the published heartbeats from their files, on the processor, and says why', async () => {
  const visit = await open('?dataset=ecg5000&model=recurrent-vae&epochs=40&samples=1&run=1');
  const { page } = visit;
  await visit.until('finished', 200_000);
  const { params, device, scores, data } = await visit.exportRun();
  expect(params).toMatchObject({ heldOut: 1, likelihood: 'gaussian' });
  expect(device.backend).toBe('wasm');
  expect(data!.checksums!.length).toBeGreaterThan(0);
  expect(scores.negativeElbo.auc).toBeGreaterThan(0.93);
  await page.getByRole('button', { name: /Processor/ }).click();
  await page
    .getByText(/many small products one after another/)
    .first()
    .waitFor();
});
