// The first screen of a wide page, and how long all of it is.

import type { Page } from 'playwright';
import { expect } from 'vitest';
import { drawCharts } from './fit.ts';
import type { Visit } from './visit.ts';

/** What has to be on the first screen, by name. */
export const first = {
  transport: '.transport',
  AUC: '.figure-auc b',
  'choice of a score': '.figure-auc button',
  strip: '.journey',
  verdict: '.journey .verdict',
  plane: '#view-latent .plane',
  manifold: '#view-manifold .manifold-picture',
  ROC: '#view-roc .plot',
  'threshold on the ROC': '#view-roc .tuned-handle',
};

/** Of these what is not wholly in the window, or smaller than one could read it. */
export const unseen = (page: Page, places: Record<string, string>, least = 0) =>
  page.evaluate(
    ([entries, least]) =>
      entries.flatMap(([name, selector]) => {
        const box = document.querySelector(selector)?.getBoundingClientRect();
        if (!box || box.width === 0) return [`${name} is missing`];
        const { left, top, right, bottom } = box;
        const where = [left, top, right, bottom].map(Math.round).join(' ');
        if (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight) return [`${name} is outside: ${where}`];
        return Math.min(box.width, box.height) < least ? [`${name} is small: ${where}`] : [];
      }),
    [Object.entries(places), least] as const,
  );

/** With everything that comes when it is seen: the scores are computed, and the run is kept. */
export async function expectShort(visit: Visit): Promise<void> {
  const { page } = visit;
  await page.setViewportSize({ width: 1280, height: 720 });
  const scores = await visit.card('scores');
  await expect.poll(() => scores.textContent(), { timeout: 60_000 }).toMatch(/L1 error.*0\.\d{3}/s);
  await (await visit.card('runs')).locator('tbody tr').first().waitFor();
  await drawCharts(page);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(2600);
}
