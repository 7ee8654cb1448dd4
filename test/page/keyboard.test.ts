// The lab without a mouse.

import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { stage } from './visit.ts';

const { open, share } = stage({ datasets: false, bench: [] });

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

/** What the live regions of the transport say. */
const spoken = (page: Page) => page.locator('.transport .visually-hidden [role=status]').allTextContents();
const shownAuc = (page: Page) => page.locator('.figure-auc b').textContent();
const badges = (page: Page) => page.locator('.card-badge').allTextContents();

it('a first visit: the example stays until a run has trained, and what is heard is what is seen', async () => {
  const visit = await open('?dataset=strokes&trainSize=500&hidden=16&epochs=2&samples=1', { isFirst: true });
  const { page } = visit;
  await visit.until('idle');
  await page.getByText('This is a small model trained in advance on the Strokes dataset.').waitFor();
  await page.waitForTimeout(1000); // long enough for looks at random weights
  expect(new Set(await badges(page))).toEqual(new Set(['example']));
  expect(await page.locator('.figure-auc .figure-note').textContent()).toBe('of the example');
  expect(await page.title()).toBe('VAE Anomaly Lab');
  for (const name of ['Which digit is hard to notice?', 'Clothes'])
    expect(await page.getByRole('button', { name }).isVisible()).toBe(true);
  expect(await page.getByRole('radio', { name: /^Quick, (about|a few)/ }).count()).toBe(1);

  // Ten presses from the top to a picture.
  let presses = 1;
  await page.keyboard.press('Tab');
  expect((await focused(page)).name).toBe('Skip to the pictures');
  await page.keyboard.press('Enter');
  const isPicture = () => page.evaluate(() => document.activeElement?.getAttribute('role') === 'application');
  for (; !(await isPicture()); presses++) {
    expect(presses).toBeLessThan(10);
    await page.keyboard.press('Tab');
  }
  console.info(`a picture is ${presses} presses of Tab away`);
  const unnamed = (await page.locator('body').ariaSnapshot()).split('\n').filter(line => /^\s*- img$/.test(line));
  expect(unnamed).toEqual([]);

  // The end is told once all is scored, with the number that stands there.
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press(' ');
  await visit.until('finished');
  await expect.poll(async () => (await spoken(page)).join(), { timeout: 60_000 }).toMatch(/^Finished after \d+ steps/);
  const auc = await shownAuc(page);
  expect((await spoken(page)).join()).toContain(`AUC ${auc}.`);
  expect((await spoken(page)).join()).toMatch(/loss \d/);
  expect(await page.title()).toBe(`Finished, AUC ${auc} · VAE Anomaly Lab`);
  expect(await page.getByText('This is a small model trained').count()).toBe(0);
  expect(await badges(page)).toEqual([]);

  // A trained run is not discarded without a question, in full screen either.
  const place = () => page.locator('.run-place').textContent();
  const before = await place();
  await page.getByRole('button', { name: 'Latent plane on the full screen' }).press('Enter');
  await page.waitForTimeout(300);
  await page.keyboard.press('r');
  const question = page.locator('.question');
  await question.waitFor();
  await question.getByRole('button', { name: 'Keep this run' }).press('Enter');
  expect(await question.count()).toBe(0);
  expect(await place()).toBe(before);
  await page.getByRole('button', { name: 'Leave full screen' }).press('Enter');
  await page.getByRole('button', { name: 'Leave full screen' }).waitFor({ state: 'detached' });
  await page.keyboard.press('r');
  await expect.poll(async () => (await focused(page)).name).toBe('Start over');
  await page.keyboard.press('Enter');
  await visit.until('idle');
  await page.getByText('untrained: its weights are random').waitFor();
  await expect.poll(() => page.locator('.figure-auc .figure-note').textContent()).toBe('untrained network');
});

describe('the keyboard', () => {
  it('reaches Play, starts with Space and pauses with Enter', async () => {
    const visit = await open('?dataset=strokes&trainSize=2000&hidden=32&epochs=500&samples=1');
    await visit.until(['idle', 'paused']);
    const presses = await tabTo(visit.page, 'Play');
    console.info(`Play is ${presses} presses of Tab away`);
    expect((await focused(visit.page)).marked).toBe(true);
    await visit.page.keyboard.press('Space');
    await visit.until('training');
    await visit.page.keyboard.press('Enter'); // the focus stayed on the button, which is Pause now
    await visit.until('paused');
  });

  const ready = share('?dataset=strokes&trainSize=500&hidden=16&samples=1', visit => visit.until(['idle', 'paused']));

  it('moves sliders with the arrows', async () => {
    const visit = ready();
    const slider = visit.page.getByRole('slider', { name: 'Latent dimensions', exact: true }); // without its value
    await slider.focus();
    await visit.page.keyboard.press('ArrowRight');
    await expect.poll(() => visit.page.url()).toContain('latent=3');
  });

  it('opens what is fetched later, and has its place back afterwards', async () => {
    const visit = ready();
    const { page } = visit;
    const name = async () => (await focused(page)).name;
    await page.getByRole('button', { name: 'Help and keys' }).focus();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'How this works' }).waitFor();
    await page.getByRole('button', { name: 'plans for a class' }).press('Enter');
    const plans = page.getByRole('dialog', { name: 'Plans for a class' });
    expect(await plans.getByRole('link', { name: 'Lesson: Hold a digit out' }).count()).toBe(2);
    await page.keyboard.press('Escape');
    await plans.waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await expect.poll(name, { timeout: 10_000 }).toBe('Help and keys');

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
    const { page } = ready();
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
});
