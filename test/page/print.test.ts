// The page on paper: dark letters on white whatever the theme, every chart drawn whole, nothing that waits for a hand.

import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { fonts, wear } from './fonts.ts';
import { stage } from './visit.ts';

const { share } = stage({ datasets: false });
const address = '?dataset=strokes&trainSize=500&hidden=16&epochs=1&samples=2&run=1';

/** A4 and Letter between margins of 12 mm, in CSS pixels. */
const sheets = { A4: 703, Letter: 725 };

/** Lightness of a colour as the browser writes it, 0 black to 1 white; what is see-through counts as white paper. */
const lightnessOf = (page: Page, colours: string[]): Promise<number[]> =>
  page.evaluate(list => {
    const context = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d')!;
    return list.map(colour => {
      context.fillStyle = '#fff';
      context.fillRect(0, 0, 1, 1);
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
      const [r, g, b] = context.getImageData(0, 0, 1, 1).data;
      return (0.299 * r + 0.587 * g + 0.114 * b) / 255;
    });
  }, colours);

/** What stands on the paper, and how. */
const onPaper = (page: Page) =>
  page.evaluate(() => {
    const isSeen = (element: Element) => element.checkVisibility();
    const cards = [...document.querySelectorAll('.place')].filter(isSeen);
    const plots = [...document.querySelectorAll('.plot')].filter(isSeen);
    const edge = document.documentElement.clientWidth + 1;
    return {
      cards: cards.map(card => (card as HTMLElement).dataset.view!),
      waiting: cards.filter(card =>
        /Loading|Press Play|appears/.test(card.querySelector('.card-body')?.textContent ?? ''),
      ).length,
      plots: plots.map(plot => {
        const [box, svg] = [plot, plot.querySelector('.main-svg')].map(each => each?.getBoundingClientRect());
        return svg !== undefined && Math.abs(svg.width - box!.width) < 2 && Math.abs(svg.height - box!.height) < 2;
      }),
      tooWide: [...document.querySelectorAll('body *')]
        .filter(
          element =>
            isSeen(element) &&
            !element.closest('svg, .visually-hidden, math, .react-aria-Select') &&
            element.getBoundingClientRect().right > edge,
        )
        .map(element => element.className),
      controls: [...document.querySelectorAll('input, .button:not(.chip)')]
        .filter(element => element.checkVisibility({ checkOpacity: true }) && !element.closest('[style*=clip]'))
        .map(element => element.outerHTML.slice(0, 80)),
      ink: ['body', 'h1', '.card-title h3', '.card-summary', '.station-name', '.verdict'].map(
        name => getComputedStyle(document.querySelector(name)!).color,
      ),
      ground: ['body', '.card', '.journey'].map(
        name => getComputedStyle(document.querySelector(name)!).backgroundColor,
      ),
      ticks: [...document.querySelectorAll('.plot .xtick text')]
        .filter(isSeen)
        .map(tick => getComputedStyle(tick).fill),
    };
  });

const trained = share(address, visit => visit.until('finished'));

describe.each(['light', 'dark'] as const)('from the %s theme', colorScheme => {
  beforeAll(() => trained().page.emulateMedia({ colorScheme }));

  it('is a readable page of what stands there', async () => {
    const { page } = trained();
    await page.waitForTimeout(1000); // whoever prints has looked at the top of the page and no further
    for (const [font, [sheet, width]] of fonts.map((font, at) => [font, Object.entries(sheets)[at]] as const)) {
      await wear(page, font);
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.emulateMedia({ media: 'print' });
      await page.locator('.printed-settings').waitFor();
      await page.setViewportSize({ width, height: 1000 });
      mkdirSync('test/screenshots', { recursive: true });
      await page.screenshot({ path: `test/screenshots/print-${colorScheme}-${sheet}.png`, fullPage: true });
      const paper = await onPaper(page);
      expect(paper.cards, sheet).toEqual(
        expect.arrayContaining(['latent', 'manifold', 'reconstructions', 'curves', 'roc', 'score', 'numbers']),
      );
      expect(paper.waiting).toBe(0);
      expect(paper.plots.length).toBeGreaterThan(3);
      expect(paper.plots).not.toContain(false);
      expect(paper.tooWide).toEqual([]);
      expect(paper.controls).toEqual([]);
      for (const ink of await lightnessOf(page, [...paper.ink, ...paper.ticks])) expect(ink).toBeLessThan(0.55);
      for (const ground of await lightnessOf(page, paper.ground)) expect(ground).toBeGreaterThan(0.97);
      const verdict = page.locator('.verdict');
      expect(await verdict.isVisible()).toBe(true);
      expect(await page.locator('.printed-settings').textContent()).toContain('Latent dimensions');
      await page.emulateMedia({ media: 'screen' });
      await page.locator('.printed-settings').waitFor({ state: 'detached' });
    }
  });

  it('asks nothing of the browser but a print: the page is ready when it lays the sheet out', async () => {
    const { page } = trained();
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.locator('#view-curves .plot').waitFor(); // what comes after the first second is here
    await page.evaluate(() => {
      const seen: unknown[] = [];
      Object.assign(window, { atPrint: seen });
      addEventListener('beforeprint', () => {
        const plots = [...document.querySelectorAll('.plot')];
        seen.push(
          plots.length,
          plots.filter(plot => plot.querySelector('.main-svg')?.getAttribute('width') === '312').length,
        );
      });
    });
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.length).toBeGreaterThan(20_000);
    const [plots, drawn] = await page.evaluate(() => (window as unknown as { atPrint: number[] }).atPrint);
    expect(plots).toBeGreaterThan(3);
    expect(drawn).toBe(plots);
    // And the screen has its own again.
    await expect.poll(() => page.locator('#view-roc .main-svg').first().getAttribute('width')).not.toBe('312');
    expect(await page.evaluate(() => document.documentElement.hasAttribute('data-printing'))).toBe(false);
  });
});
