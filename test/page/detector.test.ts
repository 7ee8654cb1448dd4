// From a curve to a detector: one run, judged by every score, with one threshold that every picture follows. Digit one is
// held out, the class that the notebook's score finds easier than the normals.

import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { scoreIds } from '../../src/scores/index.ts';
import { realData } from './server.ts';
import { stage } from './visit.ts';

const { open } = stage();
const dataset = realData ? 'mnist' : 'strokes';

const card = (page: Page, id: string) => page.locator(`#view-${id}`);

/** The counts of the table under the score: caught, missed, false alarms, left in peace. */
const fates = async (page: Page): Promise<Record<string, number>> =>
  page
    .locator('#view-score .verdicts tr[data-fate]')
    .evaluateAll(rows =>
      Object.fromEntries(
        rows.map(row => [
          (row as HTMLElement).dataset.fate!,
          Number.parseInt(row.querySelector('td')!.textContent!.replace(/of .*/, '').replace(/\D/g, ''), 10),
        ]),
      ),
    );

describe('a detector', () => {
  it('is judged by every score, with one threshold everywhere', async () => {
    const visit = await open(`?dataset=${dataset}&heldOut=1&epochs=2&trainSize=10000&run=1`);
    const { page } = visit;
    await visit.until('finished', 200_000);

    // What the numbers mean is said beside them.
    if (realData) await page.getByRole('button', { name: 'Worse than chance' }).waitFor();

    // Every score has an area, and the chosen one moves the page.
    await card(page, 'scores').scrollIntoViewIfNeeded();
    const rows = card(page, 'scores').getByRole('radio');
    await expect.poll(() => rows.count(), { timeout: 30_000 }).toBe(scoreIds.length);
    const stale = card(page, 'scores').locator('.card-badge'); // the table before is of the example, and says so
    await stale.waitFor({ state: 'detached', timeout: 120_000 });
    const texts = await card(page, 'scores').locator('.scores-row').allTextContents();
    console.info(texts.join('\n'));
    expect(texts.join()).not.toContain('–');
    await card(page, 'scores').getByText('Nearest training codes').first().click();
    await expect.poll(() => page.url()).toContain('score=nearest');
    await card(page, 'score').getByLabel('Alarm above distance').waitFor();

    // The threshold is typed; counts and galleries follow.
    const rate = card(page, 'score').getByLabel('False alarms');
    await rate.fill('20');
    await rate.press('Enter');
    await expect.poll(() => page.url()).toContain('falseAlarmRate=0.2');
    const at20 = await fates(page);
    await rate.fill('1');
    await rate.press('Enter');
    await expect.poll(async () => (await fates(page)).false).toBeLessThan(at20.false);
    const at1 = await fates(page);
    expect(at1.missed).toBeGreaterThanOrEqual(at20.missed);
    expect(at1.caught + at1.missed).toBe(at20.caught + at20.missed);
    expect(at20.false / (at20.false + at20.quiet)).toBeGreaterThan(0.1); // 20 % of calibration normals
    expect(at20.false / (at20.false + at20.quiet)).toBeLessThan(0.3);
    // By the keyboard on the ROC curve: ten steps of one in a thousand.
    await page.getByLabel('Threshold, on the ROC curve').focus();
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(() => page.url()).toContain('falseAlarmRate=0.02');

    // Choosing it by the test labels is possible, and called what it is.
    await card(page, 'score').getByRole('radio', { name: 'Best on the test set' }).click();
    await page.getByRole('button', { name: 'The threshold knows the test labels' }).waitFor();
    await card(page, 'score').getByRole('radio', { name: 'Calibration' }).click();
    await page.getByRole('button', { name: 'The threshold knows the test labels' }).waitFor({ state: 'detached' });

    // What it costs where anomalies are rare.
    await card(page, 'cost').scrollIntoViewIfNeeded();
    await card(page, 'cost').getByRole('button', { name: 'Use the cheapest' }).click();
    await card(page, 'cost')
      .getByRole('button', { name: 'Use the cheapest' })
      .and(page.locator('[data-disabled]'))
      .waitFor();

    const run = await visit.exportRun();
    expect(Object.keys(run.scores).sort()).toEqual([...scoreIds].sort());
    expect(run.params).toMatchObject({ score: 'nearest', heldOut: 1 });
    if (realData) {
      expect(run.scores.probability.auc).toBeLessThan(0.5);
      expect(run.scores.reconstructionProbability.auc).toBeLessThan(0.5);
    }
  });

  it('that was trained on anomalies says so', async () => {
    const visit = await open(`?dataset=strokes&trainSize=1000&hidden=32&epochs=1&contamination=20&run=1`);
    await visit.until('finished');
    await visit.page.getByRole('button', { name: 'Anomalies in training' }).click();
    await visit.page.getByText('20 % of the training images').waitFor();
    const { counts } = await visit.exportRun();
    expect(counts.train).toBe(1000);
  });
});
