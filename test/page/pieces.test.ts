// What is fetched after the page may fail to come. What is missing says so where it belongs, and the next try fetches it.

import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { stage, type Visit } from './visit.ts';

const { open } = stage({ datasets: false });
const address = '?dataset=strokes&trainSize=500&hidden=16&epochs=1&samples=2';

/** The connection is gone for these files until `mend` is called. */
async function without(files: RegExp, query = address) {
  const visit = await open(query, { expected: /./ });
  await visit.page.locator('main').waitFor();
  const [asked, context] = [[] as string[], visit.context];
  await context.route(files, route => {
    asked.push(route.request().url());
    return route.abort('internetdisconnected');
  });
  await visit.page.reload();
  return { visit, page: visit.page, asked, mend: () => context.unroute(files) };
}

const again = (within: ReturnType<Page['locator']>) => within.getByRole('button', { name: 'Try again' });

async function trained(visit: Visit): Promise<void> {
  await visit.until('idle');
  await visit.press('Play');
  await visit.until('finished');
}

it('charts', async () => {
  const { visit, page, asked, mend } = await without(/plotly/);
  await trained(visit);
  const roc = page.locator('#view-roc');
  await roc.getByText('The chart library could not be fetched.').waitFor({ timeout: 30_000 });
  await again(roc).press('Enter'); // while it is still gone
  await expect.poll(() => asked.length).toBeGreaterThan(1);
  await roc.getByText('The chart library could not be fetched.').waitFor();
  await mend();
  await again(roc).press('Enter');
  await roc.locator('.main-svg').first().waitFor({ timeout: 30_000 });
  await page.locator('#view-score').scrollIntoViewIfNeeded();
  await page.locator('#view-score .main-svg').first().waitFor({ timeout: 30_000 }); // one try serves all of them
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
});

it.each([
  ['the pad', /assets\/Draw-.*\.js/, 'draw', 'canvas'],
  ['the pad’s style', /assets\/Draw-.*\.css/, 'draw', 'canvas'],
  ['the table of scores', /assets\/AllScores-.*\.js/, 'scores', '.scores-row'],
  ['the inside of the runs', /assets\/RunsBody-/, 'runs', '.runs'],
  ['the inside of the sweep', /assets\/SweepBody-/, 'sweep', '.sweep'],
  ['the cost', /assets\/Cost-/, 'cost', '.cost-fields'],
])('%s', async (_, files, view, inside) => {
  const { visit, page, mend } = await without(files);
  await trained(visit);
  const place = page.locator(`.place[data-view=${view}]`);
  await place.scrollIntoViewIfNeeded();
  await place.getByText('This part of the page could not be fetched.').waitFor({ timeout: 30_000 });
  await mend();
  await again(place).press('Enter');
  await place.locator(inside).first().waitFor();
  const styled = await page.evaluate(() => [...document.styleSheets].map(({ href }) => href ?? ''));
  if (files.source.includes('css')) expect(styled.some(href => files.test(href))).toBe(true);
});

it('formulas', async () => {
  const { visit, page, mend } = await without(/temml/);
  await visit.until('idle');
  const scores = page.locator('#view-scores');
  await visit.press('Play');
  await visit.until('finished');
  await scores.scrollIntoViewIfNeeded();
  await scores.getByText('The formula could not be fetched.').waitFor({ timeout: 30_000 });
  await mend();
  await again(scores).press('Enter');
  await scores.locator('math').waitFor();
});

it('what zooms the plane', async () => {
  const { visit, page, mend } = await without(/hands/);
  await trained(visit);
  const plane = page.locator('#view-latent');
  await plane.getByText('could not be fetched').waitFor({ timeout: 30_000 });
  await mend();
  await again(plane).press('Enter');
  await plane.getByRole('button', { name: /zoom in/i }).waitFor();
});

describe('what somebody opens', () => {
  it.each([
    ['the help', /HelpDialog|Modal-/, 'Help and keys', 'How this works'],
    ['a card as a table', /TableDialog/, null, 'Latent plane'],
    ['the card of an image', /ImageCard-.*\.js/, /^Test image \d+ /, 'Test image'],
  ] as const)('%s', async (_, files, button, title) => {
    const { visit, page, mend } = await without(files);
    await trained(visit);
    const opener = button
      ? page.getByRole('button', { name: button })
      : page.getByRole('button', { name: 'Save Latent plane' });
    const openIt = async () => {
      await opener.press('Enter');
      if (!button) await page.getByRole('menuitem', { name: 'Show as table' }).press('Enter');
    };
    const missing = page.getByRole('dialog', { name: 'Something is missing' });
    await openIt();
    await missing.waitFor();
    await page.keyboard.press('Escape'); // and the page goes on
    await missing.waitFor({ state: 'detached' });
    await openIt();
    await missing.waitFor();
    await mend();
    await again(missing).press('Enter');
    await page.getByRole('heading', { name: title }).last().waitFor();
    await missing.waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
  });
});
