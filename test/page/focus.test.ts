// Whoever presses a button that goes away with what it stands in keeps the place: the focus is never nowhere.

import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { stage, type Visit } from './visit.ts';

const { open } = stage({ datasets: false });
const small = '?dataset=strokes&trainSize=500&hidden=16';

/** Name of what has the focus; `body` for nowhere. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return 'body';
    const labels = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const words = labels.map(id => document.getElementById(id)?.textContent ?? '').join(' ');
    return (element.getAttribute('aria-label') || words || element.textContent || element.tagName).trim();
  });

/** A step is trained, and the latent dimensions are changed with the keyboard. */
async function changePending(visit: Visit): Promise<void> {
  await visit.until('idle');
  await visit.press('One step');
  await visit.until('paused');
  await visit.page.getByRole('slider', { name: 'Latent dimensions' }).press('ArrowRight');
}

describe.each(['Start over', 'Undo'])('%s', answer => {
  it('leaves the focus on the control that was changed', async () => {
    const visit = await open(small);
    await changePending(visit);
    await visit.page.locator('.pending').getByRole('button', { name: answer }).press('Enter');
    await visit.page.locator('.pending').waitFor({ state: 'detached' });
    await expect.poll(() => focused(visit.page)).toBe('Latent dimensions');
  });

  it('leaves it on Play where that control is folded away', async () => {
    const visit = await open(small);
    await changePending(visit);
    await visit.page.locator('.group-title', { hasText: 'Model' }).press('Enter');
    await visit.page.locator('.pending').getByRole('button', { name: answer }).press('Enter');
    await visit.page.locator('.pending').waitFor({ state: 'detached' });
    await expect.poll(() => focused(visit.page)).toBe('Play');
  });
});

it('a notice that is dismissed hands the focus to the next, and the last one back to where it was', async () => {
  const { page } = await open(`${small}&beta=NaN&latent=1e9`);
  const dismiss = page.getByRole('button', { name: 'Dismiss' });
  await expect.poll(() => dismiss.count(), { timeout: 30_000 }).toBe(2);
  await page.getByRole('button', { name: 'Help and keys' }).focus();
  await dismiss.first().press('Enter');
  await expect.poll(() => dismiss.count()).toBe(1);
  await expect.poll(() => focused(page)).toBe('Dismiss');
  await dismiss.press('Enter');
  await expect.poll(() => dismiss.count()).toBe(0);
  await expect.poll(() => focused(page)).toBe('Help and keys');
});

it('a problem that is tried again hands it on', async () => {
  const visit = await open('?dataset=mnist&hidden=16');
  await visit.until('failed');
  await visit.page.getByRole('button', { name: 'Use Strokes' }).press('Enter');
  await visit.until('idle');
  await expect.poll(() => focused(visit.page)).toBe('Play');
});

it('a default that is restored leaves it on its control', async () => {
  const visit = await open(`${small}&latent=3`);
  await visit.until('idle');
  await visit.page.getByRole('button', { name: 'Reset Latent dimensions to 2' }).press('Enter');
  await expect.poll(() => focused(visit.page)).toMatch(/Latent dimensions/);
});

it('somebody who clicks beside everything is left alone', async () => {
  const visit = await open(small);
  await changePending(visit);
  await visit.page.locator('.header h1').click();
  await visit.page.keyboard.press(' '); // Play, which starts over first
  await visit.page.locator('.pending').waitFor({ state: 'detached' });
  await visit.page.waitForTimeout(300);
  expect(await focused(visit.page)).toBe('body');
});
