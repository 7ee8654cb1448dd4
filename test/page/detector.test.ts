// From a curve to a detector: one run, judged by every score, with one threshold that every picture follows. Digit one is
// held out, the class that the notebook's score finds easier than the normals.

import type { Locator, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { scoreIds } from '../../src/scores/index.ts';
import { realData } from '../setup/realData.ts';
import { stage } from './visit.ts';

const { open, share } = stage();
const dataset = realData ? 'mnist' : 'strokes';

/** Trained once for two tests: the first changes what is looked at, the second by what it is judged. */
const trained = share(
  `?dataset=${dataset}&heldOut=1&hidden=64&epochs=2&trainSize=10000&samples=2&gallery=misses&run=1`,
  visit => visit.until('finished', 200_000),
);

const card = (page: Page, id: string) => page.locator(`#view-${id}`);

/** The counts of the table under the score: caught, missed, false alarms, passed. */
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
  it('shows who is missed, judges other images too, and is kept', async () => {
    const { page } = trained();
    const eventually = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 60_000 });
    const text = async (element: Locator) => (await element.textContent()) ?? '';
    const see = (id: string) => card(page, id).evaluate(element => element.scrollIntoView({ block: 'center' }));
    const choose = async (id: string, label: string, option: string) => {
      await card(page, id).getByRole('button', { name: label }).press('Enter');
      await page.getByRole('option', { name: option, exact: true }).press('Enter');
    };

    // Who is missed; and all that can be said about the first of them.
    await see('reconstructions');
    await eventually(() => text(card(page, 'reconstructions').locator('.card-summary'))).toMatch(/misses/);
    const counted = async () => {
      const { missed } = await fates(page);
      const pager = await text(card(page, 'reconstructions').locator('.pager'));
      return pager.includes(`of ${missed.toLocaleString('en')}`) ? 'as many' : `${missed} missed, ${pager}`;
    };
    await eventually(counted).toBe('as many');
    await card(page, 'reconstructions').locator('.pair').first().press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('heading', { name: /^Test image [\d,]+: .+, an anomaly$/ }).waitFor();
    await dialog
      .locator('.image-scores tbody tr')
      .nth(scoreIds.length - 1)
      .waitFor({ timeout: 60_000 });
    await eventually(() => text(dialog.locator('.image-summary'))).toContain('no alarm');
    await page.keyboard.press('Escape');

    // The highest scores are selected, and every picture shows them.
    await see('score');
    await card(page, 'score').getByRole('button', { name: 'Select images…' }).press('Enter');
    const range = page.getByRole('dialog', { name: 'Select images by their score' });
    await range.getByLabel('from').fill('0');
    await range.getByLabel('to').fill('0.7');
    await range.getByRole('button', { name: 'Select', exact: true }).press('Enter');
    await see('reconstructions');
    await eventually(() => text(card(page, 'reconstructions').locator('.card-summary'))).toMatch(/selected/);
    await page.keyboard.press('Escape');

    // A whole other dataset beside the test set.
    await see('score');
    await choose('score', 'Overlay', 'Strokes (drawn here)');
    if (realData)
      await eventually(() => text(card(page, 'score').locator('.card-summary'))).toMatch(
        /Of 4,000 images of Strokes.* would raise.*AUC against the test set’s normals >?0\.\d{3}/s,
      );
    await choose('score', 'Overlay', 'Nothing');
    await eventually(() => text(card(page, 'score').locator('.card-summary'))).not.toContain('images of Strokes');

    // An image of one's own: begun from a test image, drawn into, judged at once.
    await see('draw');
    const pad = card(page, 'draw').getByRole('application', { name: 'Drawing pad' });
    await pad.focus();
    for (const key of ['Space', ...new Array(8).fill('ArrowDown'), 'Space']) await page.keyboard.press(key);
    await card(page, 'draw').locator('.own-findings[aria-busy=false] .own-verdict svg').waitFor();
    await card(page, 'draw').getByRole('button', { name: 'Show in the strip' }).press('Enter');
    const journey = page.getByRole('region', { name: 'Journey of one image' });
    await eventually(() => text(journey)).toMatch(/Your own image.*on your image/s);

    // And the run is there to be compared with.
    await see('runs');
    await eventually(() => card(page, 'runs').locator('tbody tr').count()).toBe(1);
  });

  it('is judged by every score, with one threshold everywhere', async () => {
    const visit = trained();
    const { page } = visit;

    // What the numbers mean is said beside them.
    if (realData) await page.getByRole('button', { name: 'Worse than chance' }).waitFor();

    // Every score has an area, and the chosen one moves the page.
    await card(page, 'scores').scrollIntoViewIfNeeded();
    const rows = card(page, 'scores').getByRole('radio');
    await expect.poll(() => rows.count(), { timeout: 120_000 }).toBe(scoreIds.length);
    // It was not looked at before: nothing of the example stands there, and what is under way says how far it is.
    expect(await card(page, 'scores').locator('.card-badge').count()).toBe(0);
    await card(page, 'scores').locator('.work').waitFor({ state: 'detached', timeout: 120_000 });
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
    await expect.poll(async () => (await fates(page))['false-alarm']).toBeLessThan(at20['false-alarm']);
    const at1 = await fates(page);
    expect(at1.missed).toBeGreaterThanOrEqual(at20.missed);
    expect(at1.caught + at1.missed).toBe(at20.caught + at20.missed);
    expect(at20['false-alarm'] / (at20['false-alarm'] + at20.passed)).toBeGreaterThan(0.1); // 20 % of calibration normals
    expect(at20['false-alarm'] / (at20['false-alarm'] + at20.passed)).toBeLessThan(0.3);
    // By the keyboard on the ROC curve: ten steps of one in a thousand.
    await page.getByLabel('Threshold, on the ROC curve').focus();
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(() => page.url()).toContain('falseAlarmRate=0.02');

    // Choosing it by the test labels is possible, and called what it is.
    await card(page, 'score').getByRole('radio', { name: 'Best on the test set' }).click();
    await page.getByRole('button', { name: 'The threshold was chosen with the test labels' }).waitFor();
    await card(page, 'score').getByRole('radio', { name: 'Calibration' }).click();
    await page
      .getByRole('button', { name: 'The threshold was chosen with the test labels' })
      .waitFor({ state: 'detached' });

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
    const visit = await open(`?dataset=${dataset}&trainSize=1000&hidden=32&epochs=1&samples=1&contamination=20&run=1`);
    await visit.until('finished');
    await visit.page.getByRole('button', { name: 'Anomalies in training' }).click();
    await visit.page.getByText(/20\.0% of the training images/).waitFor();
    const { counts } = await visit.keptRun(10);
    expect(counts).toMatchObject({ train: 1000, contaminated: 200 });
  });
});
