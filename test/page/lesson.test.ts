// A lesson, from the first visit to the check, with the keyboard alone; and what is left of it after a reload.

import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { realData } from '../setup/realData.ts';
import { focusedName, press, tabTo } from './keys.ts';
import { inWords, violationsIn } from './violations.ts';
import { stage } from './visit.ts';

const { open } = stage({ bench: [] });

/** The first of the answers is chosen, and then the one so many further down. */
async function answer(page: Page, down: number): Promise<void> {
  for (let presses = 0; ; presses++) {
    expect(presses).toBeLessThan(20);
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.closest('.predict-options') !== null)) break;
  }
  await page.keyboard.press('Space');
  for (let i = 0; i < down; i++) await page.keyboard.press('ArrowDown');
  await press(page, 'That is my prediction');
}

const title = (page: Page) => page.locator('.lesson h3').textContent();
const verdict = (page: Page) => page.locator('.predict-verdict').textContent();

/** To the next step; the focus is on its title then. */
async function next(page: Page, to: string): Promise<void> {
  await press(page, 'Next');
  await expect.poll(() => title(page)).toBe(to);
  await expect.poll(() => focusedName(page)).toBe(to);
}

it.skipIf(realData === undefined)(
  'is walked through with the keyboard alone, and gives the person’s own settings back',
  async () => {
    const visit = await open('?backend=wasm&latent=3', { isFirst: true });
    const { page } = visit;
    await visit.until(['idle', 'failed']);
    await press(page, 'Lesson: hold a digit out');
    await expect.poll(() => title(page)).toBe('The idea');
    await expect.poll(() => focusedName(page)).toBe('The idea');
    expect(page.url()).toContain('lesson=hold-out&step=1');

    await next(page, 'Predict, then train');
    expect(await page.getByRole('button', { name: 'Train all epochs' }).isDisabled()).toBe(true);
    await answer(page, 1);
    await press(page, 'Train all epochs');
    await visit.until('finished', 240_000);
    await expect
      .poll(() => verdict(page), { timeout: 60_000 })
      .toMatch(/^(As you said|Not what you said): the AUC is 0\.\d\d\.$/);
    expect(await page.locator('.predict-option[data-right]').count()).toBe(1);
    expect(inWords(await violationsIn(page, '.lesson'))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(2600);

    await next(page, 'What it drew');
    await answer(page, 2);
    await expect.poll(() => verdict(page), { timeout: 30_000 }).toMatch(/among the 100 most anomalous is \d+\.$/);

    await next(page, 'What do they have in common?');
    await answer(page, 2);
    await expect.poll(() => verdict(page), { timeout: 30_000 }).toMatch(/is \d\.\d times\.$/);
    await press(page, 'Check');
    await page.getByText('it should be Most normal').waitFor();

    // Left in the middle and reloaded: the step, what was predicted and the person's settings are still there.
    await page.reload();
    await expect.poll(() => title(page), { timeout: 60_000 }).toBe('What do they have in common?');
    expect(await verdict(page)).toMatch(/is \d\.\d times\.$/);
    await page.getByText('looks at a trained run that is not on the page').waitFor({ timeout: 60_000 });

    await tabTo(page, 'Leave the lesson', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.lesson').count()).toBe(0);
    await expect.poll(() => page.url()).not.toContain('lesson');
    await expect.poll(() => page.url()).toContain('latent=3');
    expect(page.url()).not.toContain('trainSize');
  },
);

it('is found in the list, with how far one is, which can be forgotten', async () => {
  const visit = await open('?dataset=strokes&trainSize=500&hidden=16&samples=1&backend=wasm&lesson=no-such-lesson');
  const { page } = visit;
  await page.getByText('There is no lesson called “no-such-lesson”').waitFor();
  await page.getByRole('button', { name: 'All lessons' }).click();
  const list = page.getByRole('dialog');
  await list.getByText('Hold a digit out').waitFor();
  expect(inWords(await violationsIn(page, '.lesson-list'))).toEqual([]);
  expect(await list.getByRole('button', { name: 'Forget my progress' }).count()).toBe(0);
  await list.getByRole('button', { name: /^Hold a digit out/ }).click();
  await expect.poll(() => title(page)).toBe('The idea');
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await page.getByRole('button', { name: 'All lessons' }).click();
  await list.getByText('left at step 2 of 6').waitFor();
  await list.getByRole('button', { name: 'Forget my progress' }).click();
  expect(await list.getByText('left at step').count()).toBe(0);
});

it('is not lost to one in another tab, and both tabs know how far one is in either', async () => {
  const own = '?dataset=strokes&trainSize=500&hidden=16&samples=1&backend=wasm';
  const { page, context } = await open(`${own}&lesson=hold-out`);
  const other = await context.newPage();
  await other.goto(new URL(`${own}&lesson=no-labels`, page.url()).href);
  for (const tab of [page, other]) {
    await tab.locator('.lesson h3').waitFor();
    await tab.getByRole('button', { name: 'Next', exact: true }).click();
  }
  const left = (tab: Page) => tab.getByRole('dialog').getByText('left at step 2 of');
  for (const tab of [page, other]) {
    await tab.getByRole('button', { name: 'All lessons' }).click();
    await expect.poll(() => left(tab).count()).toBe(2);
  }
  await page.getByRole('button', { name: 'Forget my progress' }).click();
  await expect.poll(() => left(other).count()).toBe(0);
});

it('is a sheet on a telephone, which makes way for the picture that it speaks of', async () => {
  const visit = await open(
    '?dataset=strokes&trainSize=500&hidden=16&samples=1&backend=wasm&lesson=hold-out&step=2&epochs=1',
    {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
    },
  );
  const { page } = visit;
  await page.getByText('Fairly: AUC from 0.6').click();
  await page.getByRole('button', { name: 'That is my prediction' }).click();
  await visit.until(['idle', 'finished', 'paused']);
  expect(inWords(await violationsIn(page, '.lesson'))).toEqual([]);
  await page.getByRole('button', { name: 'Show “ROC curve”' }).click();
  await page.getByRole('button', { name: 'Unfold the lesson' }).waitFor();
  const sheet = async () => (await page.locator('.lesson').boundingBox())!;
  await expect
    .poll(async () => {
      const { y, height } = (await page.locator('#view-roc').boundingBox())!;
      return y >= 0 && y + Math.min(height, 200) <= (await sheet()).y;
    })
    .toBe(true);
  await page.getByRole('button', { name: 'Unfold the lesson' }).click();
  await page.getByText('Fairly: AUC from 0.6').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});
