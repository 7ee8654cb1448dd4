// Beside rows of a table and beside heartbeats nothing on the page speaks of images: neither what is written nor what a screen
// reader is told; and no text shows its marks.

import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { stage } from './visit.ts';

const { open } = stage({ datasets: false });

/** Runs in the page: everything that is shown or told. */
function textsOf(root: Element): string[] {
  const told = ['aria-label', 'aria-valuetext', 'aria-roledescription', 'alt', 'title', 'placeholder'];
  const found: string[] = [];
  const walk = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node: Node | null = root; node; node = walk.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) found.push(node.textContent ?? '');
    else for (const name of told) found.push((node as Element).getAttribute(name) ?? '');
  }
  return found.filter(text => text.trim() !== '');
}

/** A dataset is called so wherever it is offered. */
const strange = /\b(images?|pixels?|(?<!MNIST )digits?|ink)\b|\{[a-z ]+\}/i;

const texts = (page: Page) => page.locator('body').evaluate(textsOf);

it.each([
  ['sensors', 'rows'],
  ['beats', 'series'],
])('%s are %s', async (dataset, many) => {
  const visit = await open(`?dataset=${dataset}&epochs=1&trainSize=500&samples=1&anomaly=held-out&heldOut=2&run=1`);
  const { page } = visit;
  await visit.until('finished', 240_000);
  const views = await visit.views();
  expect(views.length).toBeGreaterThan(20);
  for (const id of views) await visit.card(id);

  const said = await texts(page);
  expect(said.filter(text => strange.test(text))).toEqual([]);
  expect(said.some(text => text.includes(`test ${many}`))).toBe(true);

  // What every ⓘ says is looked at beside all data in the contracts of texts: here, that it is said in those words.
  for (const about of ['Anomalies', 'ROC curve']) {
    await page
      .getByRole('button', { name: `About ${about}`, exact: true })
      .first()
      .press('Enter');
    const dialog = page.getByRole('dialog', { name: `About ${about}` });
    await dialog.waitFor();
    const words = await dialog.evaluate(textsOf);
    expect(words.some(text => text.includes(many))).toBe(true);
    expect(words.filter(text => strange.test(text))).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  }

  for (const key of ['?', 'i']) {
    await page.keyboard.press(key);
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    if (key === 'i') await page.locator('.image-panels[aria-busy=false]').waitFor({ timeout: 60_000 });
    expect((await dialog.evaluate(textsOf)).filter(text => strange.test(text))).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  }
});
