// The page under fingers, on a phone: no tap makes it wider, a swipe scrolls it over every picture, the pad draws only once
// it is open, and a station explains itself before it leads away.

import type { CDPSession, Locator, Page } from 'playwright';
import { expect, it } from 'vitest';
import { drawCharts } from './fit.ts';
import { stage } from './visit.ts';

const { open, share } = stage({ datasets: false });
const address = '?dataset=strokes&trainSize=500&hidden=16&epochs=1&samples=2&run=1';
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

const trained = share(address, visit => visit.until('finished', 120_000), phone);

/** How far the verdict on the selected image reaches behind the buttons at the foot of a telephone; above them it is negative. */
const hidden = (page: Page) =>
  page.evaluate(() => {
    const box = (selector: string) => document.querySelector(selector)!.getBoundingClientRect();
    return box('.journey .verdict').bottom - box('.transport').top;
  });

const pictures = [
  '.plane-hands',
  '.manifold-picture',
  '.pairs',
  '.pad',
  '#view-curves .plot',
  '#view-roc .tuned',
  '#view-score .tuned',
];

type Place = readonly [x: number, y: number];

async function swipe(client: CDPSession, [x, y]: Place, [dx, dy]: Place): Promise<void> {
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints });
  await send('touchStart', [{ x, y }]);
  for (let i = 1; i <= 10; i++) await send('touchMove', [{ x: x + (dx * i) / 10, y: y + (dy * i) / 10 }]);
  await send('touchEnd', []);
}

const scrollY = (page: Page) => page.evaluate(() => window.scrollY);
/** Of the layout, of what is seen, and of what is on the page. */
const widths = (page: Page) =>
  page.evaluate(() => [innerWidth, Math.round(visualViewport!.width), document.documentElement.scrollWidth]);

/** A place on an element that is in the middle of the window, as shares of its size. */
async function placeOn(element: Locator, across: number, down: number): Promise<Place> {
  await element.evaluate(each => each.scrollIntoView({ block: 'center' }));
  const { x, y, width, height } = (await element.boundingBox())!;
  return [x + across * width, y + down * height];
}

const inkOf = (page: Page) =>
  page
    .locator('.own-pictures canvas')
    .first()
    .evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, 28, 28);
      return data.reduce((sum, value, i) => (i % 4 === 3 ? sum : sum + value), 0);
    });

it('has the verdict in sight, at first and with a run', async () => {
  const { page } = await open('?dataset=strokes', { ...phone, isFirst: true });
  await page.locator('.journey .verdict').waitFor();
  await page.locator('.offers, .start').first().waitFor();
  await expect.poll(() => hidden(page)).toBeLessThanOrEqual(0);
  await expect.poll(() => hidden(trained().page)).toBeLessThanOrEqual(0);
});

it('draws on a pad that is open, and a station explains itself first', async () => {
  const { page, context } = trained();
  const client = await context.newCDPSession(page);

  const pad = page.getByRole('application', { name: 'Drawing pad' });
  await pad.waitFor({ timeout: 30_000 });
  await swipe(client, await placeOn(pad, 0.5, 0.3), [0, -80]);
  expect(await inkOf(page)).toBe(0);
  await page.getByRole('button', { name: 'Draw', exact: true }).tap();
  await page.waitForTimeout(1000); // cards above come into sight, and this one settles
  const place = await placeOn(pad, 0.5, 0.3);
  const before = await scrollY(page);
  await swipe(client, place, [10, 80]);
  await expect.poll(() => inkOf(page)).toBeGreaterThan(0);
  expect(await scrollY(page)).toBe(before);
  await page.locator('.own-findings[aria-busy=false] .own-verdict svg').waitFor();
  await page.getByRole('button', { name: 'Done', exact: true }).tap();
  expect((await page.locator('.own').textContent()) ?? '').not.toMatch(/drop|paste|hover/i);

  await page.locator('.station[data-kind=network]').last().tap();
  const help = page.getByRole('dialog', { name: 'What happens here' });
  await help.getByText('Makes an image from the code alone.').waitFor();
  await help.getByRole('button', { name: 'Show “Manifold”' }).tap();
  await page.locator('#view-manifold:focus').waitFor();
  expect(await widths(page)).toEqual([360, 360, 360]);
});

it('is scrolled by a swipe over every picture, and moved by no touch', async () => {
  const { page, context } = trained();
  const client = await context.newCDPSession(page);
  const seen: string[] = [];
  for (const tab of await page.getByRole('tablist', { name: 'Zones' }).getByRole('tab').all()) {
    await tab.press('Enter');
    await drawCharts(page);
    for (const selector of pictures) {
      const picture = page.locator(selector).first();
      if (!(await picture.isVisible())) continue;
      seen.push(selector);
      const place = await placeOn(picture, 0.35, 0.4);
      const before = await scrollY(page);
      await swipe(client, place, [4, -150]);
      await expect.poll(() => scrollY(page), { message: `swipe over ${selector}` }).toBeGreaterThan(before + 60);
      for (const across of selector === '.pairs' ? [] : [0.1, 0.5, 0.95]) {
        await page.touchscreen.tap(...(await placeOn(picture, across, 0.5)));
        expect(await widths(page), `tap on ${selector} at ${across}`).toEqual([360, 360, 360]);
      }
    }
  }
  expect(seen.sort()).toEqual([...pictures].sort());

  await page.setViewportSize({ width: 820, height: 1180 }); // a tablet: buttons for fingers beside a plane that is not high
  const boxOf = (selector: string) => page.locator(selector).boundingBox();
  await expect
    .poll(async () => {
      const [tools, legend] = [await boxOf('.plane-zoom'), await boxOf('#view-latent .class-legend')];
      return tools && legend ? tools.y + tools.height - legend.y : null;
    })
    .toBeLessThanOrEqual(0);
});
