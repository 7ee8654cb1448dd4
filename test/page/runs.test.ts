// Runs that outlive the page: kept, compared, exported, deleted, brought back.

import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { RunRecord } from '../../src/engine/api.ts';
import type { KeptRun } from '../../src/state/runs/types.ts';
import { stored } from './database.ts';
import { narrow, wear, wide } from './fonts.ts';
import { lasting } from './lasting.ts';
import { inWords, violationsIn } from './violations.ts';
import { stage, type Visit } from './visit.ts';

const { open, share } = stage({ datasets: false, bench: ['runs', 'curves'] });
const small = '?dataset=strokes&trainSize=1000&hidden=32&epochs=2&samples=1';

/** Slow machines take their time. */
const eventually = <T>(look: () => T) => expect.poll(look, { timeout: 20_000 });

const card = ({ page }: Visit) => page.locator('#view-runs');
const rows = (visit: Visit) => card(visit).locator('tbody tr');

async function train(visit: Visit): Promise<void> {
  await visit.until(['idle', 'paused']);
  await visit.press('Play');
  await visit.until('finished');
}

async function show(visit: Visit, count: number): Promise<void> {
  await eventually(async () => {
    await card(visit)
      .scrollIntoViewIfNeeded({ timeout: 5000 })
      .catch(() => {}); // a narrow page is built anew
    return rows(visit).count();
  }).toBe(count);
}

/** How many runs lie in the database with a ROC curve: it comes a moment after the run, with the look at the detector. */
const curves = async ({ page }: Visit): Promise<number> =>
  (await stored<KeptRun>(page, 'runs')).filter(run => run.roc !== null).length;

/** Two runs of the same settings but their seed. */
async function trainTwo(visit: Visit): Promise<void> {
  await train(visit);
  await show(visit, 1);
  await eventually(() => curves(visit)).toBe(1);
  await visit.begin('New seed');
  await visit.page.waitForFunction(() => !['finished'].includes(document.querySelector('main')!.dataset.phase!));
  await train(visit);
  await show(visit, 2);
  await eventually(() => curves(visit)).toBe(2);
}

/**
 * As a hand or a keyboard chooses. The box itself cannot be focused and pressed as fast as a test does: a table takes the
 * focus to the row first, and a key that goes down on the box and up on the row presses neither.
 */
async function choose(visit: Visit, row: number, how: (row: Locator) => Promise<void>): Promise<void> {
  await how(rows(visit).nth(row));
  await eventually(() => rows(visit).nth(row).getAttribute('aria-selected')).toBe('true');
}

/** By a file on the disk: through the wire, 50 MB take longer than a test may. */
async function importFile(visit: Visit, { name, text, bytes }: { name: string; text: string; bytes?: number }) {
  const folder = await mkdtemp(join(tmpdir(), 'runs-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, name);
  await writeFile(path, text);
  if (bytes) await truncate(path, bytes);
  const chooser = visit.page.waitForEvent('filechooser');
  await card(visit).getByRole('button', { name: 'Import', exact: true }).click();
  await (await chooser).setFiles(path);
}

const word = (visit: Visit) => card(visit).getByRole('status').textContent();

async function exported(visit: Visit, button: string | RegExp): Promise<string> {
  const download = visit.page.waitForEvent('download');
  await card(visit).getByRole('button', { name: button }).click();
  return readFile(await (await download).path(), 'utf8');
}

async function menu(visit: Visit, row: number, item: string): Promise<void> {
  await rows(visit)
    .nth(row)
    .getByRole('button', { name: /^Actions for/ })
    .click();
  await visit.page.getByRole('menuitem', { name: item }).click();
}

/** What axe finds in the card, whatever it calls it. */
const faults = ({ page }: Visit) => lasting(async () => inWords(await violationsIn(page, '#view-runs')));

describe('two runs of one visit', () => {
  const two = share(small, visit => visit.until('idle'));

  it('are kept, survive a reload and are laid over each other', async () => {
    const visit = two();
    await trainTwo(visit);
    await eventually(() => card(visit).textContent()).toContain(
      'Strokes, 5 held out, 1,000 examples, 2-d, 32 hidden units, 2 epochs, seed 2',
    );
    expect(await card(visit).textContent()).toContain('All have: Strokes, 5 held out, 1,000 examples, 2-d');
    expect(await rows(visit).first().locator('xpath=../..').getByRole('columnheader').allTextContents()).toEqual([
      '',
      'Name',
      'AUC',
      'Loss',
      'Epochs',
      'Seed',
      'Date',
      'Actions',
    ]);

    await visit.page.reload();
    await visit.until('idle');
    await show(visit, 2);
    await choose(visit, 0, row => row.locator('.runs-choice').click());
    await choose(visit, 1, row => row.press('Space'));
    const roc = card(visit).getByRole('img', { name: /^ROC curves of .*seed [12].*seed [12]/ });
    const loss = card(visit).getByRole('img', { name: /^Loss curves of/ });
    await roc.scrollIntoViewIfNeeded();
    await eventually(() => roc.locator('.scatterlayer .trace').count()).toBe(3); // and chance
    await loss.scrollIntoViewIfNeeded();
    await eventually(() => loss.locator('.scatterlayer .trace').count()).toBe(2);

    await rows(visit)
      .first()
      .getByRole('button', { name: /^Rename/ })
      .click();
    for (const [colorScheme, font, width] of [
      ['light', narrow, 1280],
      ['dark', wide, 360],
    ] as const) {
      await visit.page.emulateMedia({ colorScheme });
      await wear(visit.page, font);
      await visit.page.setViewportSize({ width, height: 800 });
      await show(visit, 2);
      await visit.page.waitForTimeout(300); // colours fade
      expect(await faults(visit), `${colorScheme}, ${width} px`).toEqual([]);
      await expect.poll(() => visit.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    }
    await visit.page.setViewportSize({ width: 1280, height: 800 });
    await visit.page.reload(); // the name that was not given is forgotten
    await visit.until('idle');
    await show(visit, 2);
  });

  it('can be exported, deleted, undone and imported, once', async () => {
    const visit = two();
    const file = JSON.parse(await exported(visit, 'Export all'));
    expect(file).toMatchObject({ format: 'vae-anomaly-lab/runs', version: 2 });
    expect(file.runs.map((run: { params: { seed: number } }) => run.params.seed)).toEqual([1, 2]);
    expect(file.runs[0].roc.falsePositiveRate.at(-1)).toBe(1);
    expect(await exported(visit, 'Table as CSV')).toMatch(
      /^name,AUC .*\r\n"Strokes, 5 held out, 1,000 examples, .*, seed 1",/,
    );

    await menu(visit, 0, 'Delete');
    await show(visit, 1);
    await card(visit).getByRole('button', { name: 'Undo' }).click();
    await show(visit, 2);
    await menu(visit, 0, 'Delete');
    await show(visit, 1);
    await visit.page.reload(); // it is gone from the database too
    await visit.until('idle');
    await show(visit, 1);

    const all = { name: 'runs.json', text: JSON.stringify(file) };
    await importFile(visit, all);
    await show(visit, 2);
    expect(await word(visit)).toContain('1 run imported; 1 run was already here.');
    await importFile(visit, all);
    await eventually(() => word(visit)).toContain('2 runs were already here.');
    expect(await rows(visit).count()).toBe(2);

    const bad: [string, RegExp, number?][] = [
      ['not a run', /Not JSON/],
      [JSON.stringify({ ...file, version: 3 }), /newer version of the lab/],
      [
        JSON.stringify({ ...file.runs[0], id: 'x', params: { ...file.runs[0].params, latent: 99 } }),
        /“params.latent” is 99/,
      ],
      ['', /The file is 49 MB/, 49_000_000],
    ];
    for (const [text, sentence, bytes = 0] of bad) {
      await importFile(visit, { name: 'bad.json', text, bytes });
      await eventually(() => word(visit)).toMatch(sentence);
      expect(await word(visit)).toContain('“bad.json” was not imported, and nothing was changed.');
      expect(await rows(visit).count()).toBe(2);
    }
  });

  it('can be renamed by keyboard, and give their settings back', async () => {
    const visit = two();
    await rows(visit).nth(1).focus();
    const focused = () => visit.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    for (const key of ['ArrowRight', 'ArrowRight']) await visit.page.keyboard.press(key);
    await eventually(focused).toMatch(/^Rename Strokes.*seed 1$/);
    await visit.page.keyboard.press('Enter');
    await card(visit).getByRole('textbox', { name: 'Name' }).waitFor();
    await visit.page.keyboard.type('The first of all');
    await visit.page.keyboard.press('Tab');
    await visit.page.keyboard.type('with a note');
    await card(visit).getByRole('button', { name: 'Keep' }).press('Enter');
    await eventually(focused).toBe('Rename The first of all');
    await eventually(() => rows(visit).nth(1).textContent()).toMatch(/The first of all\s*with a note/);

    await visit.press('One step'); // a run that would be lost
    await visit.until('paused');
    await show(visit, 3);
    await menu(visit, 2, 'Use these settings');
    await eventually(() => new URL(visit.page.url()).searchParams.get('seed')).toBeNull(); // 1 is the default
    expect(await word(visit)).toContain('Now using the settings of “The first of all”.');
    await visit.page
      .getByRole('button', { name: /start over/i })
      .first()
      .waitFor();
    await visit.page.reload();
    await visit.until('idle');
    await show(visit, 3);
    expect(await rows(visit).nth(2).textContent()).toMatch(/The first of all\s*with a note/);
  });

  it('can be dropped on the card, several files at once, where the page does not take them for a dataset', async () => {
    const visit = two();
    const text = await exported(visit, 'Export all');
    await menu(visit, 0, 'Delete');
    await show(visit, 2);
    const transfer = await visit.page.evaluateHandle(text => {
      const data = new DataTransfer();
      for (const [name, content] of Object.entries({ 'no.json': '{}', 'runs.json': text }))
        data.items.add(new File([content], name, { type: 'application/json' }));
      return data;
    }, text);
    await visit.page.dispatchEvent('main', 'dragover', { dataTransfer: transfer });
    await visit.page.getByText('Drop a table').waitFor();
    await card(visit).dispatchEvent('dragover', { dataTransfer: transfer });
    await eventually(() => visit.page.getByText('Drop a table').count()).toBe(0);
    await card(visit).dispatchEvent('drop', { dataTransfer: transfer });
    await show(visit, 3);
    await eventually(() => word(visit)).toMatch(/“no.json” was not imported\. .+ “runs.json”: 1 run imported/);
    expect(await visit.phase()).toBe('idle');
  });
});

describe('runs', () => {
  it('are the same in every tab, as soon as one has written', async () => {
    const visit = await open(small);
    const other = { ...visit, page: await visit.context.newPage() };
    await other.page.goto(visit.page.url());
    await other.page.locator('main[data-phase=idle]').waitFor();
    await show(other, 0);
    await train(visit);
    await show(other, 1);
    await menu(other, 0, 'Delete');
    await show(visit, 0);
    await card(other).getByRole('button', { name: 'Undo' }).click();
    await show(visit, 1);
  });

  it('are one entry while a run goes on, and another after a rewind', async () => {
    const visit = await open(small);
    await visit.until('idle');
    await visit.press('One epoch');
    await visit.until('paused');
    await show(visit, 1);
    await visit.press('One epoch');
    await visit.until('finished');
    await eventually(() => rows(visit).first().getByRole('gridcell').nth(3).textContent()).toBe('2');
    expect(await rows(visit).count()).toBe(1);
    await visit.begin('Rewind');
    await visit.until('idle');
    await visit.press('One epoch');
    await visit.until('paused');
    await show(visit, 2);
  });

  it('know what was changed while they trained, and what came from a file', async () => {
    const visit = await open('?dataset=strokes&trainSize=500&hidden=32&epochs=3&samples=1');
    const { page } = visit;
    await visit.until('idle');
    const beta = async (value: string) => {
      const input = page
        .locator('[data-field=beta] input[type=text], [data-field=beta] input:not([type=range])')
        .last();
      await input.fill(value);
      await input.press('Enter');
    };
    for (const [epoch, value] of [
      ['1.0', '8'],
      ['2.0', '0'],
    ]) {
      await visit.press('One epoch');
      await eventually(() => page.locator('.epoch b').textContent()).toBe(epoch);
      await visit.until('paused');
      await beta(value);
    }
    await visit.press('One epoch');
    await visit.until('finished');
    const name = 'Strokes, 5 held out, 500 examples, 2-d, 32 hidden units, β 1 → 8 → 0, 3 epochs, seed 1';
    const changes = [
      { step: 5, id: 'beta', from: 1, to: 8 },
      { step: 10, id: 'beta', from: 8, to: 0 },
    ];
    await eventually(() => page.locator('.shown-run').textContent()).toBe(name);
    await show(visit, 1);
    await eventually(() => rows(visit).first().textContent()).toContain(name);
    expect(await rows(visit).first().textContent()).toContain('changed during training');
    await eventually(() => curves(visit)).toBe(1);

    const plot = page.locator('#view-curves');
    await plot.scrollIntoViewIfNeeded();
    await eventually(() => plot.locator('.shapelayer path').count()).toBe(2);
    expect(await plot.locator('.annotation').allTextContents()).toEqual(['β 8', 'β 0']);
    expect(await plot.textContent()).toContain('β from 1 to 8 after epoch 1; β from 8 to 0 after epoch 2');

    const run = (await visit.exportRun()) as RunRecord & Record<string, unknown>;
    expect(run).toMatchObject({ version: 2, name, changes, lab: '0.1.0', imported: null, params: { beta: 0 } });
    expect(run.data!.checksums).toHaveLength(4);
    expect(run.threshold).toMatchObject({ score: 'probability', setBy: 'calibration' });

    const forged = Object.fromEntries(
      Object.entries(run.scores).map(([id]) => [id, { auc: 0.999, averagePrecision: 0.999 }]),
    );
    await importFile(visit, { name: 'best.json', text: JSON.stringify({ ...run, scores: forged }) });
    await show(visit, 2);
    const row = card(visit).locator('tbody tr', { hasText: /imported \d/ });
    expect(await row.textContent()).toContain('0.999');
    expect(await card(visit).locator('.card-summary').textContent()).not.toContain('0.999');
    // A verification may be over in a moment: what stands on the page meanwhile is noted as it comes. It is nobody's to play, Space
    // does not hold it, and its phases are not told as the reader's own.
    await page.evaluate(() => {
      const found = { stop: false, others: 0, told: '' };
      Object.assign(window, { found });
      const note = () => {
        const buttons = [...document.querySelectorAll('[aria-label=Run] button')].map(
          each => each.getAttribute('aria-label') ?? '',
        );
        if (!buttons.includes('Stop verifying')) return;
        if (!found.stop) document.body.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', bubbles: true }));
        found.stop = true;
        found.others += buttons.filter(name => /^(Play|Pause|Rewind)$/.test(name)).length;
        found.told = document.querySelector('.visually-hidden > [role=status]')?.textContent || found.told;
      };
      new MutationObserver(note).observe(document.body, { childList: true, subtree: true, characterData: true });
    });
    await row.getByRole('button', { name: /^Actions for .*\(imported/ }).click();
    await page.getByRole('menuitem', { name: 'Verify: train it again' }).click();
    await expect
      .poll(() => row.textContent(), { timeout: 120_000 })
      .toMatch(/Trained again here on .*: AUC 0\.\d+ by .*; the file says 0\.999\. That does not agree\./);
    expect(await page.evaluate(() => (window as unknown as { found: unknown }).found)).toEqual({
      stop: true,
      others: 0,
      told: expect.stringMatching(/^Verifying “/),
    });
    await show(visit, 3);
    const again = card(visit).locator('tbody tr', { hasText: `${name} (3)` });
    expect(await again.textContent()).toContain('changed during training');
    await eventually(() => visit.phase()).toBe('finished');

    await visit.press('Share link');
    const dialog = page.getByRole('dialog', { name: 'Share this experiment' });
    await dialog.getByRole('img', { name: 'QR code of the address' }).waitFor();
    expect(await dialog.textContent()).toContain('Changes made during training are not included');
    await dialog.getByText('Start automatically').click();
    await dialog.getByText('Show this image').click();
    await dialog.getByText('As at a projector, with this scene').click();
    const address = await dialog.getByRole('textbox', { name: 'Address' }).inputValue();
    const number = /Test image (\d+)/.exec((await dialog.textContent())!)![1];
    const query = Object.fromEntries(new URL(address).searchParams);
    expect(query).toEqual({
      dataset: 'strokes',
      trainSize: '500',
      hidden: '32',
      epochs: '3',
      samples: '1',
      beta: '0',
      image: number,
      run: '1',
      present: '1',
      scene: 'plane',
    });
    await page.goto(address.replace(`image=${number}`, 'image=77').replace('scene=plane', 'scene=strip'));
    await page.getByRole('button', { name: /^Test image 77 / }).waitFor({ timeout: 60_000 });
  });

  it('last as long as the page where the browser stores nothing, and the card says so', async () => {
    const visit = await open(small, {
      before: context =>
        context.addInitScript(() => {
          IDBFactory.prototype.open = () => {
            throw new DOMException('no', 'SecurityError');
          };
        }),
    });
    await train(visit);
    await show(visit, 1);
    expect(await card(visit).textContent()).toContain('does not let the page store anything');
  });
});
