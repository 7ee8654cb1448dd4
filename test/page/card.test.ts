// The card of an image: opened from the journey and from one's own drawing, read, changed, left; and the journey of what
// was drawn.

import type { Locator, Page } from 'playwright';
import { expect, it } from 'vitest';
import { stage, type Visit } from './visit.ts';

const { share } = stage({ datasets: false });
const address = '?dataset=strokes&trainSize=2000&hidden=32&epochs=2&samples=3&run=1';

const trained = share(address, visit => visit.until('finished', 120_000));

const card = (page: Page) => page.getByRole('dialog', { name: /image/i });
/** Scoring the whole test set by every score may be under way. */
const atRest = { timeout: 60_000 };
const text = async (locator: Locator) => (await locator.textContent()) ?? '';
/** The numbers on the card belong to its image and its number of samples. */
const answered = (page: Page) => page.locator('.image-panels[aria-busy=false]').waitFor({ timeout: 60_000 });

/** Whether a canvas has more than one colour: something was drawn on it. */
const isDrawn = (canvas: Locator) =>
  canvas.evaluate((element: HTMLCanvasElement) => {
    const { data } = element.getContext('2d')!.getImageData(0, 0, element.width, element.height);
    const words = new Uint32Array(data.buffer);
    return words.some(word => word !== words[0]);
  });

async function choose(page: Page, samples: number): Promise<void> {
  await card(page)
    .getByRole('button', { name: /Samples L/ })
    .click();
  await page.getByRole('option', { name: String(samples), exact: true }).click();
}

/** Numbers of the chart's sentence: how many samples, and how good their mean is. */
async function estimate(page: Page): Promise<{ count: number; error: number }> {
  const [, count, error] = /^(\d+) samples: .* error is ([\d.]+)\./.exec(
    await text(page.locator('#view-image-samples .card-summary')),
  )!;
  return { count: Number(count), error: Number(error) };
}

it('says everything about a test image, over any number of samples, and leads to the next', async () => {
  const visit = trained();
  const { page } = visit;
  const station = page.getByRole('button', { name: /^Test image \d+ / });
  await station.focus();
  await page.keyboard.press('Enter');
  await answered(page);

  await card(page)
    .getByRole('heading', { name: /^Test image \d+: .+, (normal|an anomaly)$/ })
    .waitFor();
  expect(await text(card(page).locator('.image-summary'))).toMatch(
    /^(no )?alarm (correct|missed|false alarm) Probability 0\.\d{3,}; alarm below 0\.\d{3,} \(geometric mean over values, .*\): more anomalous than (all|none of|[<\d.]+% of) [\d,]+ normals\./,
  );
  for (const canvas of await card(page).locator('.image-pictures canvas, .image-maps canvas').all())
    expect(await isDrawn(canvas)).toBe(true);
  expect(await card(page).locator('.image-pictures canvas').count()).toBe(3);
  expect(await card(page).locator('.image-maps canvas').count()).toBe(2);
  expect(await text(card(page).locator('.image-code'))).toMatch(/z1−?[\d.]+ ± [\d.]+z2/);
  const rows = card(page).locator('.image-scores tbody tr');
  expect(await rows.count()).toBe(14);
  for (const row of await rows.all()) expect(await text(row)).toMatch(/[\d.]+.*[\d.]+%(no )?alarm$/);
  expect(
    await card(page)
      .getByRole('img', { name: /^Reconstruction from sample/ })
      .count(),
  ).toBe(3);
  expect(
    await card(page)
      .getByRole('img', { name: /^Neighbour \d:/ })
      .count(),
  ).toBe(8);
  await card(page).locator('.plot').scrollIntoViewIfNeeded(); // what nobody sees is not drawn
  await card(page).locator('.plot .main-svg').first().waitFor();

  const few = await estimate(page);
  expect(few.count).toBe(3);
  await choose(page, 300);
  await answered(page);
  const many = await estimate(page);
  expect(many.count).toBe(300);
  expect(many.error).toBeLessThan(few.error);
  expect(
    await card(page)
      .getByRole('img', { name: /^Reconstruction from sample/ })
      .count(),
  ).toBe(12);
  await expect.poll(() => page.url()).toContain('samples=300');

  const first = await text(rows.first());
  const title = card(page).getByRole('heading', { name: /^Test image \d+: / });
  const name = await text(title);
  await card(page).getByRole('button', { name: 'Next image' }).click();
  await expect.poll(() => text(title)).not.toBe(name);
  await answered(page);
  expect(await text(rows.first())).not.toBe(first);
  await page.keyboard.press(',');
  await expect.poll(() => text(title)).toBe(name);

  // One of its parts on the whole screen leaves the run in reach, by pointer and by key; Escape undoes one thing at a time.
  await card(page).getByRole('button', { name: 'Under every score on the full screen' }).press('Enter');
  const bar = card(page).getByRole('region', { name: 'Run' });
  const isOnTop = (element: Element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  };
  for (const part of ['.play', '.epoch b', '.figure-auc b'])
    expect(await bar.locator(part).evaluate(isOnTop), part).toBe(true);
  await page.keyboard.press('r');
  const question = bar.getByRole('button', { name: 'Start over' });
  expect(await question.evaluate(isOnTop)).toBe(true);
  await page.keyboard.press('Escape');
  await question.waitFor({ state: 'detached' });
  expect(await bar.count()).toBe(1);
  await card(page).locator('.card[data-full]').press('Escape'); // on a button it would put away what the button tells
  await bar.waitFor({ state: 'detached' });
  await answered(page);
  expect(await visit.phase()).toBe('finished');

  await card(page).press('Escape');
  await card(page).waitFor({ state: 'detached' });
  await expect.poll(() => station.evaluate(element => element === document.activeElement)).toBe(true);
});

async function drawLine({ page }: Visit): Promise<void> {
  const pad = page.getByRole('application', { name: 'Drawing pad' });
  await pad.evaluate(element => element.scrollIntoView({ block: 'center' }));
  await page.waitForTimeout(1000); // pictures above come into sight, and the card settles
  const { x, y, width, height } = (await pad.boundingBox())!;
  await page.mouse.move(x + 0.3 * width, y + 0.3 * height);
  await page.mouse.down();
  await page.mouse.move(x + 0.6 * width, y + 0.7 * height, { steps: 5 });
  await page.mouse.up();
  await page.locator('.own-findings[aria-busy=false] .own-verdict svg').waitFor();
}

it('one’s own drawing travels on the journey and has a card', async () => {
  const visit = trained();
  const { page } = visit;
  const journey = page.getByRole('region', { name: 'Journey of one image' });
  await drawLine(visit);
  await page.getByRole('button', { name: 'Show in the strip' }).press('Enter'); // cards above may still move it
  await page.getByRole('button', { name: 'In the strip', exact: true, pressed: true }).waitFor();
  await expect.poll(() => text(journey), atRest).toMatch(/Your own image.*on your image/s);
  expect(await text(journey)).not.toMatch(/it is (normal|an anomaly)|correct|missed|false alarm/);
  const score = await text(journey.locator('.score'));
  await drawLine(visit); // the same line once more, a little lower: other pixels
  await expect.poll(() => text(journey), atRest).toMatch(/Your own image/);

  await page.getByRole('button', { name: 'Details' }).click();
  await answered(page);
  await card(page).getByRole('heading', { name: 'Your own image' }).waitFor();
  expect(await card(page).locator('.image-summary .sign').count()).toBe(1); // nobody knows what it is
  expect(await card(page).getByRole('button', { name: 'In the strip', exact: true }).isDisabled()).toBe(true);
  await card(page).getByRole('button', { name: 'Close' }).click();

  await journey.getByRole('button', { name: 'Next image' }).click();
  await expect.poll(() => text(journey), atRest).toMatch(/Test image \d+.*it is (normal|an anomaly)/s);
  expect(await text(journey.locator('.score'))).not.toBe(score);
  await page.getByRole('button', { name: 'Show in the strip' }).waitFor();
});

it('a dialog that opens and closes over the pictures draws none of them again', async () => {
  const { page } = trained();
  await page.waitForTimeout(1000); // what the test before has left is drawn
  await page.evaluate(() => {
    const { prototype } = CanvasRenderingContext2D;
    const { putImageData } = prototype;
    const counted = { drawings: 0 };
    Object.assign(window, counted);
    prototype.putImageData = function (...given: unknown[]) {
      (window as unknown as typeof counted).drawings += 1;
      return Reflect.apply(putImageData, this, given);
    };
    for (const chart of document.querySelectorAll('.js-plotly-plot'))
      (chart as unknown as { on(event: string, listener: () => void): void }).on('plotly_afterplot', () => {
        (window as unknown as typeof counted).drawings += 1;
      });
  });
  const drawings = () => page.evaluate(() => (window as unknown as { drawings: number }).drawings);
  await page.keyboard.press('?');
  const help = page.getByRole('dialog');
  await help.waitFor();
  await page.keyboard.press('Escape');
  await help.waitFor({ state: 'detached' });
  await page.waitForTimeout(500);
  expect(await drawings()).toBe(0);
  // That it counts: another theme does draw them.
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(drawings).toBeGreaterThan(1);
});
