// Rows and series over one another, by keyboard alone: from place to place, from line to line, and to the card of one.

import { expect, it } from 'vitest';
import { stage } from './visit.ts';

const { open } = stage({ datasets: false, bench: [] });

it.each([
  ['sensors', 'parallel', 'row', '“'],
  ['beats', 'traces', 'series', 'point '],
])('%s are walked over, followed and opened', async (dataset, view, one, place) => {
  const visit = await open(`?dataset=${dataset}&epochs=1&trainSize=500&samples=1&run=1`);
  const { page } = visit;
  await visit.until('finished', 240_000);
  const card = await visit.card(view);
  const lines = card.getByRole('application');
  expect(await lines.getAttribute('aria-label')).toMatch(/^(Parallel coordinates|All traces)\. \d/);
  const hint = await lines.getAttribute('aria-describedby');
  expect(await page.locator(`[id="${hint}"]`).textContent()).toMatch(/^Left and right arrow keys go from/);

  const words = card.locator('.lines-words');
  const said = async () => (await words.textContent()) ?? '';
  const begins = new RegExp(`^Test ${one} (\\d+), .*; (${place}[^:]+): `);
  await lines.focus();
  await lines.press('ArrowRight');
  await expect.poll(said).toMatch(begins);
  expect(await words.getAttribute('aria-live')).toBe('polite');
  const [, first, where] = begins.exec(await said())!;
  await lines.press('ArrowRight');
  await expect.poll(async () => begins.exec(await said())?.[2]).not.toBe(where);
  expect(begins.exec(await said())![1]).toBe(first);
  await lines.press('Shift+ArrowUp');
  await lines.press('Shift+ArrowDown');
  await lines.press('Shift+ArrowDown');
  await expect.poll(async () => begins.exec(await said())?.[1]).not.toBe(first);

  const [, chosen] = begins.exec(await said())!;
  await lines.press('Enter');
  await expect.poll(() => page.locator('[data-station=x]').textContent()).toContain(chosen);
  await lines.press('Enter');
  await page
    .getByRole('dialog')
    .getByText(new RegExp(`Test ${one} ${chosen}\\b`))
    .first()
    .waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await lines.focus();
  await lines.press('Escape');
  await expect.poll(said).toMatch(/^Point at a line/);
});
