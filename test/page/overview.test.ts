// The teacher's page: a class of thirty files is dropped, read, sorted, saved, and two of its runs are trained again.

import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { aClass } from '../assignments/overview/aClass.ts';
import { inWords, violationsIn } from './violations.ts';
import { stage } from './visit.ts';

const { open } = stage({ bench: [] });

const choose = (page: Page, files: Iterable<[string, string]>) =>
  page
    .locator('input[type=file]')
    .first()
    .setInputFiles(
      [...files].map(([name, text]) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) })),
    );

const status = (page: Page) => page.locator('.overview-tools [role=status]').textContent();

/** Opens a student, trains the one run again, and says what came out. */
async function verified(page: Page, name: string): Promise<string | null> {
  await page.getByRole('button', { name, exact: true }).click();
  const details = page.getByRole('region', { name: `Handed in by ${name}` });
  await details.getByRole('button', { name: 'Verify: train it again' }).click();
  await details.locator('.overview-checked').waitFor({ timeout: 60_000 });
  return details.locator('.overview-checked').textContent();
}

it('reads a class, lays it side by side, and trains its runs again', async () => {
  const lab = await open('?dataset=strokes&trainSize=500&hidden=16&epochs=1&samples=1&backend=wasm&run=1');
  await lab.until('finished');
  const files = aClass([await lab.exportRun()]);

  await lab.page.keyboard.press('?');
  await lab.page.getByRole('link', { name: 'The overview' }).click();
  const { page } = lab;
  await page.getByText('Nothing is sent anywhere, and nothing is kept').waitFor();
  expect(inWords(await violationsIn(page))).toEqual([]);

  await choose(page, files);
  await page.getByText('30 files added.').waitFor();
  expect(
    page.workers().filter(worker => worker.url().includes('worker')),
    'no engine was started',
  ).toEqual([]);
  const unread = page.locator('.overview-unread li');
  await expect
    .poll(() => unread.allTextContents())
    .toEqual([
      expect.stringMatching(/^newer\.json newer version.*newer version of the lab/),
      expect.stringMatching(/^photo\.json not a file of answers/),
    ]);
  const rows = page.locator('.overview-scroll tbody tr');
  await expect.poll(() => rows.count()).toBe(28);
  const remarks = async () =>
    (await rows.allTextContents()).flatMap(
      text => /(Twin [AB]|Yan|Zoe).*(edited|duplicate)/.exec(text)?.slice(1) ?? [],
    );
  await expect
    .poll(() => remarks())
    .toEqual(['Twin A', 'duplicate', 'Twin B', 'duplicate', 'Yan', 'edited', 'Zoe', 'edited']);
  const head = page.locator('.overview-scroll thead');
  await head.getByRole('button', { name: 'Best AUC' }).click();
  await head.getByRole('button', { name: 'Best AUC' }).click();
  await expect.poll(() => rows.first().textContent()).toContain('Yan');
  await page.getByText('Yan: best AUC 0.993').waitFor();

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV' }).click();
  const lines = (await readFile(await (await download).path(), 'utf8')).trimEnd().split('\r\n');
  expect(lines).toHaveLength(29);
  expect(lines[0]).toMatch(/^name,handed in,minutes,task 1,/);
  expect(lines.filter(line => line.includes(',edited,'))).toHaveLength(2);

  expect(await verified(page, 'Ada')).toMatch(
    /^Trained again: AUC .* claimed, .* found .*: within what two devices differ by\.$/,
  );
  expect(await verified(page, 'Yan')).toMatch(/AUC 0\.993 claimed, 0\.\d+ found .* NOT within/);
  await expect.poll(() => rows.first().textContent()).toContain('not borne out');
  expect(inWords(await violationsIn(page))).toEqual([]);

  await page.getByRole('button', { name: 'Verify all 26 runs' }).click();
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect.poll(() => status(page)).toMatch(/^Stopped: \d+ of 26 runs were trained again\.$/);

  await page.setViewportSize({ width: 360, height: 740 });
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);

  await page.getByRole('button', { name: 'Remove this file' }).click();
  await expect.poll(() => rows.count()).toBe(27);
  await page.getByRole('button', { name: 'Remove all' }).click();
  await expect.poll(() => rows.count()).toBe(0);
  await page.getByRole('link', { name: 'To the lab' }).click();
  await lab.until(['idle', 'finished', 'paused']);
});
