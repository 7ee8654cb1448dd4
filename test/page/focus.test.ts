// Whoever presses a button that goes away with what it stands in keeps the place: the focus is never nowhere.

import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { stage, type Visit } from './visit.ts';

const { open, share } = stage({ datasets: false, bench: [] });
const small = '?dataset=strokes&trainSize=500&hidden=16&samples=1';

/** Name of what has the focus; `body` for nowhere. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return 'body';
    const labels = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const words = labels.map(id => document.getElementById(id)?.textContent ?? '').join(' ');
    return (element.getAttribute('aria-label') || words || element.textContent || element.tagName).trim();
  });

/** The latent dimensions of a run with a step behind it are changed with the keyboard, to another number each time. */
async function changePending(visit: Visit): Promise<void> {
  await visit.until(['idle', 'paused']);
  await visit.press('One step');
  await visit.until('paused');
  await visit.page.getByRole('slider', { name: 'Latent dimensions' }).press('ArrowRight');
  await visit.page.locator('.pending').waitFor();
}

describe('a changed setting', () => {
  const ready = share(small, visit => visit.until('idle'));
  const answered = async (answer: string) => {
    const { page } = ready();
    await page.locator('.pending').getByRole('button', { name: answer }).press('Enter');
    await page.locator('.pending').waitFor({ state: 'detached' });
  };

  it.each(['Start over', 'Undo'])('leaves the focus on its control after %s', async answer => {
    await changePending(ready());
    await answered(answer);
    await expect.poll(() => focused(ready().page)).toBe('Latent dimensions');
  });

  it.each(['Start over', 'Undo'])('leaves it on Play after %s where that control is folded away', async answer => {
    const { page } = ready();
    await changePending(ready());
    const group = page.locator('.group-title', { hasText: 'Model' });
    await group.press('Enter');
    await answered(answer);
    await expect.poll(() => focused(page)).toBe('Play');
    await group.press('Enter');
  });

  it('leaves it on its control when a default is restored', async () => {
    const { page } = ready();
    await page.getByRole('button', { name: /^Reset Latent dimensions to 2/ }).press('Enter');
    await expect.poll(() => focused(page)).toMatch(/Latent dimensions/);
  });

  it('leaves alone somebody who clicks beside everything', async () => {
    const visit = ready();
    const { page } = visit;
    if (await page.locator('.pending').isVisible()) await answered('Start over');
    await changePending(visit);
    await page.locator('.header h1').click();
    await page.keyboard.press(' '); // Play, which starts over first
    await page.locator('.pending').waitFor({ state: 'detached' });
    await page.waitForTimeout(300);
    expect(await focused(page)).toBe('body');
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
  const visit = await open('?dataset=mnist&hidden=16&samples=1');
  await visit.until('failed');
  await visit.page.getByRole('button', { name: 'Use Strokes' }).press('Enter');
  await visit.until('idle');
  await expect.poll(() => focused(visit.page)).toBe('Play');
});
