// How soon the page is there, and how much it had to fetch for that. Times are printed and not judged: they say more
// about the machine than about the page.

import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { stage } from '../visit.ts';

const { open } = stage();

/** Not part of the first JavaScript: the engine in its worker, and the chart library that comes when a chart does. */
const later = /worker|plotly/i;

describe('loading', () => {
  it('paints and is ready with less than 250 kB of JavaScript', async () => {
    const visit = await open('?dataset=strokes', { isFirst: true });
    await visit.page.waitForFunction(() => window.seen.playableMs !== null, undefined, { timeout: 60_000 });
    const { paintMs, urls } = await visit.page.evaluate(() => ({
      paintMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
      urls: performance
        .getEntriesByType('resource')
        .filter(({ startTime }) => startTime <= window.seen.playableMs!)
        .map(({ name }) => name),
    }));
    const scripts = urls.filter(url => new URL(url).pathname.endsWith('.js'));
    const sizes = await Promise.all(
      scripts.map(async url => {
        const bytes = gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer()), { level: 9 }).length;
        return { name: url.split('/').at(-1)!, bytes };
      }),
    );
    const first = sizes.filter(({ name }) => !later.test(name)).reduce((sum, { bytes }) => sum + bytes, 0);
    const { playableMs } = await visit.seen();
    console.info(`first contentful paint ${paintMs?.toFixed(0)} ms, Play enabled ${playableMs?.toFixed(0)} ms`);
    console.info(`first JavaScript ${(first / 1000).toFixed(1)} kB gzipped:`, sizes);
    expect(first).toBeGreaterThan(10_000); // else the wrong files were counted
    expect(first).toBeLessThan(250_000);
    expect(paintMs).toBeGreaterThan(0);
  });
});
