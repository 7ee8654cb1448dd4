// What looking costs: the built page trains with every view in sight, and with none, in turns; and the longest task of its
// thread on the way, in the first seconds and after them. Steps are counted by the clock on the wall, which the time for
// looks is a part of.

import { chromium, type Page } from 'playwright';
import { findChromium } from '../../scripts/chromium.mjs';
import type { Stage } from './browser.ts';
import { median, ratio, written } from './numbers.ts';
import { alternate, type Rounds } from './rounds.ts';
import { isolated, serve } from './serve.ts';
import { table } from './table.ts';

const WARM_MS = 5000;
const TIMED_MS = 12_000;

const SIGHTS = [
  { label: 'no view in sight (360 px, Experiment)', viewport: { width: 360, height: 740 }, tab: 'Experiment' },
  { label: 'every view in sight (1920 px)', viewport: { width: 1920, height: 1080 }, tab: null },
];
type Sight = (typeof SIGHTS)[number];

export interface Watched {
  readonly stepsPerSecond: number;
  /** As the page itself says: without the time for looks. */
  readonly imagesPerSecond: number;
  /** From Play on until speed is measured: the first look, the first drawing of every chart. */
  readonly longestTaskAtFirstMs: number;
  readonly longestTaskMs: number;
  readonly viewsInSight: number;
}

/** Of each round: no view, every view. */
export interface PageTable extends Rounds<Watched> {
  readonly backend: string;
}

const stepsOn = async (page: Page): Promise<number> => {
  const place = (await page.locator('.run-place').textContent()) ?? '';
  return Number((/Step ([\d,]+)/.exec(place)?.[1] ?? '0').replaceAll(',', ''));
};

const speedOn = async (page: Page): Promise<number> =>
  Number(((await page.locator('.run-speed').textContent()) ?? '').replace(/[^\d.]/g, ''));

/** Cards that are at least partly in the window. */
const viewsOn = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      [...document.querySelectorAll('.card')].filter(card => {
        const { top, bottom, width } = card.getBoundingClientRect();
        return width > 0 && bottom > 0 && top < innerHeight;
      }).length,
  );

/** Makes the window as high as what is in it, which grows while the views below come in. */
async function showEverything(page: Page, width: number): Promise<void> {
  for (let i = 0; i < 4; i++) {
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width, height });
    await page.waitForTimeout(500);
  }
}

async function watchPage(address: string, flags: readonly string[], { viewport, tab }: Sight): Promise<Watched> {
  const executablePath = findChromium({ isWhole: true });
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: [...flags] });
  try {
    const page = await browser.newPage({ viewport });
    await page.addInitScript(() => {
      const tasks: { startMs: number; ms: number }[] = [];
      Object.assign(window, { tasks });
      new PerformanceObserver(list => {
        for (const { startTime, duration } of list.getEntries()) tasks.push({ startMs: startTime, ms: duration });
      }).observe({ type: 'longtask', buffered: true });
    });
    await page.goto(address);
    await page.locator('main[data-phase=idle]').waitFor({ timeout: 120_000 });
    if (tab) await page.getByRole('tab', { name: tab }).click();
    else await showEverything(page, viewport.width);
    const playedMs = await page.evaluate(() => performance.now());
    await page.locator('.button.play').click(); // to find it by its name would be a long task of the page
    await page.locator('main[data-phase=training]').waitFor({ timeout: 60_000 });
    await page.waitForTimeout(WARM_MS);
    const [from, fromMs] = [await stepsOn(page), performance.now()];
    const startMs = await page.evaluate(() => performance.now());
    await page.waitForTimeout(TIMED_MS);
    const [to, toMs] = [await stepsOn(page), performance.now()];
    const tasks = await page.evaluate(() => (window as unknown as { tasks: { startMs: number; ms: number }[] }).tasks);
    const longest = (from: number, to: number) =>
      Math.max(0, ...tasks.filter(task => task.startMs >= from && task.startMs < to).map(({ ms }) => ms));
    return {
      stepsPerSecond: (1000 * (to - from)) / (toMs - fromMs),
      imagesPerSecond: await speedOn(page),
      longestTaskAtFirstMs: longest(playedMs, startMs),
      longestTaskMs: longest(startMs, Number.POSITIVE_INFINITY),
      viewsInSight: await viewsOn(page),
    };
  } finally {
    await browser.close();
  }
}

export async function comparePage(
  folder: string,
  backend: 'webgl' | 'wasm',
  { flags }: Pick<Stage, 'flags'>,
  rounds: number,
  tell: (line: string) => void,
): Promise<PageTable> {
  const server = await serve(folder, isolated);
  const address = `${server.address}?dataset=strokes&epochs=500&backend=${backend}`;
  try {
    const measured = await alternate(
      SIGHTS,
      rounds,
      sight => watchPage(address, flags, sight),
      ({ label }, round, outcome) => {
        const said = outcome instanceof Error ? outcome.message : `${written(outcome.stepsPerSecond)} steps/s`;
        tell(`page on ${backend}, round ${round + 1}, ${label}: ${said}`);
      },
    );
    return { backend, ...measured };
  } finally {
    server.close();
  }
}

export function pageTable({ rounds }: PageTable): string {
  const of = (i: number, value: (watched: Watched) => number) => rounds.map(row => (row[i] ? value(row[i]) : null));
  const known = (values: readonly (number | null)[]) => values.filter(value => value !== null);
  const speeds = SIGHTS.map((_, i) => of(i, w => w.stepsPerSecond));
  const rows = SIGHTS.map(({ label }, i) => [
    label,
    written(median(known(of(i, w => w.viewsInSight)))),
    written(median(known(speeds[i]))),
    `${written(100 * (ratio(speeds[0], speeds[i]) ?? Number.NaN))} %`,
    written(median(known(of(i, w => w.imagesPerSecond)))),
    written(Math.max(...known(of(i, w => w.longestTaskAtFirstMs)))),
    written(Math.max(...known(of(i, w => w.longestTaskMs)))),
  ]);
  return table([
    ['', 'views', 'steps/s', 'of full speed', 'images/s between looks', 'longest task ms, at first', 'later'],
    ...rows,
  ]);
}
