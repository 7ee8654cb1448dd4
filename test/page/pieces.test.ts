// What is fetched after the page may fail to come. What is missing says so where it belongs, and the next try fetches it.

import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { stage } from './visit.ts';

const { open } = stage({ datasets: false });

/** A trained run; the connection is gone for these files until `mend` is called, for some of them or for all. */
async function without(...files: RegExp[]) {
  const asked: string[] = [];
  const visit = await open('?dataset=strokes&trainSize=500&hidden=16&epochs=1&samples=2&run=1', {
    expected: /./,
    before: async context => {
      for (const each of files)
        await context.route(each, route => {
          asked.push(route.request().url());
          return route.abort('internetdisconnected');
        });
    },
  });
  await visit.until('finished');
  const mend = (...which: RegExp[]) =>
    Promise.all((which.length > 0 ? which : files).map(each => visit.context.unroute(each)));
  return { page: visit.page, asked, mend };
}

const again = (within: ReturnType<Page['locator']>) => within.getByRole('button', { name: 'Try again' });

it('charts', async () => {
  const { page, asked, mend } = await without(/plotly/);
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

/** Every file of a card, the card, and what is in it when it has come. */
const cards: [files: RegExp, view: string, inside: string][] = [
  [/assets\/AllScores-.*\.js/, 'scores', '.scores-row'],
  [/assets\/RunsBody-/, 'runs', '.runs'],
  [/assets\/SweepBody-/, 'sweep', '.sweep'],
  [/assets\/Cost-/, 'cost', '.cost-fields'],
  [/hands/, 'latent', 'button[aria-label^="Zoom in"]'],
];

it.each([
  ['script', [...cards, [/assets\/Draw-.*\.js/, 'draw', 'canvas'] as const]],
  ['style', [[/assets\/Draw-.*\.css/, 'draw', 'canvas'] as const]],
])('cards whose %s does not come', async (_, missing) => {
  const { page, mend } = await without(...missing.map(([files]) => files));
  const places = missing.map(([, view]) => page.locator(`.place[data-view=${view}]`));
  for (const [at, [, view]] of missing.entries()) {
    await places[at].scrollIntoViewIfNeeded();
    const what = view === 'latent' ? 'What zooms the plane and picks images on it' : 'This part of the page';
    await places[at].getByText(`${what} could not be fetched.`).waitFor({ timeout: 30_000 });
  }
  for (const [at, [files, , inside]] of missing.entries()) {
    await mend(files);
    await again(places[at]).press('Enter');
    await places[at].locator(inside).first().waitFor();
    const styles = await page.evaluate(() => [...document.styleSheets].map(({ href }) => href ?? ''));
    if (files.source.includes('css')) expect(styles.some(href => files.test(href))).toBe(true);
  }
});

it('formulas', async () => {
  const { page, mend } = await without(/temml/);
  const scores = page.locator('#view-scores');
  await scores.scrollIntoViewIfNeeded();
  await scores.getByText('The formula could not be fetched.').waitFor({ timeout: 30_000 });
  await mend();
  await again(scores).press('Enter');
  await scores.locator('math').waitFor();
});

it('what somebody opens', async () => {
  const files = [/HelpDialog/, /TableDialog/, /ImageCard-.*\.js/];
  const { page, mend } = await without(...files);
  const missing = page.getByRole('dialog', { name: 'Something is missing' });
  const openers: [file: RegExp, title: string, open: () => Promise<void>][] = [
    [files[0], 'How this works', () => page.getByRole('button', { name: 'Help and keys' }).press('Enter')],
    [
      files[1],
      'Latent plane',
      async () => {
        await page.getByRole('button', { name: 'Save Latent plane' }).press('Enter');
        await page.getByRole('menuitem', { name: 'Show as table' }).press('Enter');
      },
    ],
    [files[2], 'Test image', () => page.getByRole('button', { name: /^Test image \d+ / }).press('Enter')],
  ];
  for (const [, , openIt] of openers) {
    await openIt();
    await missing.getByText('This part of the page could not be fetched.').waitFor();
    expect(await page.locator('.play').isVisible()).toBe(true);
    await page.keyboard.press('Escape'); // and the page goes on
    await missing.waitFor({ state: 'detached' });
  }
  for (const [file, title, openIt] of openers) {
    await openIt();
    await missing.waitFor();
    await mend(file);
    await again(missing).press('Enter');
    const opened = page.getByRole('dialog').getByRole('heading', { name: title });
    await opened.waitFor();
    await missing.waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await opened.waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
  }
});

it('what all dialogs stand in', async () => {
  const { page, mend } = await without(/Modal-/);
  const missing = page.getByRole('dialog', { name: 'Something is missing' });
  await page.getByRole('button', { name: 'Help and keys' }).press('Enter');
  await missing.waitFor();
  await mend();
  await again(missing).press('Enter');
  await page.getByRole('heading', { name: 'How this works' }).last().waitFor();
});
