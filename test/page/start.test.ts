// What keeps the lab from starting is said in a sentence; no page gets ready for ever, and none is left blank.

import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright';
import { describe, expect, it, onTestFinished } from 'vitest';
import { stage } from './visit.ts';

const { open, share } = stage({ datasets: false, bench: [] });
const address = '?dataset=strokes&trainSize=500&hidden=16&samples=1';

const main = /assets\/index-[^/]*\.js/;
const chunk = /assets\/rolldown-runtime-[^/]*\.js/;

const isWaiting = (page: Page) => page.getByText('Getting ready').isVisible();

const well = share(address, ({ page }) => page.locator('main').waitFor(), { expected: /./ });

/** The visit that went well, and then the same address once more with something in its way, for as long as the test lasts. */
async function spoilt(url: Parameters<Page['route']>[0], answer: Parameters<Page['route']>[1]): Promise<Page> {
  const { page } = well();
  await page.route(url, answer);
  onTestFinished(() => page.unrouteAll());
  await page.reload();
  return page;
}

it('opened as a file, it says what it needs', async () => {
  const { page } = await open('favicon.svg', { expected: /./ });
  await page.goto(pathToFileURL(resolve('dist/index.html')).href);
  await page.getByText('npm start').waitFor();
  expect(await isWaiting(page)).toBe(false);
});

it('without JavaScript, too', async () => {
  const { page } = await open(address, { javaScriptEnabled: false });
  await page.locator('noscript p', { hasText: 'needs JavaScript' }).waitFor();
  expect(await page.locator('.first span').isVisible()).toBe(false);
  expect(await page.getByRole('alert').isVisible()).toBe(false);
});

describe('a script', () => {
  it.each([
    ['that cannot be fetched', main],
    ['of which a part cannot be fetched', chunk],
  ])('%s is said to be missing, and a reload mends it', async (_, script) => {
    const page = await spoilt(script, route => route.abort());
    await page.getByRole('alert').getByText('could not be fetched').waitFor();
    expect(await isWaiting(page)).toBe(false);
    await page.unroute(script);
    await page.getByRole('button', { name: 'Reload' }).click();
    await page.getByRole('button', { name: 'Play' }).waitFor();
    expect(await page.getByRole('button', { name: 'Reload' }).isVisible()).toBe(false);
  });

  it.each([
    ['the browser cannot read', 'let it = ;', /too old/],
    ['breaks off', 'throw new Error("no such feature")', /could not be started/],
  ])('that %s is answered', async (_, body, sentence) => {
    const page = await spoilt(main, route => route.fulfill({ contentType: 'text/javascript', body }));
    await page.getByRole('alert').getByText(sentence).waitFor();
    expect(await isWaiting(page)).toBe(false);
  });
});

it('a browser without modules is told that it is too old', async () => {
  const page = await spoilt(/\/lab\/(\?|$)/, async route => {
    const text = await (await route.fetch()).text();
    // What such a browser makes of it: it runs what is for it, and nothing that is a module.
    const body = text.replace('<script nomodule>', '<script>').replace(/<script type="module"[^>]*><\/script>/, '');
    expect(body).not.toBe(text);
    await route.fulfill({ contentType: 'text/html', body });
  });
  await page.getByRole('alert').getByText('too old').waitFor();
  expect(await isWaiting(page)).toBe(false);
});

it('a page that fails as a whole is not left blank', async () => {
  const { page } = await open(address, {
    expected: /./,
    before: context =>
      context.addInitScript(() => {
        Object.defineProperty(window, 'matchMedia', { value: undefined });
      }),
  });
  await page.getByRole('alert').getByText('could not be started').waitFor();
});

it('a style sheet that fails once is fetched again', async () => {
  let tries = 0;
  const page = await spoilt(/assets\/index-[^/]*\.css/, route => {
    tries += 1;
    return tries === 1 ? route.abort() : route.continue();
  });
  const play = page.getByRole('button', { name: 'Play' });
  await play.waitFor();
  await expect.poll(() => play.evaluate(element => getComputedStyle(element).borderRadius)).toBe('50%');
  expect(tries).toBeGreaterThan(1);
  expect(await page.getByRole('alert').isVisible()).toBe(false);
});

it('a Play before the engine is there is seen, waits for it, and can be taken back', async () => {
  let letThrough = () => {};
  const held = new Promise<void>(resolve => {
    letThrough = resolve;
  });
  const page = await spoilt(/assets\/worker-/, route => held.then(() => route.continue()));
  const phase = () => page.locator('main').getAttribute('data-phase');
  const play = page.getByRole('button', { name: 'Play', exact: true });
  const pause = page.getByRole('button', { name: 'Pause', exact: true });
  await play.click();
  await page.waitForTimeout(600); // two clicks at once are one
  await pause.click();
  await play.waitFor();
  expect(await phase()).toBe('loading');
  letThrough();
  await expect.poll(phase, { timeout: 30_000 }).toBe('idle');
  await page.waitForTimeout(500);
  expect(await phase()).toBe('idle');
  await play.waitFor();
});
