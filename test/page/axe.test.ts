// axe-core over the page: both themes, at rest and while training, on a telephone and on a desk. Each theme has letters of its
// own, because what scrolls, and what has to be reached, depends on how wide they are.

import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { narrow, wear, wide } from './fonts.ts';
import { stage } from './visit.ts';

const { open } = stage();
const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe calls serious or critical, one line a rule; and a page that is wider than its window. */
async function faults(page: Page, where: string): Promise<string[]> {
  await page.addScriptTag({ path: axePath });
  const { violations } = await page.evaluate(
    (): Promise<AxeResults> => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return [
    ...grave.map(({ id, nodes }) => `${where}: ${id}, ${nodes.length} times, such as ${nodes[0].html.slice(0, 200)}`),
    ...(tooWide > 0 ? [`${where}: ${tooWide} pixels wider than the window`] : []),
  ];
}

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

describe.each([
  { colorScheme: 'light', font: wide },
  { colorScheme: 'dark', font: narrow },
] as const)('$colorScheme, $font.name', ({ colorScheme, font }) => {
  it.each([360, 1280])('at %i px has no grave fault and fits, at rest and while training', async width => {
    const visit = await open('?dataset=strokes&trainSize=2000&hidden=32&epochs=500', {
      viewport: { width, height: 4000 }, // high enough for every view to be in sight
      colorScheme,
    });
    await visit.until(['idle', 'paused']);
    await wear(visit.page, font);
    const found = await allFaults(visit.page, 'at rest');
    await visit.press('Play');
    await visit.until('training');
    await visit.page.waitForTimeout(1000);
    found.push(...(await allFaults(visit.page, 'training')));
    expect(await visit.phase()).toBe('training');
    expect(found).toEqual([]);
  });
});
