// axe-core over the page: both themes, at rest and while training, on a telephone, a tablet, a laptop, a desk and a wall. Each theme
// has letters of its own, because what scrolls, and what has to be reached, depends on how wide they are.

import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { narrow, wear, wide } from './fonts.ts';
import { lasting } from './lasting.ts';
import { grave, inWords, violationsIn } from './violations.ts';
import { stage } from './visit.ts';

const { open } = stage({ datasets: false });

/** What axe calls serious or critical, one line a rule; and a page that is wider than its window. */
const faults = (page: Page, where: string): Promise<string[]> =>
  lasting(async () => {
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    return [
      ...inWords(grave(await violationsIn(page))).map(words => `${where}: ${words}`),
      ...(tooWide > 0 ? [`${where}: ${tooWide} pixels wider than the window`] : []),
    ];
  });

/** Looks at everything that the width shows: on a telephone that is three tabs. */
async function allFaults(page: Page, where: string): Promise<string[]> {
  const tabs = await page.getByRole('tablist', { name: 'Zones' }).getByRole('tab').all();
  if (tabs.length === 0) return faults(page, where);
  const found: string[] = [];
  for (const tab of tabs) {
    await tab.click();
    await page.waitForTimeout(500); // a view is made when it comes into sight
    found.push(...(await faults(page, `${where}, ${await tab.textContent()}`)));
  }
  return found;
}

/** High enough for every view to be in sight. */
async function faultsAt(page: Page, width: number, when: string): Promise<string[]> {
  await page.setViewportSize({ width, height: 4000 });
  await page.waitForFunction(isNarrow => (document.querySelector('.tabs') !== null) === isNarrow, width === 360);
  await page.waitForTimeout(500); // a view is made when it comes into sight
  return allFaults(page, `${when}, ${width} px`);
}

describe.each([
  { colorScheme: 'light', font: wide, widths: [1280, 360], between: [820, 1366, 1920, 3840], isFirst: true },
  { colorScheme: 'dark', font: narrow, widths: [360, 1280], between: [820, 1366, 1920, 3840], isFirst: false },
] as const)('$colorScheme, $font.name', ({ colorScheme, font, widths, between, isFirst }) => {
  it(`has no grave fault and fits at ${widths} px, at rest and while training, and between and beyond, at ${between} px`, async () => {
    const visit = await open('?dataset=strokes&trainSize=2000&hidden=32&epochs=500&samples=1', {
      colorScheme,
      isFirst,
    });
    await visit.until(['idle', 'paused']);
    await wear(visit.page, font);
    const found: string[] = [];
    for (const width of [...widths, ...between]) found.push(...(await faultsAt(visit.page, width, 'at rest')));
    await visit.press('Play');
    await visit.until('training');
    await visit.page.waitForTimeout(1000);
    for (const width of widths.toReversed()) found.push(...(await faultsAt(visit.page, width, 'training')));
    expect(await visit.phase()).toBe('training');
    expect(found).toEqual([]);
  });
});
