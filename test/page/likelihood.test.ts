// A likelihood is chosen in the address or beside the other settings, and what is shown of a run follows it.

import { expect, it } from 'vitest';
import { stage } from './visit.ts';

const { open } = stage({ datasets: false, bench: [] });

it('trains with a Gaussian of each pixel, whose density may be above 1', async () => {
  const visit = await open(
    '?dataset=strokes&likelihood=gaussian-per-output&hidden=32&trainSize=3000&epochs=4&samples=1&outputSigma=0.5&run=1',
  );
  const { page } = visit;
  await page.getByText('“outputSigma” in the address has no effect: the other settings leave it out.').waitFor();
  await visit.until('finished', 120_000);
  await expect.poll(() => page.locator('.shown-run').textContent()).toContain('Gaussian (σ per value)');
  const curves = await visit.card('curves');
  await expect
    .poll(() => curves.locator('.line-keys').textContent())
    .toBe('totalreconstructionKLdashed: calibration images');
  await expect.poll(() => curves.textContent()).toMatch(/: −\d+ nats per image = −\d+ reconstruction \+ β × [\d.]+ KL/);

  // Its own setting comes with the likelihood that has it.
  await page
    .locator('[data-field=likelihood]')
    .getByRole('button', { name: /Gaussian/ })
    .click();
  await page.getByRole('option', { name: /fixed σ/ }).click();
  await page.locator('[data-field=outputSigma]').waitFor();
  await expect.poll(() => page.url()).toMatch(/likelihood=gaussian(&|$)/);
});
