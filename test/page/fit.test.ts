// Everything that is written can be read where it stands: in narrow and in wide letters, spaced as a reader may space them, and
// in a window of 1280 pixels that is zoomed to 200 and to 400 per cent.

import type { Page } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { covered, drawCharts, misfits } from './fit.ts';
import { type Font, fonts, spaced, wear, wide } from './fonts.ts';
import { lasting } from './lasting.ts';
import { stage, type Visit } from './visit.ts';

const { share } = stage({ datasets: false });
const address = '?dataset=strokes&trainSize=500&hidden=16&epochs=1&samples=2&run=1';

const desk = { width: 1280, height: 800 };
const windows = [
  { name: 'a wall', width: 1920, height: 1080 },
  { name: 'a desk', ...desk },
  { name: 'a tablet', width: 820, height: 1180 },
  { name: 'a telephone', width: 360, height: 740 },
  { name: 'a desk at 200 %', width: 640, height: 400 },
  { name: 'a desk at 400 %', width: 320, height: 256 },
  { name: 'a laptop', width: 1366, height: 768 },
  { name: 'a wall of 4K', width: 3840, height: 2160 },
];

/** Looks at everything that the window shows, one tab after the other where there are tabs; its name before each line. */
async function allMisfits(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  const look = async (where: string) => {
    await drawCharts(page);
    found.push(...(await lasting(() => misfits(page))).map(line => `${where}: ${line}`));
  };
  const tabs = await page.getByRole('tablist', { name: 'Zones' }).getByRole('tab').all();
  if (tabs.length === 0) await look(name);
  for (const tab of tabs) {
    await tab.press('Enter');
    await look(`${name}, ${await tab.textContent()}`);
  }
  return found;
}

/** A narrow page is built anew, with tabs. */
async function resize(page: Page, { width, height }: { width: number; height: number }): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.waitForFunction(isNarrow => (document.querySelector('.tabs') !== null) === isNarrow, width <= 720);
}

async function inWindow({ page }: Visit, { name, ...size }: (typeof windows)[number]): Promise<string[]> {
  await resize(page, size);
  return allMisfits(page, name);
}

/** A warning stays where it is when it has been new for long enough. */
const settled = ({ page }: Visit) =>
  page.waitForFunction(
    () => document.querySelector('.notice') && !document.querySelector('.notice[data-fresh]'),
    null,
    {
      timeout: 30_000,
    },
  );

/** What is narrow, and what is harder than wide letters alone. */
const worn: readonly Font[] = [fonts[0], spaced];

const trained = share(address, visit => visit.until('finished'));
const failed = share(
  '?dataset=fashion-mnist&beta=NaN&x=1',
  async visit => {
    await visit.until('failed');
    await settled(visit);
  },
  { isFirst: true },
);

describe.each(worn)('$name', font => {
  beforeAll(async () => {
    for (const { page } of [trained(), failed()]) await wear(page, font);
  });

  it('fit every window, and leave room to read beside what never scrolls away', async () => {
    const visit = trained();
    const found: string[] = [];
    for (const each of windows) {
      found.push(...(await inWindow(visit, each)));
      const { name, height } = each;
      await expect.poll(() => covered(visit.page), { message: name }).toBeLessThan(height < 416 ? 0.2 : 0.4);
    }
    expect(found).toEqual([]);
  });

  it('fit where there is no run yet, names are long, and something is wrong', async () => {
    const visit = failed();
    const found: string[] = [];
    for (const each of [windows[1], windows[3]]) found.push(...(await inWindow(visit, each)));
    expect(found).toEqual([]);
  });

  it('fit the dialogs', async () => {
    const { page } = trained();
    await resize(page, desk);
    await drawCharts(page); // else they come while a dialog is looked at
    const found: string[] = [];
    const opened: [string, () => Promise<void>][] = [
      ['help', () => page.keyboard.press('?')],
      ['device', () => page.locator('.chip').press('Enter')],
      ['image', () => page.getByRole('button', { name: /^Test image \d+ / }).press('Enter')],
    ];
    for (const [name, openIt] of opened) {
      await openIt();
      await page.getByRole('dialog').waitFor();
      if (name === 'image') await page.locator('.image-panels[aria-busy=false]').waitFor({ timeout: 60_000 });
      for (const size of [desk, { width: 320, height: 256 }]) {
        await resize(page, size);
        await page.waitForTimeout(300); // charts in it are drawn again
        found.push(...(await lasting(() => misfits(page))).map(line => `${name}, ${size.width} px: ${line}`));
      }
      await resize(page, desk);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    expect(found).toEqual([]);
  });

  it('fit formulas, or let them scroll by keyboard and say so', async () => {
    const visit = trained();
    const { page } = visit;
    const formula = page.locator('.formula');
    const measures: boolean[] = [];
    for (const width of [1280, 820, 360, 320]) {
      await resize(page, { width, height: 900 });
      const tab = page.getByRole('tab', { name: 'Detector' });
      if (await tab.isVisible()) await tab.press('Enter');
      await visit.card('scores');
      for (const name of [/^Probability per value/, /^Importance/, /^Wasserstein/]) {
        await page.getByRole('radio', { name }).press('Space');
        await formula.locator('math').waitFor();
        const place = `${name.source} at ${width} px`;
        const read = async () => {
          const [isWide, isReached] = await formula.evaluate(element => [
            element.scrollWidth > element.clientWidth,
            element.getAttribute('tabindex') === '0',
          ]);
          return { isWide, isReached, isSaid: await page.getByText('Scroll sideways to see all').isVisible() };
        };
        await page.waitForTimeout(100);
        await expect
          .poll(async () => new Set(Object.values(await read())).size, { message: `${place}: wide, reached and said` })
          .toBe(1);
        const { isWide } = await read();
        measures.push(isWide);
        expect(await formula.getAttribute('aria-label'), place).toMatch(/^Formula of /);
        if (!isWide) continue;
        await formula.focus();
        await page.keyboard.press('End');
        await page.keyboard.press('ArrowRight');
        await expect.poll(() => formula.evaluate(element => element.scrollLeft), { message: place }).toBeGreaterThan(0);
      }
    }
    if (font !== fonts[0]) expect(measures).toContain(true); // else nothing of this was tried
    expect(measures).toContain(false);
  });
});

it('the test sees what does not fit', async () => {
  const { page } = trained();
  await resize(page, desk);
  await wear(page, wide);
  await page.addStyleTag({
    content:
      '.station-note { overflow: hidden; white-space: nowrap; width: 2rem } .group-title { width: 2rem } .epoch { height: 4px; overflow: hidden } .typed-field .value { width: 2rem; min-width: 0 } .card-controls { translate: 0 -3rem }',
  });
  const found = await misfits(page);
  for (const kind of [
    /^cut off: .*station-note/,
    /^outside its button: .*group-title/,
    /^cut off: .*epoch/,
    /^cut off: .*input/,
    /^over /,
  ])
    expect(
      found.some(line => kind.test(line)),
      `${kind} in\n${found.join('\n')}`,
    ).toBe(true);
});
