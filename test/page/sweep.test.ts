// A sweep as a lecturer runs one: started, cut off by a reload, resumed, left alone in a hidden tab, read.

import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { KeptRun } from '../../src/state/runs/types.ts';
import { realData } from '../setup/realData.ts';
import { stored } from './database.ts';
import { narrow, wear, wide } from './fonts.ts';
import { lasting } from './lasting.ts';
import { inWords, violationsIn } from './violations.ts';
import { stage, type Visit } from './visit.ts';

const { open } = stage({ bench: ['runs', 'sweep'] });
const dataset = realData ? 'mnist' : 'strokes';

/** Slow machines take their time. */
const eventually = <T>(look: () => T) => expect.poll(look, { timeout: 60_000 });

const card = ({ page }: Visit) => page.locator('#view-sweep');

/** The card takes the place of its own placeholder, and fetches what is in it when it is seen. */
async function show(visit: Visit): Promise<void> {
  const start = card(visit).getByRole('button', { name: 'Start' });
  await eventually(async () => {
    await card(visit)
      .evaluate(element => element.scrollIntoView())
      .catch(() => {});
    return start.isVisible();
  }).toBe(true);
}

async function choose(visit: Visit, label: string, option: string): Promise<void> {
  await card(visit)
    .getByRole('button', { name: new RegExp(`^${label} `) })
    .click();
  await visit.page.getByRole('option', { name: option, exact: true }).click();
}

/** The runs in the database. */
const keptRuns = ({ page }: Visit) => stored<KeptRun>(page, 'runs');

/** What a browser does to a tab in the background: no frames, and in the end a timer a minute. */
const hide = ({ page }: Visit) =>
  page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    const timer = window.setTimeout;
    window.requestAnimationFrame = () => 0;
    window.setTimeout = ((run: () => void, ms = 0) => timer(run, ms + 60_000)) as typeof setTimeout;
    document.dispatchEvent(new Event('visibilitychange'));
  });

/** What axe finds in the card, whatever it calls it. */
const faults = ({ page }: Visit) => lasting(async () => inWords(await violationsIn(page, '#view-sweep')));

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

describe('a sweep', () => {
  it(`runs on ${dataset}, is cut off by a reload, goes on in a hidden tab and can be read`, async () => {
    const visit = await open(`?dataset=${dataset}&trainSize=500&hidden=32&epochs=7&samples=1&heldOut=3`);
    const address = visit.page.url();
    await visit.until('idle');
    await show(visit);
    await card(visit).getByRole('textbox', { name: 'Values' }).fill('0, 10');
    expect(await card(visit).getByRole('alert').textContent()).toContain('must be between 0 and 9; 10 is not.');
    expect(await card(visit).getByRole('button', { name: 'Start' }).isDisabled()).toBe(true);
    await card(visit).getByRole('textbox', { name: 'Values' }).fill('0, 1');
    await choose(visit, 'Seeds', '2');
    await card(visit).getByRole('textbox', { name: 'Epochs' }).fill('1');
    await card(visit).getByRole('button', { name: 'Start' }).click();
    await card(visit)
      .getByText(/^2 of 4: Anomalous class 1, seed 1/)
      .waitFor();
    expect(visit.page.url()).toBe(address); // the person's, whatever trains

    await visit.page.reload();
    await visit.until('idle');
    await show(visit);
    expect(await card(visit).textContent()).toContain('Stopped at 1 of 4.');
    expect(visit.page.url()).toBe(address);
    await card(visit).getByRole('button', { name: 'Resume' }).click();
    await card(visit).getByRole('progressbar').waitFor();
    await hide(visit);
    const text = () => visit.page.evaluate(() => document.querySelector('#view-sweep')?.textContent ?? '');
    await eventually(text).toContain('The sweep is complete: 4 runs.');

    const runs = await keptRuns(visit);
    const settings = runs.map(({ record: { params } }) => [params.heldOut, params.seed, params.epochs]);
    expect(settings.sort()).toEqual([0, 1].flatMap(digit => [1, 2].map(seed => [digit, seed, 1])));
    for (const { roc } of runs) expect(roc?.falsePositiveRate.at(-1)).toBe(1);

    await visit.page.reload();
    await visit.until('idle');
    await show(visit);
    expect(visit.page.url()).toBe(address);
    expect(await visit.page.getByRole('radio', { name: '3', exact: true }).isChecked()).toBe(true);
    const rows = card(visit).locator('tbody tr');
    expect(await rows.count()).toBe(2);
    for (const row of await rows.all()) expect(await row.textContent()).toMatch(/^[01]0\.\d{3} ± 0\.\d{3}.*2$/);
    expect(await card(visit).locator('.card-summary').textContent()).toMatch(/^Hardest to find: [01] \(AUC 0\.\d{3}\)/);
    const chart = card(visit).getByRole('img', { name: /^Bar chart\. Hardest to find/ });
    await chart.scrollIntoViewIfNeeded();
    await eventually(() => chart.locator('.bars .point').count()).toBe(2);
    expect(await chart.locator('.scatterlayer .points path').count()).toBe(4); // a circle for every run

    const download = visit.page.waitForEvent('download');
    await card(visit).getByRole('button', { name: 'Every run as CSV' }).click();
    const csv = await readFile(await (await download).path(), 'utf8');
    expect(csv.trim().split('\r\n')).toHaveLength(5);
    expect(count(csv.split('\r\n')[0], /AUC \(/g)).toBe(14); // every score
    await choose(visit, 'Score', 'L2 error');
    await eventually(() => card(visit).locator('.card-summary').textContent()).toContain('judged by L2 error');

    for (const [colorScheme, font, width] of [
      ['light', narrow, 1280],
      ['dark', wide, 360],
    ] as const) {
      await visit.page.emulateMedia({ colorScheme });
      await wear(visit.page, font);
      await visit.page.setViewportSize({ width, height: 800 });
      await show(visit); // a narrow page is built anew
      await visit.page.waitForTimeout(300); // colours fade
      expect(await faults(visit), `${colorScheme}, ${width} px`).toEqual([]);
      await expect.poll(() => visit.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    }
  });

  it('stops when the experiment is changed, and gives back what was there', async () => {
    const visit = await open('?dataset=strokes&trainSize=1000&hidden=32&epochs=1&samples=1');
    await visit.until('idle');
    await visit.press('Play');
    await visit.until('finished');
    await show(visit);
    await card(visit).getByRole('textbox', { name: 'Values' }).fill('0, 1');
    await card(visit).getByRole('textbox', { name: 'Epochs' }).fill('500');
    await card(visit).getByRole('button', { name: 'Start' }).click();
    await visit.until('training');
    await visit.page.getByRole('textbox', { name: 'Hidden layers' }).fill('64');
    await visit.page.keyboard.press('Enter');
    const word = 'You changed “Hidden layers”, so the sweep stopped at 0 of 2.';
    await visit.page.getByRole('region', { name: 'Notices' }).getByText(word).waitFor();
    await visit.until('finished'); // the run of one epoch, with its weights
    await eventually(() => visit.page.url()).toContain('hidden=64'); // the address follows shortly
    await visit.page.getByRole('button', { name: 'Start over' }).waitFor();
    await card(visit).getByRole('button', { name: 'Discard' }).click();
    await card(visit).getByRole('button', { name: 'Undo' }).click();
    await eventually(() => card(visit).textContent()).toContain('Stopped at 0 of 2.');
  });

  it('has the page to itself: the run of the last visit is on offer before and after it', async () => {
    const visit = await open('?dataset=strokes&trainSize=1000&hidden=32&epochs=2&samples=1');
    await visit.until('idle');
    await visit.press('One step');
    await visit.until('paused');
    await eventually(async () => (await stored(visit.page, 'states')).length).toBe(1);
    await visit.page.reload();
    const offer = visit.page.getByRole('button', { name: 'Continue run' });
    await offer.waitFor();
    await show(visit);
    await card(visit).getByRole('textbox', { name: 'Values' }).fill('0');
    await card(visit).getByRole('textbox', { name: 'Epochs' }).fill('500');
    await card(visit).getByRole('button', { name: 'Start' }).click();
    await visit.until('training');
    expect(await offer.count()).toBe(0);
    await card(visit).getByRole('button', { name: 'Stop' }).click();
    await offer.click();
    await eventually(visit.steps).toBe(1);
    await offer.waitFor({ state: 'detached' });
  });
});

/** Opens the database at a version and holds it, as a tab of another lab does. */
const hold = (version: number) =>
  new Promise<boolean>(resolve => {
    const opening = indexedDB.open('vae-anomaly-lab', version);
    opening.onupgradeneeded = () => {
      if (version === 1) opening.result.createObjectStore('runs', { keyPath: 'id' });
    };
    opening.onsuccess = () => {
      Object.assign(window, { held: opening.result });
      resolve(true);
    };
  });

describe('the database', () => {
  it('waits for no tab of an older version, and lets a newer one through', async () => {
    const visit = await open('?dataset=strokes&trainSize=1000&hidden=32&epochs=1&samples=1');
    const address = visit.page.url();
    const other = await visit.context.newPage();
    await other.goto(new URL('favicon.svg', address).href);
    await visit.page.goto(new URL('favicon.svg', address).href); // which closes the lab
    await other.evaluate(() => new Promise(done => (indexedDB.deleteDatabase('vae-anomaly-lab').onsuccess = done)));
    await other.evaluate(hold, 1);

    await visit.page.goto(address);
    await visit.until('idle');
    const runs = await visit.card('runs');
    await runs.getByText('Another tab of this browser shows an older version of the lab.').waitFor();
    await visit.press('Play');
    await visit.until('finished');
    await eventually(() => runs.locator('tbody tr').count()).toBe(1);
    await other.evaluate(() => (window as unknown as { held: IDBDatabase }).held.close());
    await eventually(() => runs.textContent()).not.toContain('older version');
    await eventually(async () => (await keptRuns(visit)).length).toBe(1);

    expect(await other.evaluate(hold, 9)).toBe(true);
    await visit.begin('Rewind');
    await visit.until('idle');
    await visit.press('Play');
    await visit.until('finished');
    await runs.getByText('Another tab has opened a newer version of the lab. Reload this page').waitFor();
  });
});
