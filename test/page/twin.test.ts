// Two runs beside each other, as a lecturer shows them: put side by side, trained, read, kept, and handed on as a link.

import { expect, it } from 'vitest';
import type { KeptRun } from '../../src/state/runs/types.ts';
import { stored } from './database.ts';
import { lasting } from './lasting.ts';
import { inWords, violationsIn } from './violations.ts';
import { stage, type Visit } from './visit.ts';

const { open } = stage({ datasets: false });

const side = ({ page }: Visit, name: 'A' | 'B') => page.getByRole('region', { name: `Run ${name}`, exact: true });

/** Both are at the end of their last epoch. */
async function bothAreOver(visit: Visit): Promise<void> {
  for (const name of ['A', 'B'] as const)
    await expect.poll(() => side(visit, name).textContent(), { timeout: 120_000 }).toContain('epoch 2.0');
  await visit.until('finished');
}

it('stand side by side, from a preset to a shared link that is opened again', async () => {
  const visit = await open('?dataset=strokes&trainSize=500&hidden=32&epochs=2&samples=1&backend=wasm');
  const { page } = visit;
  await visit.until('idle');
  await visit.press('Compare');
  await page.getByText('B: the same as A so far.').waitFor();
  await visit.press('β 1 against 8');
  await page.getByText('B: a heavy KL term. β (weight of KL) 8 instead of 1.').waitFor();
  await expect.poll(() => page.url()).toContain('compare=1&b.beta=8');
  // Nothing trains unasked.
  await expect.poll(() => side(visit, 'B').textContent(), { timeout: 60_000 }).toMatch(/epoch 0\.0loss/);
  expect(await visit.phase()).toBe('idle');
  await visit.press('Play');
  await bothAreOver(visit);

  // The same pictures of both, by names that tell them apart, and what both are worth on the same test set.
  for (const name of ['A', 'B'] as const)
    for (const title of ['Latent plane', 'Manifold'])
      expect(await page.getByRole('region', { name: `${title} · ${name}` }).count(), `${title} ${name}`).toBe(1);
  await page.getByRole('img', { name: '12 examples, each with the reconstructions of A and of B' }).waitFor();
  const judged = page.getByRole('region', { name: 'ROC curves' });
  await judged.scrollIntoViewIfNeeded();
  await expect.poll(() => judged.textContent(), { timeout: 60_000 }).toMatch(/A − B.*95% CI.*1,000 times/s);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(2600);

  // Of the losses, the term that one of them weighs more.
  const losses = page.getByRole('region', { name: 'Loss curves' });
  await losses.getByRole('button', { name: 'Curve total' }).click();
  await page.getByRole('option', { name: 'KL', exact: true }).click();
  const kl = async () =>
    (/KL: A ([\d.]+) nats, B ([\d.]+) nats/.exec((await losses.textContent()) ?? '') ?? []).slice(1);
  await expect.poll(async () => (await kl()).length).toBe(2);
  const [weak, strong] = (await kl()).map(Number);
  expect(strong).toBeLessThan(weak); // a heavier KL term makes KL smaller

  // Every other view shows the run that is chosen, and says which it is.
  const shown = page.getByRole('radiogroup', { name: 'All other views of' });
  await shown.getByRole('radio', { name: 'Run B' }).click();
  const gallery = page.getByRole('region', { name: 'Reconstructions · B' });
  await gallery.scrollIntoViewIfNeeded();
  await gallery.locator('.pair').first().click();
  const card = page.getByRole('dialog', { name: /^Test image \d+.* · [AB]$/ });
  const spoken = async () => {
    await page.locator('.image-panels[aria-busy=false]').waitFor({ timeout: 60_000 });
    const name = (await card.getByRole('heading', { level: 2 }).textContent())!;
    return [...name.split(' · '), await card.locator('.image-summary').textContent()];
  };
  const [image, second, byB] = await spoken();
  expect(second).toBe('B');
  await card.getByRole('radio', { name: 'Run A' }).click();
  await card.getByRole('heading', { name: /· A$/ }).waitFor();
  const [same, first, byA] = await spoken();
  expect([same, first]).toEqual([image, 'A']);
  expect(byA).not.toBe(byB);
  await page.keyboard.press('Escape');

  // At a projector too.
  await page.keyboard.press('p');
  await page
    .getByRole('region', { name: 'ROC curve · B' })
    .or(page.getByRole('region', { name: 'Latent plane · B' }))
    .first()
    .waitFor();
  await page.getByRole('navigation', { name: 'Scenes' }).getByRole('radio', { name: 'Run A' }).click();
  await page.getByRole('region', { name: 'Latent plane · A' }).waitFor();
  await page.keyboard.press('p');
  await shown.getByRole('radio', { name: 'Neither run' }).click();
  expect(await page.getByRole('region', { name: /^Reconstructions/ }).count()).toBe(0);
  await page.evaluate(() => scrollTo(0, 0));
  expect(await lasting(async () => inWords(await violationsIn(page, '.beside')))).toEqual([]);

  // Both are kept, and it is said which is the second.
  const kept = () => stored<KeptRun>(page, 'runs');
  await expect
    .poll(async () => (await kept()).map(({ note }) => note).sort(), { timeout: 60_000 })
    .toEqual(['', 'Run B of two beside each other.']);
  expect(new Set((await kept()).map(({ record }) => record.params.beta))).toEqual(new Set([1, 8]));

  // B alone takes what is changed; the first keeps what it has learned.
  const latent = page.locator('[data-field=latent] input').last();
  await latent.fill('3');
  await latent.press('Enter');
  await expect.poll(() => page.url()).toContain('b.latent=3');
  await expect.poll(() => side(visit, 'B').textContent(), { timeout: 60_000 }).toContain('epoch 0.0');
  expect(await side(visit, 'A').textContent()).toContain('epoch 2.0');
  expect(page.url()).not.toContain('&latent=3');

  // It catches up, though the first has come to its end.
  await visit.press('Play');
  await bothAreOver(visit);
  await page.getByRole('button', { name: 'Play', exact: true }).waitFor();

  // Somebody else opens the link, on a phone: one above the other, with a switch.
  const other = await open(`${new URL(page.url()).search}&run=1`, { viewport: { width: 390, height: 844 } });
  await other.page.getByText(/^B: Latent dimensions 3 instead of 2, β \(weight of KL\) 8 instead of 1\.$/).waitFor();
  await bothAreOver(other);
  await other.page.getByRole('radio', { name: 'B', exact: true }).click();
  expect(await side(other, 'A').count()).toBe(0);
  expect(await side(other, 'B').count()).toBe(1);
  expect(await other.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);

  // It ends, and the first is what it was.
  await visit.press('End the comparison');
  await page.getByRole('region', { name: 'Latent plane', exact: true }).waitFor();
  await expect.poll(() => page.url()).not.toContain('b.');
  expect(await visit.phase()).toBe('finished');
});

it('answers what it cannot do', async () => {
  const { page } = await open(
    '?dataset=strokes&trainSize=500&hidden=32&epochs=2&compare=1&b.dataset=mnist&b.lattent=3',
  );
  await page.getByText('“b.dataset” in the address has no effect: two runs beside each other have it alike.').waitFor();
  await page.getByText(/Did you mean b\.latent\?/).waitFor();
});
