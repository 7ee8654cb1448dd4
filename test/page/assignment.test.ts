// A small assignment, from its link to the file that is handed in, with the keyboard alone.

import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { readAnswers } from '../../src/assignments/answers.ts';
import type { Assignment } from '../../src/assignments/assignment.ts';
import { toWord } from '../../src/assignments/link.ts';
import { focusedName, press, tabTo } from './keys.ts';
import { inWords, violationsIn } from './violations.ts';
import { stage } from './visit.ts';

const { open } = stage({ datasets: false, bench: [] });

const assignment: Assignment = {
  title: 'Wer fällt auf?',
  text: 'Lies zuerst **alles**.',
  language: 'de',
  settings: '?dataset=strokes&heldOut=1&trainSize=500&hidden=32&epochs=1&samples=1&backend=wasm',
  locked: ['dataset', 'epochs', 'trainSize', 'hidden', 'backend'],
  hidden: [],
  views: null,
  tasks: [
    { kind: 'draw', question: 'Zeichne die *Kurve*.' },
    { kind: 'number', question: 'Wie gross ist die AUC?', unit: 'nats' },
    { kind: 'choice', question: 'Was heisst das?', options: ['Nichts', 'Viel', 'Alles'], right: 1 },
    { kind: 'text', question: 'Warum?' },
    { kind: 'reach', question: 'Erreiche eine AUC über 0.', measure: 'auc', above: 0 },
    { kind: 'lesson', lesson: 'hold-out', step: 0 },
  ],
};

/** To the next step; the focus is on its title then. */
async function next(page: Page, to: string, button = 'Next'): Promise<void> {
  await press(page, button);
  await expect.poll(() => focusedName(page)).toBe(to);
}

const saved = (page: Page) => page.locator('.ask [role=status]').textContent();

it('is done, handed in and gone on with, with the keyboard alone', async () => {
  const visit = await open(`?assignment=${toWord(assignment)}&latent=3`);
  const { page } = visit;
  await visit.until('idle');
  await expect.poll(() => focusedName(page)).toBe('What to do');
  await expect.poll(() => page.locator('.lesson-body [lang=de]').textContent()).toBe('Lies zuerst alles.');

  await next(page, 'Task 1');
  await tabTo(page, /^Anomalies caught at/);
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowUp');
  await press(page, 'That is my prediction');
  await press(page, 'Train all epochs');
  await visit.until('finished');
  await expect
    .poll(() => page.locator('.predict-verdict').textContent(), { timeout: 30_000 })
    .toMatch(/^Your curve has an AUC of 0\.\d\d, the run’s has/);

  await next(page, 'Task 2');
  await tabTo(page, 'Wie gross ist die AUC?');
  await page.keyboard.type('0,7 nat');
  await page.keyboard.press('Tab');
  await page.getByText('“0,7 nat” is not a number').waitFor();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('End');
  await page.keyboard.type('s');
  await expect.poll(() => saved(page)).toMatch(/^Saved at \d\d:\d\d\.$/);

  await next(page, 'Task 3');
  await page.keyboard.press('Tab'); // to the first of the answers
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => saved(page)).toMatch(/^Saved/);
  await expect.poll(() => page.locator('.ask [data-right]').count()).toBe(0);
  expect(inWords(await violationsIn(page, '.lesson'))).toEqual([]);

  await next(page, 'Task 4');
  await tabTo(page, 'Warum?');
  await page.keyboard.type('Weil eine Eins wenig Tinte hat.');
  await page.reload(); // at once: what was typed a moment ago is not lost

  await expect.poll(() => focusedName(page), { timeout: 30_000 }).toBe('Task 4');
  await expect.poll(() => page.locator('.ask textarea').inputValue()).toBe('Weil eine Eins wenig Tinte hat.');
  await visit.until('idle');
  expect(page.url()).toContain('latent=3');

  await next(page, 'Task 5');
  await press(page, 'Check');
  expect(await page.locator('.lesson-not-yet').textContent()).not.toBe('');
  await tabTo(page, 'Hand in', 'Shift+Tab'); // before everything is done
  await page.keyboard.press('Enter');
  await expect.poll(() => focusedName(page)).toBe('Hand in');
  expect(
    await page.locator('.hand-in-tasks li').evaluateAll(all => all.map(each => each.getAttribute('data-is'))),
  ).toEqual(['answered', 'answered', 'answered', 'answered', 'open', 'none']);
  expect(inWords(await violationsIn(page, '.lesson'))).toEqual([]);
  await press(page, 'Save the file of answers');
  await expect.poll(() => focusedName(page)).toBe('Your name'); // which is missing
  await page.keyboard.type('Zoë');
  const download = page.waitForEvent('download');
  await press(page, 'Save the file of answers');
  const file = await download;
  expect(file.suggestedFilename()).toBe('answers-wer-fällt-auf-zoë.json');
  const text = await readFile(await file.path(), 'utf8');
  const { answers, isEdited } = readAnswers(text);
  expect(isEdited).toBe(false);
  expect(answers).toMatchObject({ student: 'Zoë', assignment, device: expect.stringContaining('Processor') });
  expect(answers.answers.map(({ task, value }) => [task, value])).toEqual([
    [0, expect.any(Array)],
    [1, 0.7],
    [2, 1],
    [3, 'Weil eine Eins wenig Tinte hat.'],
  ]);
  expect(answers.answers[0].outcome).toHaveLength((answers.answers[0].value as number[]).length + 1);
  expect(answers.runs).toHaveLength(1);
  expect(answers.runs[0].record).toMatchObject({ params: { latent: 3, hidden: '32' }, timing: { steps: 5 } });
  expect(answers.runs[0].roc).not.toBeNull();

  await press(page, 'Print a report');
  await page.locator('.report').waitFor();
  await page.emulateMedia({ colorScheme: 'dark' });
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)!.length).toBeLessThanOrEqual(2);
  await page.emulateMedia({ media: 'print' });
  const ink = await page.locator('.report').evaluate(report => getComputedStyle(report).color);
  expect(ink).toBe('rgb(20, 24, 29)');
  await expect.poll(() => page.locator('.report').textContent()).toContain('Weil eine Eins wenig Tinte hat.');
  await page.emulateMedia({ media: 'screen' });
  await page.keyboard.press('Escape');
  await expect.poll(() => focusedName(page)).toBe('Print a report');

  // Forgotten here, and brought back by the file.
  await tabTo(page, 'Leave the assignment', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).not.toMatch(/assignment|latent|hidden/);
  await page.evaluate(() => {
    for (const name of ['assignments', 'lessons']) localStorage.removeItem(`vae-anomaly-lab/${name}`);
  });
  await page.goto(new URL('?dataset=strokes&trainSize=500&hidden=16&samples=1&backend=wasm', page.url()).href);
  await visit.until('idle');
  const again = { name: file.suggestedFilename(), mimeType: 'application/json', buffer: Buffer.from(text) };
  await page.locator('input[type=file]').first().setInputFiles(again);
  await expect.poll(() => focusedName(page)).toBe('What to do');
  await page.getByRole('button', { name: 'Hand in' }).click();
  await expect.poll(() => page.locator('.hand-in-tasks [data-is=answered]').count()).toBe(4);
  await page.getByText('1 run was trained for it').waitFor();
});

it('that is damaged is said, and is gone from the address', async () => {
  const word = toWord(assignment).slice(0, -40);
  const visit = await open(`?assignment=${word}&dataset=strokes&trainSize=500&hidden=16&samples=1&backend=wasm`);
  const { page } = visit;
  await page.getByText(/^The assignment of this address could not be opened\. The link is damaged/).waitFor();
  await visit.until('idle');
  await expect.poll(() => page.locator('.lesson').count()).toBe(0);
  expect(page.url()).not.toContain('assignment');
});

it('opens the glossary also for a word that is no term, whatever letters it has', async () => {
  const odd: Assignment = { ...assignment, text: 'Lies von [["Ausreissern"]] und [[constructor]].', tasks: [] };
  const { page } = await open(`?assignment=${toWord(odd)}`);
  for (const word of ['"Ausreissern"', 'constructor']) {
    await page.locator('.lesson-body').getByRole('button', { name: word }).click();
    await page.getByRole('searchbox', { name: 'Search' }).waitFor();
    expect(await page.locator('.glossary-list [data-asked]').count()).toBe(0);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('searchbox', { name: 'Search' }).count()).toBe(0);
  }
});
