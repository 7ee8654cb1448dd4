// The lab without a network: installed from a host that sets no headers, opened again when that host is gone, and replaced by
// a newer version as a whole.

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../scripts/chromium.mjs';
import { realData } from '../setup/realData.ts';
import { softwareGl } from '../setup/softwareGl.ts';
import { type Server, serve } from './server.ts';

let build: string;
let browser: Browser;
beforeAll(async () => {
  build = await mkdtemp(join(tmpdir(), 'lab-'));
  await cp('dist', build, { recursive: true });
  const executablePath = findChromium();
  browser = await chromium.launch({ ...(executablePath && { executablePath }), args: softwareGl });
});
afterAll(async () => {
  await browser.close();
  await rm(build, { recursive: true });
});

async function visit(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

/** The service worker has everything, and answers for this page. */
const isKept = (page: Page) =>
  page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    return active?.state === 'activated' && navigator.serviceWorker.controller !== null;
  });

const isIsolated = (page: Page) => page.evaluate(() => crossOriginIsolated);

/** Which version a page is of. */
const isNewer = async (page: Page) => (await page.locator('meta[name=newer]').count()) > 0;

const trained = (page: Page) =>
  page.locator('main[data-phase=finished]').waitFor({ state: 'attached', timeout: 120_000 });

/** What a host serves from now on is another version: one file differs, and the list of files says so. */
async function deploy(): Promise<void> {
  const [html, worker] = await Promise.all(
    ['index.html', 'serviceWorker.js'].map(name => readFile(join(build, name), 'utf8')),
  );
  const revision = /"revision":"([0-9a-f]{32})","url":"index.html"/.exec(worker)?.[1] ?? '';
  expect(revision).toMatch(/^[0-9a-f]{32}$/);
  await writeFile(join(build, 'index.html'), html.replace('<title>', '<meta name="newer"><title>'));
  await writeFile(join(build, 'serviceWorker.js'), worker.replace(revision, [...revision].reverse().join('')));
}

const query = '?dataset=strokes&trainSize=500&hidden=16&epochs=1&samples=1&backend=wasm&run=1';

describe('the lab', () => {
  let server: Server;
  let context: BrowserContext;
  beforeAll(async () => {
    server = await serve(undefined, build, false);
    context = await browser.newContext({ reducedMotion: 'reduce' });
  });
  afterAll(async () => {
    await context.close();
    await server.close();
  });

  it('can be installed', async () => {
    const page = await visit(context, server.address);
    const found = await page.evaluate(async () => {
      const link = document.querySelector<HTMLLinkElement>('link[rel=manifest]')!;
      const manifest = await (await fetch(link.href)).json();
      const sizes = await Promise.all(
        (manifest.icons as { src: string; sizes: string; purpose?: string }[]).map(async ({ src, sizes, purpose }) => {
          const image = new Image();
          image.src = new URL(src, link.href).href;
          await image.decode();
          return { said: sizes, is: `${image.naturalWidth}x${image.naturalHeight}`, purpose };
        }),
      );
      return { manifest, sizes, scope: (await navigator.serviceWorker.ready).scope };
    });
    expect(found.manifest).toMatchObject({ name: 'VAE Anomaly Lab', display: 'standalone', start_url: './' });
    expect(found.scope).toBe(server.address);
    for (const { said, is } of found.sizes) if (said !== 'any') expect(is).toBe(said);
    expect(found.sizes.map(({ said }) => said)).toEqual(expect.arrayContaining(['192x192', '512x512']));
    await expect.poll(() => isKept(page), { timeout: 60_000 }).toBe(true);
    await page.close();
  });

  it('lends memory to threads from the second visit on, though its host sets no headers', async () => {
    const page = await visit(context, server.address + query);
    expect(await isIsolated(page)).toBe(true);
    expect(await page.evaluate(() => typeof SharedArrayBuffer)).toBe('function');
    await trained(page);
    await page.close();
  });

  it('is used in a newer version as soon as no page of the older one is open, and not before', async () => {
    const page = await visit(context, server.address);
    const other = await visit(context, server.address);
    await deploy();
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    const notice = page.locator('.notice', { hasText: 'A new version of the lab is there' });
    await notice.waitFor({ timeout: 60_000 });
    await page.reload();
    expect(await isNewer(page)).toBe(false);
    await notice.getByRole('button', { name: 'Reload' }).click();
    await page.getByText('The lab is open in another tab').waitFor();
    expect(await isNewer(page)).toBe(false);
    await other.close();
    // A tab that was just closed may count as open for a moment.
    const again = async () => {
      if (await notice.isVisible()) await notice.getByRole('button', { name: 'Reload' }).click({ timeout: 1000 });
    };
    const isReloaded = () => again().then(() => isNewer(page));
    await expect.poll(isReloaded, { timeout: 30_000, interval: 1000 }).toBe(true);
    await page.getByRole('button', { name: 'Play' }).waitFor();
    expect(await notice.count()).toBe(0);
    await page.close();
  });

  it('needs no network, whatever its address says', async () => {
    await server.close();
    const page = await visit(context, server.address + query);
    await trained(page);
    // What comes later is here as well.
    await page.getByRole('button', { name: 'Help' }).click();
    await page.getByRole('dialog').getByRole('heading').first().waitFor();
    await page.close();
  });
});

describe.runIf(realData)('datasets', () => {
  it('are kept without a question up to 40 MB, and what is above waits for an answer while a run trains', async () => {
    const server = await serve(realData, build, false);
    const context = await browser.newContext({ reducedMotion: 'reduce', serviceWorkers: 'block' });
    const keptPaths = (page: Page) =>
      page.evaluate(async () => {
        const cache = await caches.open('vae-anomaly-lab datasets v1');
        return (await cache.keys()).map(({ url }) => new URL(url).pathname.replace('/lab/kept/', ''));
      });
    const other = await visit(context, `${server.address}favicon.svg`);
    await other.evaluate(async address => {
      const cache = await caches.open('vae-anomaly-lab datasets v1');
      await cache.put(address, new Response(new Uint8Array(39.95e6)));
    }, `${server.address}kept/fashion-mnist/large.gz?sha256=0`);

    const page = await visit(context, `${server.address}?dataset=breast-cancer&epochs=1&samples=1&backend=wasm&run=1`);
    await trained(page);
    const question = page.locator('.notice', { hasText: 'for offline use?' });
    await question.getByText('Keep Breast cancer (table) (120 kB)').waitFor();
    expect(await question.textContent()).toContain('40 MB of datasets would then be kept');
    expect(await keptPaths(page)).toEqual(['fashion-mnist/large.gz']);
    await question.getByRole('button', { name: 'Keep', exact: true }).click();
    await expect.poll(() => keptPaths(page)).toContainEqual(expect.stringContaining('breast-cancer/'));
    expect(await question.count()).toBe(0);

    await page.locator('.chip').click();
    const facts = page.getByRole('region', { name: 'Kept for offline use' });
    await facts.getByText('Fashion-MNIST').first().waitFor();
    await facts.getByRole('button', { name: 'Remove Fashion-MNIST' }).click();
    await expect.poll(() => facts.getByRole('listitem').count()).toBe(1);
    expect((await keptPaths(page)).filter(path => path.startsWith('fashion-mnist'))).toEqual([]);
    await context.close();
    await server.close();
  });
});
