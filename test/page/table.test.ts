// A table of a visitor's own, from being dropped to being learned from: with the keyboard alone, and with nothing changed until
// they say so.

import { expect, it } from 'vitest';
import { grave, inWords, violationsIn } from './violations.ts';
import { stage, type Visit } from './visit.ts';

const { open, share } = stage({ datasets: false, bench: [] });
const small = '?dataset=strokes&hidden=16&trainSize=500&batch=50&epochs=2&samples=1&backend=wasm';

/** Numbers between 0 and 1 that look like chance. */
const chance = (i: number) => (Math.imul(i + 1, 2654435761) >>> 8) / 2 ** 24;
const german = (value: number) => value.toFixed(3).replace('.', ',');

/** 1,000 rows between semicolons: an anomaly has a weight that does not go with its length. */
const parts = [
  'Nr;Länge;Gewicht;Farbe;Urteil',
  ...Array.from({ length: 1000 }, (_, i) => {
    const bad = i % 10 === 9;
    const length = 1 + chance(i);
    const weight = bad ? 9 + chance(i + 5000) : 2 * length + chance(i + 5000) / 10;
    return [i + 1, german(length), german(weight), i % 2 ? 'rot' : 'blau', bad ? 'Ausschuss' : 'gut'].join(';');
  }),
].join('\r\n');

/** 300 series of 32 points with the label first, between blanks; those of classes 2 and 3 go up where class 1 goes down. */
const waves = Array.from({ length: 300 }, (_, i) => {
  const kind = (i % 3) + 1;
  const points = Array.from(
    { length: 32 },
    (_, t) => (kind === 1 ? 1 : -1) * Math.sin(t / 5 + kind / 10) + chance(i * 32 + t) / 10,
  );
  return `  ${[kind, ...points].map(value => value.toExponential(7)).join('  ')}`;
});

/** Dropped anywhere on the page: names and what is in the files. */
const drop = ({ page }: Visit, ...files: [string, string][]) =>
  page.evaluate(files => {
    const dataTransfer = new DataTransfer();
    for (const [name, text] of files) dataTransfer.items.add(new File([text], name));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, files);

/** Tab until what is named has the focus. */
async function tabTo({ page }: Visit, name: RegExp): Promise<void> {
  const named = () =>
    page.evaluate(() => {
      const { activeElement: at } = document;
      const words = (ids: string | null | undefined) =>
        ids
          ?.split(' ')
          .map(id => document.getElementById(id)?.textContent)
          .join(' ');
      return (
        words(at?.getAttribute('aria-labelledby')) ||
        at?.getAttribute('aria-label') ||
        at?.closest('label, button')?.textContent ||
        ''
      );
    });
  for (let i = 0; i < 40; i++) {
    if (name.test(await named())) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${name} cannot be reached with Tab`);
}

const result = ({ page }: Visit) => page.locator('.table-result').textContent();

const resting = share(small, visit => visit.until('idle'));

it('that is left, or is none, changes nothing', async () => {
  const visit = resting();
  const { page } = visit;
  await drop(visit, ['teile.csv', parts]);
  await page.locator('.table-result').waitFor({ timeout: 30_000 });
  const [names, row] = [page.locator('.table-scroll thead th'), page.locator('.table-scroll tbody tr').first()];
  expect(await names.nth(1).textContent()).toBe('Länge');
  const asRow = page.getByRole('radio', { name: 'A row', exact: true });
  await asRow.press('Space');
  await expect.poll(() => result(visit)).toMatch(/^1,001 rows/);
  expect(await names.nth(1).textContent()).toBe('Column 2');
  expect(await row.textContent()).toBe('NrLängeGewichtFarbeUrteil');
  expect(await asRow.evaluate(button => button === document.activeElement), 'the focus stays').toBe(true);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const bad: [string, string, RegExp][] = [
    ['ragged.csv', `${parts}\r\n1;2`, /Line 1002 ends after 2 values/],
    ['sheet.csv', 'PK\x03\x04\x14[Content_Types].xml', /It is an Excel workbook\. Save it as CSV/],
  ];
  for (const [name, text, sentence] of bad) {
    await drop(visit, [name, text]);
    await expect
      .poll(async () => (await page.locator('.notices').textContent())?.includes(name), { timeout: 20_000 })
      .toBe(true);
    expect(await page.locator('.notices').textContent()).toMatch(sentence);
  }
  expect(await page.locator('.opened-files').count()).toBe(0);
  expect(await visit.phase()).toBe('idle');
  expect(page.url()).toContain('dataset=strokes');
});

it('of rows with German decimals is asked about, used and learned from by keyboard alone', async () => {
  const visit = resting();
  const { page } = visit;
  await drop(visit, ['teile.csv', parts]);
  await expect
    .poll(() => result(visit), { timeout: 30_000 })
    .toBe('1,000 rows × 4 columns; 100 of class “Ausschuss” are the anomaly.');
  expect(await page.getByRole('dialog').textContent()).toContain('separated by semicolons, with decimal commas');
  expect(inWords(grave(await violationsIn(page, '.table-dialog')))).toEqual([]);
  expect(await visit.phase()).toBe('idle');

  // Colour says nothing here: it is left out. And the other value is not the anomaly, nor both.
  await tabTo(visit, /^gut/);
  await page.keyboard.press('Space');
  await tabTo(visit, /^Farbe/);
  await page.keyboard.press('Space');
  await expect
    .poll(() => result(visit))
    .toBe('1,000 rows × 2 columns; 1,000 of class “Ausschuss, gut” are the anomaly.');
  await tabTo(visit, /^Use this table/);
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.locator('.table-problem').textContent())
    .toMatch(/^Every value of “Urteil” counts as the anomaly/);
  await page.keyboard.press('Tab');
  await tabTo(visit, /^gut/);
  await page.keyboard.press('Space');
  await tabTo(visit, /^Keep it in this browser/);
  await page.keyboard.press('Space');
  await tabTo(visit, /^Use this table/);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  await expect
    .poll(() => page.locator('.opened-files').textContent(), { timeout: 30_000 })
    .toMatch(/^teile 800 training and 200 test rows/);
  await visit.until('idle');
  await visit.press('Play');
  await visit.until('finished');
  const { params, data, counts, scores } = await visit.exportRun();
  expect(params).toMatchObject({
    dataset: 'own',
    anomaly: 'held-out',
    heldOut: 1,
    own: { classes: ['gut', 'Ausschuss'] },
  });
  expect(data).toMatchObject({ name: 'teile' });
  expect(counts).toMatchObject({ testAnomalous: 100 });
  expect(scores.l2.auc).toBeGreaterThan(0.8);

  // It was to be kept: after a reload it is there with what was decided, and when it is forgotten it is asked for.
  const keptTable = page.locator('.kept-table');
  await expect.poll(() => keptTable.textContent()).toMatch(/^It is kept in this browser \(2\d kB\)/);
  await page.reload();
  await visit.until('idle');
  await visit.press('Play');
  await visit.until('finished');
  expect(await visit.exportRun()).toMatchObject({ params, data, counts });
  await keptTable.getByRole('button', { name: 'Forget it' }).click();
  await keptTable.waitFor({ state: 'detached' });
  await page.reload();
  await visit.until('failed');
  await expect.poll(() => page.locator('section.problem').textContent()).toMatch(/Open them/);
});

it('of series in two files is known as such, divided as they are, and several values are one anomaly', async () => {
  const visit = await open(small.replace('batch=50&epochs=2', 'batch=10&epochs=40'));
  const { page } = visit;
  await visit.until('idle');
  await drop(
    visit,
    ['waves_TEST.txt', waves.slice(100).join('\n')],
    ['waves_TRAIN.txt', waves.slice(0, 100).join('\n')],
  );
  await expect
    .poll(() => result(visit), { timeout: 30_000 })
    .toBe('300 series of 32 points, 200 of them to test with; 100 of class “3” are the anomaly.');
  await tabTo(visit, /^2 ?100/);
  await page.keyboard.press('Space');
  await expect.poll(() => result(visit)).toMatch(/; 200 of class “2, 3” are the anomaly\.$/);
  await tabTo(visit, /^Use this table/);
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.locator('.opened-files').textContent(), { timeout: 30_000 })
    .toMatch(/^waves 100 training and 200 test series of 32 points, 2 classes, from this computer/);
  await visit.until('idle');
  await visit.press('Play');
  await visit.until('finished');
  const { params, scores, counts } = await visit.exportRun();
  expect(counts).toMatchObject({ testNormal: 66, testAnomalous: 134 });
  expect(params).toMatchObject({
    heldOut: 1,
    own: { shape: { kind: 'series', length: 32 }, classes: ['1', '2, 3'] },
  });
  expect(scores.l2.auc).toBeGreaterThan(0.9);
});
