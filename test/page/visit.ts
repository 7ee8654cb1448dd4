// A visitor of the built page, in a real browser: opens addresses, presses buttons by their names, waits for phases,
// reads the exported run. Nothing may leave this machine, and no visit may end with an error in the console.

import { readFile, rm } from 'node:fs/promises';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from 'playwright';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import { findChromium } from '../../scripts/chromium.mjs';
import type { Phase, RunRecord } from '../../src/engine/api.ts';
import type { KeptRun } from '../../src/state/runs/types.ts';
import { writeSaid } from '../../src/ui/workbench/folded.ts';
import { type ViewId, views } from '../../src/views/registry/index.ts';
import { realData } from '../setup/realData.ts';
import { softwareGl } from '../setup/softwareGl.ts';
import { stored } from './database.ts';
import { type Seen, watch } from './seen.ts';
import { type Server, serve, withoutExample } from './server.ts';

/** Names resolve on this machine only: what a test has not routed fails here instead of leaving. */
const stayHome = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1';

const isLocal = (url: string) => /^(blob|data|about):/.test(url) || new URL(url).hostname === 'localhost';

export interface StageOptions {
  /** Whether the host has the official files, as far as this machine has them. */
  readonly datasets?: boolean;
  /** Makes another build than `dist/`: its folder, which is taken away again. */
  readonly build?: () => Promise<string>;
  /**
   * The only views of the workbench that are open at first; `card` opens others. What is folded is neither fetched nor
   * computed, which saves a third of what a short run costs.
   */
  readonly bench?: readonly ViewId[] | undefined;
  /** Instead of the flags for software WebGL. */
  readonly flags?: readonly string[];
}

export interface VisitOptions extends BrowserContextOptions {
  /** Answers requests to other hosts, which fail by themselves else; returns what to answer, or undefined for no connection. */
  readonly mirror?: (url: string) => { status: number; contentType: string; body: Buffer } | undefined;
  /**
   * Views that are folded until somebody opens them are folded, and what moves by itself moves; else a visitor of ours has
   * opened all views before and asks for less motion: its frames take a tenth of what a page costs.
   */
  readonly isFirst?: boolean;
  /** Whether the example is to be had; to show it takes a third of what a page costs. As `isFirst` is, where nothing is said. */
  readonly example?: boolean;
  /** Errors in the console that this visit is about. */
  readonly expected?: RegExp;
  /** What is done to the browser before the page is there. */
  readonly before?: (context: BrowserContext) => Promise<unknown>;
}

export interface Stage {
  /** A visit of one test, which ends with it. */
  open(query?: string, options?: VisitOptions): Promise<Visit>;
  /** A visit of all tests of a file or a group: one opens and trains it, and each finds what the one before has left. */
  share(query: string, prepare: (visit: Visit) => Promise<void>, options?: VisitOptions): () => Visit;
}

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Requests to other hosts, answered by the mirror or refused. */
  readonly abroad: string[];
  press(button: string): Promise<void>;
  /** Presses what begins another run, and says yes where a trained one would be lost. */
  begin(button: 'Rewind' | 'New seed'): Promise<void>;
  phase(): Promise<Phase>;
  until(phase: Phase | Phase[], timeoutMs?: number): Promise<void>;
  /** Steps that the transport bar says were done; NaN while it says something else. */
  steps(): Promise<number>;
  seen(): Promise<Seen>;
  /** Every score of the whole test set is computed for it: as much work as a visit. */
  exportRun(): Promise<RunRecord>;
  /** The latest run that rests after so many steps, as the browser keeps it: with the scores that were looked at. */
  keptRun(steps: number): Promise<RunRecord>;
  /** A card with what is in it, unfolded: one takes the place of its placeholder when it is seen. */
  card(id: string): Promise<Locator>;
  /** Every view that the run has, whether its card is here yet or not. */
  views(): Promise<string[]>;
}

/** What a network that wants to be greeted first answers to everything. */
export const webPage = {
  status: 200,
  contentType: 'text/html',
  body: Buffer.from('<html><h1>Welcome to our network</h1></html>'),
};

/** Starts one browser and one host for the tests of a file. */
export function stage({ datasets = true, bench, flags = softwareGl, build }: StageOptions = {}): Stage {
  let browser: Browser;
  let server: Server;
  let built: string | undefined;
  beforeAll(async () => {
    const executablePath = findChromium();
    built = await build?.();
    server = await serve(datasets ? realData : undefined, built);
    browser = await chromium.launch({ ...(executablePath && { executablePath }), args: [...flags, stayHome] });
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
    if (built) await rm(built, { recursive: true });
  });
  return {
    async open(query = '', options = {}) {
      const { visit, leave } = await enter(browser, server.address + query, { bench, ...options });
      onTestFinished(leave);
      return visit;
    },
    share(query, prepare, options = {}) {
      let entered: Entered;
      beforeAll(async () => {
        entered = await enter(browser, server.address + query, { bench, ...options });
        await prepare(entered.visit);
      });
      afterAll(() => entered.leave());
      return () => entered.visit;
    },
  };
}

interface Entered {
  readonly visit: Visit;
  /** Closes it, and fails if the console had an error that was not expected. */
  leave(): Promise<void>;
}

async function enter(
  browser: Browser,
  address: string,
  options: VisitOptions & Pick<StageOptions, 'bench'>,
): Promise<Entered> {
  const { mirror, expected, before, bench, isFirst = false, example = isFirst, ...contextOptions } = options;
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    serviceWorkers: 'block', // to keep the whole lab takes a second of a processor
    reducedMotion: isFirst ? 'no-preference' : 'reduce',
    ...contextOptions,
  });
  const abroad: string[] = [];
  const complaints: string[] = [];
  await context.addInitScript(watch);
  if (!isFirst) await context.addInitScript(remember, writeSaid(bench ? only(bench) : usual));
  if (!example) await context.addCookies([{ ...withoutExample, url: address }]);
  // To see what is asked for costs nothing; a route stops every request until it is let through.
  context.on('request', request => {
    const url = request.url();
    if (isLocal(url)) return;
    abroad.push(url);
    if (!mirror && !isDatasetMirror(url)) complaints.push(`asked ${url}`);
  });
  if (mirror)
    await context.route(
      url => !isLocal(url.href),
      async route => {
        const answer = mirror(route.request().url());
        if (!answer) await route.abort('internetdisconnected');
        else await route.fulfill({ ...answer, headers: { 'Access-Control-Allow-Origin': '*' } });
      },
    );
  // A refused or missing file is noted by the browser itself; what the page makes of it is what the tests look at.
  context.on('console', message => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) complaints.push(message.text());
  });
  context.on('weberror', error => complaints.push(String(error.error())));
  const leave = async () => {
    await context.close();
    expect(complaints.filter(text => !expected?.test(text))).toEqual([]);
  };
  await before?.(context);
  const page = await context.newPage();
  await page.goto(address);
  return { visit: { page, context, abroad, ...actions(page) }, leave };
}

const only = (open: readonly ViewId[]) => new Map(views.map(({ id }) => [id, !open.includes(id)]));
/** Some of those that are folded until somebody opens them. */
const usual = new Map(
  (['precision-recall', 'numbers', 'cost', 'sweep', 'own-series', 'own-row'] as const).map(id => [id, false]),
);

/** Runs in the page, before its own scripts: what was folded or opened is remembered. */
function remember(folds: string): void {
  const name = 'vae-anomaly-lab/folded';
  try {
    if (localStorage.getItem(name) === null) localStorage.setItem(name, folds);
  } catch {
    // Storage is forbidden where no page is yet.
  }
}

/** Addresses that the lab asks for data; with no host behind them they are refused before they leave. */
const isDatasetMirror = (url: string) => /-ubyte(\.gz)?$/.test(url);

function actions(page: Page): Omit<Visit, 'page' | 'context' | 'abroad'> {
  const main = page.locator('main[data-phase]');
  return {
    press: name => page.getByRole('button', { name, exact: true }).click(),
    async begin(name) {
      await page.getByRole('button', { name, exact: true }).click();
      const yes = page.locator('.question').getByRole('button', { name: 'Start over' });
      if (await yes.isVisible()) await yes.click();
    },
    phase: async () => (await main.getAttribute('data-phase')) as Phase,
    async until(phase, timeoutMs = 60_000) {
      const phases = [phase].flat();
      await page.waitForFunction(
        wanted => wanted.includes(document.querySelector('main')?.dataset.phase ?? ''),
        phases as string[],
        { timeout: timeoutMs, polling: 100 },
      );
    },
    async steps() {
      const place = (await page.locator('.run-place').textContent()) ?? '';
      if (place.startsWith('Ready')) return 0;
      const [, count = ''] = /Step ([\d\s,.]+)/.exec(place) ?? [];
      return Number.parseInt(count.replace(/\D/g, ''), 10);
    },
    seen: () => page.evaluate(() => window.seen),
    async card(id) {
      const found = page.locator(`#view-${id}`);
      const isFilled = async () => {
        await found.evaluate(element => element.scrollIntoView({ block: 'center' })).catch(() => {});
        const folded = found.locator('.folded-title');
        if (await folded.isVisible()) await folded.press('Enter');
        return found.locator('.card-title').isVisible();
      };
      await expect.poll(isFilled, { timeout: 60_000, message: `card ${id}` }).toBe(true);
      return found;
    },
    views: () => page.locator('.place').evaluateAll(all => all.map(place => (place as HTMLElement).dataset.view!)),
    async exportRun() {
      const download = page.waitForEvent('download', { timeout: 180_000 }); // every score of the whole test set
      await page.getByRole('button', { name: 'Export run' }).click();
      return JSON.parse(await readFile(await (await download).path(), 'utf8'));
    },
    async keptRun(steps) {
      const find = async () =>
        (await stored<KeptRun>(page, 'runs'))
          .filter(({ record }) => record.timing.steps === steps)
          .sort((a, b) => a.updated.localeCompare(b.updated))
          .at(-1)?.record;
      await expect.poll(find, { timeout: 60_000, message: `a kept run of ${steps} steps` }).toBeDefined();
      return (await find())!;
    },
  };
}
