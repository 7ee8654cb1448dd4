// A row and a series of one's own on the page: changed with the mouse and by keyboard alone, judged at once, and taken back.

import type { Locator, Page } from 'playwright';
import { expect, it } from 'vitest';
import { grave, inWords, violationsIn } from './violations.ts';
import { stage } from './visit.ts';

const { open } = stage({ datasets: false, bench: ['own-row', 'own-series'] });

async function cardOf(page: Page, id: string): Promise<Locator> {
  const card = page.locator(`#view-${id}`);
  await card.evaluate(element => element.scrollIntoView({ block: 'center' }));
  await card.locator('.own-findings[aria-busy=false] .own-verdict svg').waitFor();
  return card;
}

/** What is said of what stands there now. */
const judged = async (card: Locator, what: '.own-verdict' | '.own-reading strong'): Promise<string> => {
  await card.locator('.own-findings[aria-busy=false]').waitFor();
  return (await card.locator(what).textContent())!;
};

const faults = async (page: Page) => inWords(grave(await violationsIn(page)));

it('a row raises an alarm once a column is far off, also one that was pasted', async () => {
  const { page, until, press } = await open('?dataset=sensors&trainSize=500&epochs=2&samples=1&run=1');
  await until('finished', 120_000);
  const card = await cardOf(page, 'own-row');
  expect(await judged(card, '.own-verdict')).toBe('no alarm');

  const column = card.getByRole('textbox', { name: 'Motor speed' });
  await column.fill('9000');
  await column.press('Enter');
  await expect.poll(() => judged(card, '.own-verdict')).toBe('alarm');
  expect(await faults(page)).toEqual([]);
  await press('Undo');
  await expect.poll(() => judged(card, '.own-verdict')).toBe('no alarm');

  const before = await column.inputValue();
  await card.getByRole('slider', { name: 'Motor speed' }).press('End');
  await expect.poll(() => column.inputValue()).not.toBe(before);

  await card.getByRole('button', { name: 'Paste a row' }).press('Enter');
  const field = card.getByRole('textbox', { name: 'A row to paste' });
  await field.fill('1;2;3');
  await field.press('Enter');
  expect(await card.getByRole('alert').filter({ hasText: 'columns' }).textContent()).toMatch(
    /^There are 3 numbers for 30 columns: “Oil temp/,
  );
  await field.fill(new Array(30).fill('-99,5').join(';'));
  await field.press('Enter');
  await expect.poll(() => column.inputValue()).toBe('-99.5');
  await expect.poll(() => judged(card, '.own-verdict')).toBe('alarm');
});

it('a beat is drawn over, moved in part, and changed point by point', async () => {
  const { page, until, press } = await open('?dataset=beats&trainSize=500&epochs=2&samples=1&run=1');
  await until('finished', 120_000);
  const card = await cardOf(page, 'own-series');
  const pad = card.getByRole('application', { name: 'Series pad' });
  const curve = () => pad.locator('.series-own').getAttribute('d');
  const drag = async (from: readonly number[], to: readonly number[]) => {
    await pad.evaluate(element => element.scrollIntoView({ block: 'center' })); // away from the bars that lie over the page
    const { x, y, width, height } = (await pad.boundingBox())!;
    await page.mouse.move(x + from[0] * width, y + from[1] * height);
    await page.mouse.down();
    await page.mouse.move(x + to[0] * width, y + to[1] * height, { steps: 8 });
    await page.mouse.up();
  };
  const score = await judged(card, '.own-reading strong');
  const first = await curve();
  await drag([0.2, 0.1], [0.8, 0.15]);
  expect(await curve()).not.toBe(first);
  await expect.poll(() => judged(card, '.own-reading strong')).not.toBe(score);
  await press('Undo');
  expect(await curve()).toBe(first);

  await card.getByRole('radio', { name: 'Move a part' }).press('Enter');
  await drag([0.3, 0.5], [0.5, 0.5]);
  expect(await curve()).toBe(first); // picked, and not moved yet
  await drag([0.4, 0.5], [0.4, 0.2]);
  expect(await curve()).not.toBe(first);
  await card.getByRole('button', { name: 'Reset' }).press('Enter');
  expect(await curve()).toBe(first);

  await pad.focus();
  for (const key of ['ArrowRight', ' ', 'Shift+ArrowRight', ' ', 'Shift+ArrowUp', 'ArrowRight', ' '])
    await pad.press(key);
  expect(await curve()).not.toBe(first);
  expect(await page.locator('main').getAttribute('data-phase')).toBe('finished'); // Space moved and did not press Play
  await pad.press('Backspace');
  await pad.press('Backspace');
  await card.getByRole('radio', { name: 'Draw' }).press('Enter');
  await pad.focus();
  await pad.press('Shift+ArrowUp');
  expect(await curve()).not.toBe(first);
  expect(await faults(page)).toEqual([]);
});
