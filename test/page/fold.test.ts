// What a page shows at first sight, from a telephone to a projector: measured in one visit that is resized.

import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { drawCharts } from './fit.ts';
import { expectShort, first, unseen } from './fold.ts';
import { lasting } from './lasting.ts';
import { stage } from './visit.ts';

const { open } = stage({ datasets: false });
const address = '?dataset=strokes&trainSize=500&hidden=16&epochs=1&samples=1&run=1';

/** What is written in smaller type than this, one line each; the numbers along a chart may be smaller. */
const small = (page: Page, least: number, ticks: number) =>
  page.evaluate(
    ([least, ticks]) => {
      const found = new Set<string>();
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement!;
        if (!node.nodeValue?.trim() || /^(SCRIPT|STYLE|NOSCRIPT|OPTION)$/.test(element.tagName)) continue;
        if (!element.checkVisibility() || element.closest('.visually-hidden, math, [style*=clip]')) continue;
        const size = Number.parseFloat(getComputedStyle(element).fontSize);
        const isTick = element.closest('.xtick, .ytick, .y2tick, .manifold-axis') !== null;
        if (size < (isTick ? ticks : least) - 0.01)
          found.add(`${size} px: ${node.nodeValue.trim().slice(0, 30)} in ${element.className || element.tagName}`);
      }
      return [...found];
    },
    [least, ticks] as const,
  );

const scrolled = (page: Page) => page.evaluate(() => Math.round(scrollY));

it('holds the essential on the first screen, stays short, and is large at a projector', async () => {
  const visit = await open(address, { isFirst: true, viewport: { width: 1280, height: 720 } });
  const { page } = visit;
  await visit.until('finished');
  for (const [width, height] of [
    [1280, 720],
    [1366, 768],
    [1920, 1080],
  ] as const) {
    await page.setViewportSize({ width, height });
    await drawCharts(page);
    await expect.poll(() => unseen(page, first), { message: `${width} × ${height}` }).toEqual([]);
    const { plane, manifold, ROC } = first;
    expect(await lasting(() => unseen(page, { plane, manifold, ROC }, 170)), `${width} × ${height}`).toEqual([]);
    expect(await lasting(() => small(page, 14, 12)), `${width} × ${height}`).toEqual([]);
  }
  await expectShort(visit);
  // The AUC is written at large once.
  const auc = (await page.locator('.figure-auc b').textContent())!;
  expect(await page.locator('main').getByText(auc, { exact: true }).count()).toBeLessThanOrEqual(2); // and in the table of runs

  // A view that is folded is found by its name, opened, and remembered so.
  const cost = page.locator('#view-cost');
  expect(await cost.locator('.card-body').count()).toBe(0);
  await page.keyboard.press('/');
  await page.getByRole('searchbox', { name: 'Find a view' }).waitFor();
  await page.keyboard.type('cos');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await cost.locator('.plot').waitFor();
  const at = page.locator('.place[data-view=cost]'); // the card itself may still be on its way
  await expect.poll(() => at.evaluate(element => element.contains(document.activeElement))).toBe(true);
  await expect.poll(() => cost.evaluate(element => element.getBoundingClientRect().top)).toBeGreaterThan(50);
  expect(await page.evaluate(() => localStorage.getItem('vae-anomaly-lab/folded'))).toBe('cost');
  await cost.getByRole('button', { name: 'Fold Cost' }).press('Enter');
  await cost.locator('.folded-title').waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('folded-title');

  // A station leads below what never scrolls away, and back.
  await page.evaluate(() => scrollTo(0, 0));
  const station = page.locator('[data-station="score"]');
  await station.press('Enter');
  const score = page.locator('#view-score');
  await expect.poll(() => scrolled(page)).toBeGreaterThan(200);
  const bar = page.locator('.transport');
  const gap = async () =>
    (await score.boundingBox())!.y - (await bar.boundingBox())!.y - (await bar.boundingBox())!.height;
  await expect.poll(gap).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Back to the strip' }).press('Enter');
  await expect.poll(() => scrolled(page)).toBeLessThan(20);
  expect(await station.evaluate(element => element === document.activeElement)).toBe(true);

  // A card on the whole screen leaves the transport where it can be pressed.
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.getByRole('button', { name: 'Latent plane on the full screen' }).press('Enter');
  await page.locator('#view-latent[data-full]').waitFor();
  const { AUC, plane } = first;
  await expect.poll(() => unseen(page, { Play: '.play', epoch: '.epoch', AUC, plane }, 20)).toEqual([]);
  const onTop = await page.evaluate(() =>
    ['.play', '.epoch b', '.figure-auc b', '#view-latent .plane'].map(selector => {
      const { left, top, width, height } = document.querySelector(selector)!.getBoundingClientRect();
      return document.elementFromPoint(left + width / 2, top + height / 2)?.closest(selector) !== null;
    }),
  );
  expect(onTop).toEqual([true, true, true, true]);
  await page.getByRole('button', { name: 'Leave full screen' }).press('Enter');
  await page.locator('#view-latent[data-full]').waitFor({ state: 'detached' });
  expect(await page.locator('[inert]').count()).toBe(0);
  await page.waitForFunction(() => document.fullscreenElement === null);

  // On a wall of 4K the charts and the plane write larger.
  await page.setViewportSize({ width: 3840, height: 2160 });
  await drawCharts(page);
  const ticks = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.plot:not(.folded-view *) .xtick text')].map(tick =>
        Number.parseFloat(getComputedStyle(tick).fontSize),
      ),
    );
  await expect.poll(async () => Math.min(...(await ticks()))).toBeGreaterThan(17);
  const written = () =>
    page.locator('#view-latent .plane > canvas').evaluate((canvas: HTMLCanvasElement) => {
      const [size] = /[\d.]+px/.exec(canvas.getContext('2d')!.font)!;
      return Number.parseFloat(size);
    });
  await expect.poll(written, { timeout: 10_000 }).toBeGreaterThan(17);

  // At a projector there is one scene, and no small type.
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.locator('body').press('p');
  await page.locator('.present').waitFor();
  expect(page.url()).toContain('present=1');
  expect(await page.locator('.experiment').count()).toBe(0);
  const titles = new Set<string>();
  for (let key = 1; key <= 9; key++) {
    await page.keyboard.press(String(key));
    const current = page.locator('.scene-button[aria-current=true]');
    await expect.poll(() => current.textContent()).toMatch(new RegExp(`^${key}`));
    await page.locator('.scene .card-body, .scene .journey').first().waitFor();
    await page.waitForTimeout(400); // what it has is drawn
    titles.add((await page.locator('.scene').getAttribute('aria-label'))!);
    expect(await lasting(() => small(page, 18, 18)), `scene ${key}`).toEqual([]);
    expect(
      await lasting(() => unseen(page, { Play: '.play', epoch: '.epoch', AUC: '.figure-auc b' })),
      `scene ${key}`,
    ).toEqual([]);
  }
  expect(titles.size).toBe(9);
  await page.keyboard.press('Escape');
  await page.locator('.first-fold').waitFor();
  expect(page.url()).not.toContain('present');

  // On a tablet and on a telephone the strip goes on, and the verdict is in sight.
  for (const [width, height] of [
    [820, 1180],
    [360, 740],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.locator('.journey[data-more="right"]').waitFor();
    await page.evaluate(() => scrollTo(0, 0));
    expect(
      await lasting(() => unseen(page, { verdict: first.verdict, more: '.stations-more' })),
      `${width} × ${height}`,
    ).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(await lasting(() => small(page, 14, 12)), `${width} × ${height}`).toEqual([]);
  }

  // Tabs have their own place. A press may scroll to the tab first, so what counts is where the page stood at the press.
  await page.evaluate(() => {
    scrollTo(0, 600);
    addEventListener('pointerdown', () => Object.assign(window, { leftAt: scrollY }), { capture: true, once: true });
  });
  await page.getByRole('tab', { name: 'Detector' }).click();
  const left = await page.evaluate(() => (window as unknown as { leftAt: number }).leftAt);
  expect(left).toBeGreaterThan(0);
  await expect.poll(() => scrolled(page), { timeout: 10_000 }).toBe(0);
  await page.getByRole('tab', { name: 'Stage' }).click();
  await expect.poll(() => scrolled(page), { timeout: 10_000 }).toBe(left);
});

it('presents from the address', async () => {
  const { page, until } = await open('?dataset=strokes&trainSize=500&hidden=16&samples=1&present=1&scene=roc', {
    isFirst: true,
  });
  await until('idle');
  await page.locator('.scene #view-roc').waitFor();
  expect(await page.locator('.notice').count()).toBe(0);
  await page.keyboard.press('PageUp');
  await page.locator('.scene #view-latent').waitFor();
  await expect.poll(() => page.url()).toMatch(/&present=1&scene=plane$/);

  // A theme that changes on a scene without a chart is that of the charts that come after it.
  await page.keyboard.press('9');
  await page.locator('.scene #view-runs').waitFor();
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.keyboard.press('2');
  const corner = () =>
    page
      .locator('#view-latent .plane > canvas')
      .first()
      .evaluate((canvas: HTMLCanvasElement) => [...canvas.getContext('2d')!.getImageData(2, 2, 1, 1).data]);
  await expect.poll(async () => Math.max(...(await corner()).slice(0, 3))).toBeLessThan(60);

  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  await page.getByRole('link', { name: 'Skip to the settings' }).press('Enter');
  await page.locator('.experiment button:focus').first().waitFor();
});
