// The lab without a mouse.

import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { stage } from './visit.ts';

const { open } = stage();

/** Name and place of what has the focus. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const { outlineStyle, boxShadow } = getComputedStyle(element);
    const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return {
      name: name.trim().slice(0, 40),
      tag: element.tagName,
      marked: outlineStyle !== 'none' || boxShadow !== 'none',
    };
  });

async function tabTo(page: Page, name: string, most = 80): Promise<number> {
  for (let presses = 1; presses <= most; presses++) {
    await page.keyboard.press('Tab');
    if ((await focused(page)).name === name) return presses;
  }
  throw new Error(`${most} presses of Tab did not reach ${name}`);
}

describe('the keyboard', () => {
  it('reaches Play, starts with Space and pauses with Enter', async () => {
    const visit = await open('?dataset=strokes&trainSize=2000&hidden=32&epochs=500');
    await visit.until(['idle', 'paused']);
    const presses = await tabTo(visit.page, 'Play');
    console.info(`Play is ${presses} presses of Tab away`);
    expect((await focused(visit.page)).marked).toBe(true);
    await visit.page.keyboard.press('Space');
    await visit.until('training');
    await visit.page.keyboard.press('Enter'); // the focus stayed on the button, which is Pause now
    await visit.until('paused');
  });

  it('moves sliders with the arrows', async () => {
    const visit = await open('?dataset=strokes');
    await visit.until(['idle', 'paused']);
    const slider = visit.page.getByRole('slider', { name: /latent/i });
    await slider.focus();
    await visit.page.keyboard.press('ArrowRight');
    await expect.poll(() => visit.page.url()).toContain('latent=3');
  });

  it('opens what is fetched later, and has its place back afterwards', async () => {
    const visit = await open('?dataset=strokes&trainSize=500&hidden=16');
    const { page } = visit;
    const name = async () => (await focused(page)).name;
    await page.getByRole('button', { name: 'Help and keys' }).focus();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'How this works' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(name, { timeout: 10_000 }).toBe('Help and keys');

    await visit.until('idle');
    await page.locator('.chip').press('Enter');
    await page.getByRole('dialog', { name: 'This run' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.chip').getAttribute('aria-expanded')).toBe('false');

    await visit.press('One step');
    await visit.until('paused');
    await page.getByRole('button', { name: 'Save Latent plane' }).press('ArrowDown');
    await page.getByRole('menu', { name: 'Save Latent plane' }).waitFor();
    await expect.poll(name, { timeout: 10_000 }).toBe('Picture (PNG)');
    await page.keyboard.press('ArrowUp');
    await expect.poll(name, { timeout: 10_000 }).toBe('Show as table');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Latent plane' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(name, { timeout: 10_000 }).toBe('Save Latent plane');
  });

  it('looks a word up from where it stands, searches the glossary, and is back where it was', async () => {
    const { page, until } = await open('?dataset=strokes&trainSize=500&hidden=16&epochs=1');
    await until(['idle', 'paused']);
    const name = async () => (await focused(page)).name;
    await page.getByRole('button', { name: 'About β (weight of KL)', exact: true }).press('Enter');
    const about = page.getByRole('dialog', { name: 'About β (weight of KL)', exact: true });
    await about.getByRole('region', { name: /^Formula of/ }).waitFor();
    await about.getByRole('button', { name: 'ELBO' }).press('Enter');
    const glossary = page.getByRole('dialog', { name: 'Glossary' });
    await glossary.waitFor();
    await expect.poll(name).toMatch(/^ELBO/);
    // A term in an entry leads to its own, and the search to those that have the letters.
    await glossary.getByRole('article', { name: 'ELBO' }).getByRole('button', { name: 'likelihood' }).press('Enter');
    await expect.poll(name).toMatch(/^Likelihood/);
    await glossary.getByRole('searchbox').fill('kullback');
    await expect.poll(() => glossary.getByRole('article').count()).toBe(1);
    await glossary.getByRole('article', { name: 'KL divergence' }).waitFor();
    await glossary.getByRole('button', { name: 'Close' }).press('Enter');
    await expect.poll(name).toBe('ELBO');
    await page.keyboard.press('Escape');
    await expect.poll(name).toBe('About β (weight of KL)');
    // From the help, too.
    await page.getByRole('button', { name: 'Help and keys' }).press('Enter');
    await page.getByRole('button', { name: 'Glossary' }).press('Enter');
    await glossary.waitFor();
    await expect.poll(async () => (await focused(page)).tag).toBe('INPUT');
  });

  it('says so when a part of the page cannot be fetched', async () => {
    const { page, context } = await open('?dataset=strokes&trainSize=500&hidden=16');
    await context.route(/HelpDialog/, route => route.abort());
    await page.reload();
    await page.getByRole('button', { name: 'Help and keys' }).press('Enter');
    await page.getByText('This part of the page could not be fetched.').waitFor();
    expect(await page.getByRole('button', { name: 'Play' }).isVisible()).toBe(true);
  });
});
