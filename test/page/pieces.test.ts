// What is fetched after the page may fail to come. What is missing says so where it belongs, and the next try fetches it.

import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { stage } from './visit.ts';

const { share } = stage({ datasets: false });

/** A trained run of several tests; the connection is gone for these files, for each until a test mends it. */
function without(...files: RegExp[]) {
  const asked: string[] = [];
  const visit = share(
    '?dataset=strokes&trainSize=500&hidden=16&epochs=1&samples=2&run=1',
    trained => trained.until('finished'),
    {
      expected: /./,
      before: async context => {
        for (const each of files)
          await context.route(each, route => {
            asked.push(route.request().url());
            return route.abort('internetdisconnected');
          });
      },
    },
  );
  return {
    page: () => visit().page,
    /** How often these files were asked for in vain. */
    asked: (file: RegExp) => asked.filter(url => file.test(url)).length,
    mend: (file: RegExp) => visit().context.unroute(file),
  };
}

/** Every file of a card, the card, and what is in it when it has come. */
const cards: [files: RegExp, view: string, inside: string][] = [
  [/assets\/AllScores-.*\.js/, 'scores', '.scores-row'],
  [/assets\/RunsBody-/, 'runs', '.runs'],
  [/assets\/SweepBody-/, 'sweep', '.sweep'],
  [/assets\/Cost-/, 'cost', '.cost-fields'],
  [/hands/, 'latent', 'button[aria-label^="Zoom in"]'],
  [/assets\/Draw-.*\.js/, 'draw', 'canvas'],
];

const [charts, formulas, modal] = [/plotly/, /temml/, /Modal-/];
const dialogs = [/HelpDialog/, /TableDialog/, /ImageCard-.*\.js/];
const style = /assets\/Draw-.*\.css/;

const scripts = without(charts, formulas, ...dialogs, ...cards.map(([file]) => file));
const others = without(style, modal);

const again = (within: ReturnType<Page['locator']>) => within.getByRole('button', { name: 'Try again' });

it('charts', async () => {
  const page = scripts.page();
  const roc = page.locator('#view-roc');
  await roc.getByText('The chart library could not be fetched.').waitFor({ timeout: 30_000 });
  await again(roc).press('Enter'); // while it is still gone
  await expect.poll(() => scripts.asked(charts)).toBeGreaterThan(1);
  await roc.getByText('The chart library could not be fetched.').waitFor();
  await scripts.mend(charts);
  await again(roc).press('Enter');
  await roc.locator('.main-svg').first().waitFor({ timeout: 30_000 });
  await page.locator('#view-score').scrollIntoViewIfNeeded();
  await page.locator('#view-score .main-svg').first().waitFor({ timeout: 30_000 }); // one try serves all of them
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
});

it.each([
  ['script', scripts, cards],
  ['style', others, [[style, 'draw', 'canvas'] as const]],
])('cards whose %s does not come', async (_, { page: pageOf, mend }, missing) => {
  const page = pageOf();
  const places = missing.map(([, view]) => page.locator(`.place[data-view=${view}]`));
  for (const [at, [, view]] of missing.entries()) {
    await places[at].scrollIntoViewIfNeeded();
    const what = view === 'latent' ? 'What zooms the plane and picks points on it' : 'This part of the page';
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
  const page = scripts.page();
  const scores = page.locator('#view-scores');
  await scores.scrollIntoViewIfNeeded();
  await scores.getByText('The formula could not be fetched.').waitFor({ timeout: 30_000 });
  await scripts.mend(formulas);
  await again(scores).press('Enter');
  await scores.locator('math').waitFor();
});

it('what somebody opens', async () => {
  const page = scripts.page();
  const missing = page.getByRole('dialog', { name: 'Something is missing' });
  const openers: [file: RegExp, title: string, open: () => Promise<void>][] = [
    [dialogs[0], 'How this works', () => page.getByRole('button', { name: 'Help and keys' }).press('Enter')],
    [
      dialogs[1],
      'Latent plane',
      async () => {
        await page.getByRole('button', { name: 'Save Latent plane' }).press('Enter');
        await page.getByRole('menuitem', { name: 'Show as table' }).press('Enter');
      },
    ],
    [dialogs[2], 'Test image', () => page.getByRole('button', { name: /^Test image \d+ / }).press('Enter')],
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
    await scripts.mend(file);
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
  const page = others.page();
  const missing = page.getByRole('dialog', { name: 'Something is missing' });
  await page.getByRole('button', { name: 'Help and keys' }).press('Enter');
  await missing.waitFor();
  await others.mend(modal);
  await again(missing).press('Enter');
  await page.getByRole('heading', { name: 'How this works' }).last().waitFor();
});
