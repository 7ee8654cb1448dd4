// What is picked in one picture is shown in all: from the latent plane to gallery and histogram and back. Galleries follow
// the threshold, and another dataset is laid over the score.

import type { Locator } from 'playwright';
import { describe, expect, it } from 'vitest';
import { stage, type Visit } from './visit.ts';

const { open, share } = stage();

/** Trained for a moment: 4,000 test images, of which 400 are anomalies. */
const small = '?dataset=strokes&trainSize=2000&hidden=32&epochs=2&samples=1&run=1';

/** All pictures can be seen at once, so all of them are kept up to date. */
const viewport = { width: 1280, height: 2200 };

const textOf = async (element: Locator) => (await element.textContent()) ?? '';
const card = (visit: Visit, id: string) => visit.page.locator(`#view-${id}`);
const summary = (visit: Visit, id: string) => textOf(card(visit, id).locator('.card-summary'));
const keys = (visit: Visit) => textOf(card(visit, 'score').locator('.line-keys'));
const eventually = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 60_000 });
/** The number that stands in a text, such as 2786 in "2,786 images selected". */
const numberIn = (text: string) => Number(/[\d,]+/.exec(text)?.[0].replaceAll(',', ''));

const finished = (visit: Visit) => visit.until('finished', 120_000);

async function settled(visit: Visit): Promise<void> {
  await eventually(() => summary(visit, 'reconstructions')).toContain('4,000 images');
  await card(visit, 'latent').getByRole('button', { name: 'Select images' }).waitFor({ timeout: 30_000 });
  await card(visit, 'score').getByRole('button', { name: 'Select images…' }).waitFor({ timeout: 30_000 });
}

const compared = share(`${small}&gallery=misses&galleryPage=2&compareWith=strokes`, finished, { viewport });

/** Draws a line through places of an element, in shares of its size. */
async function drag(visit: Visit, selector: string, places: readonly (readonly [number, number])[]): Promise<void> {
  const element = visit.page.locator(selector);
  await element.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await element.boundingBox())!;
  const { mouse } = visit.page;
  for (const [i, [across, down]] of places.entries()) {
    await mouse.move(x + across * width, y + down * height, { steps: 6 });
    if (i === 0) await mouse.down();
  }
  await mouse.up();
}

const loop = [
  [0.3, 0.1],
  [0.95, 0.1],
  [0.95, 0.8],
  [0.3, 0.8],
] as const;

async function choose(visit: Visit, id: string, label: string, option: string): Promise<void> {
  await card(visit, id)
    .getByRole('button', { name: new RegExp(`^${label}\\b`) })
    .click();
  await visit.page.getByRole('option', { name: option, exact: true }).click();
}

describe('linked brushing', () => {
  it('goes from plane to gallery and histogram and back, with the mouse and by keyboard', async () => {
    const visit = await open(small, { viewport });
    await finished(visit);
    await settled(visit);
    await card(visit, 'latent').getByRole('button', { name: 'Select images' }).click();
    await drag(visit, '#view-latent .plane-hands', loop);
    await eventually(() => summary(visit, 'reconstructions')).toMatch(/images? selected/);
    const count = numberIn(await summary(visit, 'reconstructions'));
    expect(count).toBeGreaterThan(12);
    expect(count).toBeLessThan(4000);
    expect(await keys(visit)).toContain(`${count.toLocaleString('en')} selected`);
    expect(await textOf(card(visit, 'reconstructions').locator('.pager'))).toContain('1–12 of');
    await card(visit, 'reconstructions').getByRole('button', { name: 'Next page' }).click();
    await eventually(() => textOf(card(visit, 'reconstructions').locator('.pager'))).toContain('13–');

    await drag(visit, '#view-score .tuned-area', [
      [0.02, 0.3],
      [0.98, 0.4],
    ]);
    await eventually(async () => numberIn(await summary(visit, 'reconstructions'))).toBeGreaterThan(3000);
    const all = await summary(visit, 'reconstructions');
    // The plane says the same, to those who hear it.
    expect(`${await card(visit, 'latent').locator('[aria-live]').last().textContent()}.`).toBe(all);
    await card(visit, 'score').getByRole('button', { name: 'Clear selection' }).click();
    await eventually(() => summary(visit, 'reconstructions')).toContain('in random order');
    expect(await keys(visit)).not.toContain('selected');

    // A circle that grows, and two numbers.
    await visit.page.locator('.plane-hands').focus();
    await visit.page.keyboard.press('ArrowRight');
    const picked = async () => numberIn(await summary(visit, 'reconstructions'));
    for (let i = 0; i < 4; i++) await visit.page.keyboard.press('b');
    await eventually(() => summary(visit, 'reconstructions')).toMatch(/selected/);
    await eventually(picked).toBeGreaterThan(0);
    const before = await picked();
    for (let i = 0; i < 4; i++) await visit.page.keyboard.press('b');
    await eventually(picked).toBeGreaterThan(before);
    await visit.page.keyboard.press('Escape');
    await eventually(() => summary(visit, 'reconstructions')).toContain('in random order');

    await card(visit, 'score').getByRole('button', { name: 'Select images…' }).press('Enter');
    const dialog = visit.page.getByRole('dialog', { name: 'Select images by their score' });
    await dialog.getByLabel('from').fill('much');
    await dialog.getByRole('button', { name: 'Select', exact: true }).press('Enter');
    await eventually(() => textOf(dialog.getByRole('alert'))).toContain('numbers');
    await dialog.getByLabel('from').fill('0');
    await dialog.getByLabel('to').fill('1');
    await dialog.getByRole('button', { name: 'Select', exact: true }).press('Enter');
    await eventually(picked).toBe(4000);
  });
});

describe('galleries', () => {
  it('follow the threshold, keep to a class, and say why they are empty', async () => {
    const visit = compared();
    await settled(visit);
    await eventually(() => summary(visit, 'reconstructions')).toMatch(/misses/);
    expect(await textOf(card(visit, 'reconstructions').locator('.pager'))).toContain('13–24');
    const misses = async () => numberIn(await summary(visit, 'reconstructions'));
    const before = await misses();
    const missed = () => textOf(card(visit, 'score').locator('[data-fate=missed] td').first());
    expect(numberIn(await missed())).toBe(before);
    await card(visit, 'score').getByLabel('False alarms', { exact: true }).fill('60');
    await visit.page.keyboard.press('Enter');
    await eventually(misses).toBeLessThan(before);
    await eventually(async () => numberIn(await missed()) - (await misses())).toBe(0); // the gallery comes with a look

    await choose(visit, 'reconstructions', 'Class', '7');
    await eventually(() => textOf(card(visit, 'reconstructions').locator('.card-body'))).toContain('“7” is normal');
    await eventually(() => visit.page.url()).toContain('galleryClass=7');
    expect(visit.page.url()).not.toContain('galleryPage');
    await choose(visit, 'reconstructions', 'Show', 'Most anomalous');
    const name = card(visit, 'reconstructions').locator('.pair-name').first();
    await eventually(() => textOf(name)).toBe('7');
  });
});

describe('another dataset', () => {
  it('is laid over the score, or the card says why not', async () => {
    const visit = compared();
    await card(visit, 'score').getByRole('button', { name: 'Overlay' }).click();
    await eventually(() => visit.page.getByRole('option').allInnerTexts()).not.toContain('Strokes (drawn here)');
    await visit.page.getByRole('option', { name: 'MNIST digits', exact: true }).click();
    const said = async () => `${await summary(visit, 'score')} ${await keys(visit)}`;
    await eventually(said).toMatch(/Of 10,000 images of MNIST digits [\d.]+% would raise|cannot be shown/);
    if ((await said()).includes('cannot be shown')) return; // a machine without the files
    await eventually(() => summary(visit, 'score')).toMatch(/AUC against the test set’s normals >?0\.\d{3}/);
    expect(await keys(visit)).toContain('MNIST digits');
  });
});
