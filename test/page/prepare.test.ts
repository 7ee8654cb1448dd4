// An assignment, prepared and opened: what it locks holds against whatever somebody can do on the page; and links that were made to do
// harm do nothing but say so.

import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Assignment, written } from '../../src/assignments/assignment.ts';
import { toWord } from '../../src/assignments/link.ts';
import { writeRuns } from '../../src/state/runs/files.ts';
import { aRun } from '../state/runs/aRun.ts';
import { lasting } from './lasting.ts';
import { inWords, violationsIn } from './violations.ts';
import { stage, type Visit } from './visit.ts';

const { open, share } = stage({ datasets: false, bench: [] });

const assignment: Assignment = {
  title: 'Hold it',
  text: 'Read *this*.',
  language: 'en',
  settings: '?dataset=strokes&heldOut=1&trainSize=1000&epochs=1&hidden=16&seed=5',
  locked: ['dataset', 'heldOut', 'seed'],
  hidden: ['beta', 'backend'],
  views: ['latent', 'roc', 'runs', 'sweep'],
  tasks: [{ kind: 'text', question: 'What do you see?' }],
};

const heldOut = (visit: Visit) => visit.page.locator('[data-field="heldOut"]').getByRole('textbox');
const notices = (visit: Visit) => visit.page.locator('.notice').allTextContents();

describe('what an assignment locks', () => {
  it('holds against the address, keys, kept runs, sweeps and a second run', async () => {
    const visit = await open(`?assignment=${toWord(assignment)}&heldOut=4&seed=9&latent=3`);
    const { page } = visit;
    await visit.until('idle');
    const held = 'Anomalous class';
    const shown = await heldOut(visit).inputValue();
    expect(shown).not.toBe('');
    await expect.poll(() => new URL(page.url()).searchParams.get('heldOut')).toBe('1');
    expect(new URL(page.url()).searchParams.get('latent')).toBe('3');
    // Disabled to the eye and to a screen reader, with the reason.
    const control = page.getByRole('textbox', { name: held });
    await expect.poll(() => control.getAttribute('readonly')).toBe('');
    await expect.poll(() => control.getAttribute('aria-disabled')).toBe('true');
    const reason = await control.getAttribute('aria-describedby');
    await expect.poll(() => page.locator(`[id="${reason}"]`).textContent()).toBe('held by the assignment');
    await control.focus();
    await page.keyboard.type('7');
    await page.keyboard.press('Enter');
    await expect.poll(() => control.inputValue()).toBe(shown);
    // What is hidden is not there, nor a group of which nothing is left, nor views that are not listed.
    await expect.poll(() => page.locator('[data-field="beta"]').count()).toBe(0);
    await expect.poll(() => page.getByRole('button', { name: /^Device/ }).count()).toBe(0);
    expect((await visit.views()).sort()).toEqual(['latent', 'roc', 'runs', 'sweep']);
    await expect.poll(() => page.getByRole('button', { name: 'New seed' }).count()).toBe(0);
    await page.locator('h1').click();
    await page.keyboard.press('n');
    await expect.poll(() => notices(visit)).toContainEqual(expect.stringContaining('The assignment holds “Seed”'));
    await page.keyboard.press('/');
    const found = page.getByRole('menu', { name: 'Views' }).getByRole('menuitem');
    await expect.poll(() => found.count()).toBe(4);
    await found.filter({ hasText: 'Runs' }).click(); // which unfolds it
    // Settings of a run that somebody has sent.
    const runs = await visit.card('runs');
    const run = aRun('b'.repeat(24), { dataset: 'strokes', heldOut: 6, latent: 4 }, { name: 'Sent' });
    const buffer = Buffer.from(writeRuns([run], run.created));
    const chooser = page.waitForEvent('filechooser');
    await runs.getByRole('button', { name: 'Import', exact: true }).click();
    await (await chooser).setFiles({ name: 'sent.json', mimeType: 'application/json', buffer });
    await runs.getByRole('button', { name: /^Actions for .*Sent/ }).click();
    await page.getByRole('menuitem', { name: 'Use these settings' }).click();
    await expect.poll(() => runs.textContent()).toContain('but for those that the assignment holds');
    await expect.poll(() => heldOut(visit).inputValue()).toBe(shown);
    // A sweep is not offered over what is held, nor over seeds.
    await page.locator('h1').click();
    await page.keyboard.press('/');
    await found.filter({ hasText: 'Sweep' }).click();
    const sweep = await visit.card('sweep');
    await sweep.getByRole('button', { name: /^Vary/ }).click();
    const varied = await page.getByRole('option').allTextContents();
    expect(varied.length).toBeGreaterThan(3);
    expect(varied).not.toContain(held);
    await page.keyboard.press('Escape');
    await sweep.getByRole('button', { name: /^Seeds/ }).click();
    await expect.poll(() => page.getByRole('option').allTextContents()).toEqual(['1']);
    await page.keyboard.press('Escape');
    // A second run differs in what is free.
    await visit.press('Compare');
    await expect.poll(() => page.locator('.differs').count()).toBe(1);
    await expect.poll(() => page.getByRole('button', { name: 'β 1 against 8' }).count()).toBe(0);
    await expect.poll(() => page.getByRole('textbox', { name: held }).inputValue()).toBe(shown);
    // Left, everything is free again.
    await page.getByRole('button', { name: /^Leave the (lesson|assignment)/ }).click();
    await expect.poll(() => page.locator('[data-field="beta"]').count()).toBe(1);
    await expect.poll(() => page.getByRole('textbox', { name: held }).count()).toBe(0);
  });
});

const packed = (value: unknown): string =>
  `1.${Buffer.from(deflateSync(strToU8(typeof value === 'string' ? value : JSON.stringify(value)))).toString('base64url')}`;
const bent = (change: object): string => packed({ ...written(assignment), ...change });

/** A link, and the sentence that answers it; null: it opens, and what is in it is text. */
const hostile: readonly (readonly [string, string, RegExp | null])[] = [
  ['oversize', `1.${'A'.repeat(12_001)}`, /too long/],
  ['a bomb', packed(`[${'0,'.repeat(1_000_000)}0]`), /more than an assignment/],
  ['not compressed', `1.${Buffer.from(JSON.stringify(written(assignment))).toString('base64url')}`, /damaged/],
  ['truncated', toWord(assignment).slice(0, 150), /damaged|cut off/],
  ['a newer version', bent({ version: 9 }), /newer version/],
  ['an unknown task', bent({ tasks: [{ kind: '<script>', question: 'Why?' }] }), /kind/],
  ['an unknown setting', bent({ locked: ['<img src=x onerror=smuggled=1>'] }), /no setting/],
  ['a step that is not there', bent({ tasks: [{ kind: 'lesson', lesson: '__proto__', step: 0 }] }), /no lesson/],
  ['no letters of an address', '1.<script>smuggled=1</script>', /no assignment/],
  ['deep nesting', packed(`${'['.repeat(40_000)}${']'.repeat(40_000)}`), /must be an object/],
  [
    'markup',
    bent({
      title: '<img src=x onerror=smuggled=1>',
      text: '<script>smuggled=1</script> [click](javascript:smuggled=1) <iframe srcdoc="<script>top.smuggled=1</script>">',
      settings: '?dataset=strokes&trainSize=1000&hidden=16&backend=<script>&run=1',
    }),
    null,
  ],
];

describe('one visit', () => {
  const one = share('?dataset=strokes&trainSize=1000&hidden=16', visit => visit.until('idle'));

  it('prepares an assignment, whose preview holds what it locks', async () => {
    const { page, context } = one();
    await page.locator('h1').click();
    await page.keyboard.press('?');
    await page.getByRole('button', { name: 'Prepare an assignment' }).click();
    const dialog = page.getByRole('dialog', { name: 'Prepare an assignment' });
    const wants = dialog.getByRole('region', { name: 'Give it to the class' });
    await expect.poll(() => wants.textContent()).toContain('The title is missing.');
    await dialog.getByLabel('Title').fill('Ones');
    await dialog.getByText('Data all free').click();
    await dialog.getByRole('button', { name: 'Lock all of Data' }).click();
    await dialog.getByText('Training all free').click();
    await dialog.getByRole('radiogroup', { name: 'Seed is' }).getByRole('radio', { name: 'Hidden' }).click();
    for (const kind of ['Choice', 'Number']) await dialog.getByRole('button', { name: kind, exact: true }).click();
    const task = (n: number) => dialog.getByRole('listitem').filter({ hasText: `Task ${n}: ` });
    await task(2).getByLabel('Question').fill('What is the AUC?');
    await dialog.getByRole('button', { name: 'Move task 2 up' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => task(1).textContent()).toContain('Task 1: Number');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toMatch(/^Move task 1 /);
    await task(2).getByLabel('Question').fill('Which?');
    await task(2).getByLabel('Answer 1', { exact: true }).fill('This');
    await expect.poll(() => wants.textContent()).toContain('Task 2: One of the answers is empty.');
    await task(2).getByLabel('Answer 2', { exact: true }).fill('That');
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await lasting(async () => inWords(await violationsIn(page, '.dialog'))), `${width} px`).toEqual([]);
      const overflow = () =>
        page.locator('.prepare').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
      await expect.poll(overflow, { message: `${width} px` }).toBe(0);
    }
    const link = await wants.getByLabel('Link').inputValue();
    const share = wants.getByRole('link', { name: 'Share to Google Classroom' });
    await expect
      .poll(() => share.getAttribute('href'))
      .toBe(`https://classroom.google.com/share?url=${encodeURIComponent(link)}`);
    await expect.poll(() => share.getAttribute('rel')).toContain('noopener');
    const [student] = await Promise.all([
      context.waitForEvent('page'),
      wants.getByRole('link', { name: 'Preview as a student' }).click(),
    ]);
    await student.getByRole('heading', { name: 'Ones' }).waitFor();
    await student.locator('[data-field="dataset"][data-locked]').waitFor();
    await expect.poll(() => student.locator('[data-field="seed"]').count()).toBe(0);
    await student.close();
  });

  it('of links that were made to do harm does nothing but say so, and the lab is as usual', async () => {
    const visit = one();
    const { page } = visit;
    const lab = page.url().split('?')[0];
    await page.route(/worker/i, () => {}); // a link is read without the engine, which takes its time
    for (const [name, word, sentence] of hostile) {
      if (!sentence) await page.unroute(/worker/i);
      await page.goto(`${lab}?dataset=strokes&trainSize=1000&hidden=16&assignment=${encodeURIComponent(word)}`, {
        waitUntil: 'commit',
      });
      if (sentence) {
        const said = page.locator('.notice', { hasText: 'The assignment of this address could not be opened.' });
        await said.waitFor();
        await expect.poll(() => said.textContent(), { message: name }).toMatch(sentence);
        await expect.poll(() => page.locator('.lesson').count(), { message: name }).toBe(0);
        expect(new URL(page.url()).searchParams.has('assignment'), name).toBe(false);
      } else {
        const panel = page.locator('.lesson');
        await panel.getByText('smuggled=1').first().waitFor();
        await expect.poll(() => panel.locator('img, script, iframe, a').count(), { message: name }).toBe(0);
        expect(await panel.textContent(), name).toContain('[click](javascript:smuggled=1)');
      }
      expect(await page.evaluate(() => 'smuggled' in window), name).toBe(false);
    }
    await visit.until('idle');
    await visit.press('One step');
    await expect.poll(() => visit.steps()).toBe(1);
  });
});
