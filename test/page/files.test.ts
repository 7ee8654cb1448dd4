// Files of a visitor's own: a dataset of their own with their own name, the same files wherever the run goes, and a sentence
// for whatever cannot be read, while the run goes on.

import { describe, expect, it } from 'vitest';
import { gzipped, imageFile, labelFile } from '../engine/load/idxFiles.ts';
import { inSize, tinyDataset } from '../engine/tiny.ts';
import { filesOf, tinyFiles } from '../engine/tinyFiles.ts';
import { stage, type Visit } from './visit.ts';

const { open } = stage({ datasets: false, bench: ['draw'] });
const small = '?dataset=strokes&hidden=16&trainSize=500&batch=50&samples=1';

const asFile = ({ name, bytes }: { name: string; bytes: Uint8Array }) => ({
  name,
  mimeType: '',
  buffer: Buffer.from(bytes),
});
const mine = (fill: number) => [
  { name: 'mine-images', bytes: imageFile(60).fill(fill, 16, 16 + 784 * 30) },
  { name: 'mine-labels', bytes: labelFile(Array.from({ length: 60 }, (_, i) => i % 10)) },
];
const give = ({ page }: Visit, files: readonly { name: string; bytes: Uint8Array }[]) =>
  page.locator('.group input[type=file]').first().setInputFiles(files.map(asFile));
const text = (words: string) => new TextEncoder().encode(words);
const said = async ({ page }: Visit) =>
  (await page.locator('.notices [role=alert], .notices [role=status]').allInnerTexts()).join('\n');
const shownRun = ({ page }: Visit) => page.locator('.shown-run').textContent();

describe('a file that is no dataset', () => {
  const bad = [
    { name: 'empty-images-of-a-long-name.gz', bytes: new Uint8Array(0), sign: /empty/ },
    { name: 'data.zip', bytes: text('PK\x03\x04....'), sign: /Unpack/ },
    { name: 'table.csv', bytes: text('a,b\n1,2\n'), sign: /only one row/ },
    { name: 'cat.png', bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), sign: /single picture/ },
    { name: 'wrong.gz', bytes: gzipped(text('not an idx file')), sign: /IDX/ },
  ];

  it('is named in a sentence that is announced, at rest and while training, and the run goes on', async () => {
    const visit = await open(`${small}&epochs=500`);
    await visit.until('idle');
    for (const { name, bytes, sign } of bad) {
      await give(visit, [{ name, bytes }]);
      await expect.poll(() => said(visit), { timeout: 20_000 }).toContain(name);
      expect(await said(visit)).toMatch(sign);
    }
    expect(await visit.phase()).toBe('idle');
    await visit.press('Play');
    await visit.until('training');
    await give(visit, [{ name: 'late.csv', bytes: text('1;2\n3;4\n') }]);
    await expect.poll(() => said(visit), { timeout: 20_000 }).toContain('late.csv');
    expect(await visit.phase()).toBe('training');
    expect(await shownRun(visit)).toMatch(/^Strokes/);
  });
});

describe('opened files', () => {
  it('bear their own name everywhere, stay on another device, and can be left again', async () => {
    const visit = await open(`${small}&epochs=1`);
    const { page } = visit;
    await visit.until('idle');
    await give(visit, mine(7));
    // Until they are trained on, the example stands: their name is in the settings.
    await expect.poll(() => page.locator('.opened-files').textContent(), { timeout: 30_000 }).toMatch(/^mine/);
    await visit.until('idle');
    await visit.press('Play');
    await visit.until('finished');
    expect(await shownRun(visit)).toMatch(/^mine/);
    const first = await visit.exportRun();
    expect(first).toMatchObject({ params: { dataset: 'own' }, data: { name: 'mine' } });

    // Another device is another engine: it reads the same files.
    for (const title of await page.locator('.group-title[aria-expanded=false]', { hasText: 'Device' }).all())
      await title.click();
    await page
      .getByRole('button', { name: /^Compute device / })
      .last()
      .click();
    await page.getByRole('option', { name: /JavaScript/ }).click();
    await visit.press('Start over');
    await visit.until('idle', 60_000);
    const second = await visit.exportRun();
    expect(second).toMatchObject({ device: { backend: 'cpu' }, data: first.data, counts: first.counts });

    // Other files of the same names are other data.
    await give(visit, mine(200));
    await expect.poll(async () => (await visit.exportRun()).data?.id, { timeout: 30_000 }).not.toBe(first.data!.id);

    // The menu leads back.
    await page.getByRole('button', { name: /^Dataset mine$/ }).click();
    await page.getByRole('option', { name: /^mine/ }).waitFor();
    await page.getByRole('option', { name: /^Strokes/ }).click();
    await expect.poll(() => shownRun(visit), { timeout: 30_000 }).toMatch(/^Strokes/);
  });

  it('of any size and any labels are learned from, drawn in their size, and exported', async () => {
    const visit = await open(`${small}&epochs=2&model=conv-vae&filters=4`);
    const { page } = visit;
    await visit.until('idle');
    const [images, , tests] = filesOf(inSize(tinyDataset(520, 260), 15, 20)).map(each => ({
      ...each,
      bytes: each.bytes as Uint8Array,
    }));
    const letters = (count: number) => labelFile(Array.from({ length: count }, (_, i) => 1 + (i % 26)));
    const files = [
      images,
      tests,
      { name: 'train-labels', bytes: letters(520) },
      { name: 'test-labels', bytes: letters(260) },
    ];
    await give(visit, files);
    await expect
      .poll(() => page.locator('.opened-files').textContent(), { timeout: 30_000 })
      .toMatch(/520 training and 260 test images of 15 × 20 pixels, 26 classes/);
    await visit.until('idle');
    await visit.press('Play');
    await visit.until('finished');
    const pad = page.getByRole('application', { name: 'Drawing pad' });
    await pad.evaluate(element => element.scrollIntoView({ block: 'center' }));
    await pad.focus();
    for (const key of ['Space', ...new Array(8).fill('ArrowDown'), 'Space']) await page.keyboard.press(key);
    await page.locator('#view-draw .own-findings[aria-busy=false] .own-verdict svg').waitFor();
    const sizes = await page
      .locator('#view-draw .own-findings canvas')
      .evaluateAll(all => all.map(each => [(each as HTMLCanvasElement).width, (each as HTMLCanvasElement).height]));
    expect(sizes).toContainEqual([20, 15]);
    const { params, counts } = await visit.exportRun();
    expect(params).toMatchObject({
      model: 'conv-vae',
      own: { shape: { height: 15, width: 20 }, classes: { length: 26 } },
    });
    expect(params.own!.classes.at(-1)).toBe('26');
    expect(counts.testAnomalous).toBe(10);
  });

  it('are asked for where an address means them, and the run begins when they come', async () => {
    const visit = await open('?dataset=own&hidden=16&trainSize=500&epochs=1');
    await visit.until('failed');
    await expect.poll(() => visit.page.locator('section.problem').textContent()).toMatch(/Open them/);
    await visit.press('Play'); // it trains what the control says, or nothing
    await visit.page.waitForTimeout(1500);
    await visit.until('failed');
    await visit.page.locator('input[type=file]').first().setInputFiles(tinyFiles().map(asFile));
    await visit.until('idle', 30_000);
    expect((await visit.exportRun()).params.dataset).toBe('own');
  });
});
