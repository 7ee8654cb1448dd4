// The WebGL engine in its worker, behind the real page, on Chromium's software renderer; and whether the page stays
// quick to the hand while it trains.

import { describe, expect, it } from 'vitest';
import type { KeptRun } from '../../../src/state/runs/types.ts';
import { stored } from '../database.ts';
import type { Seen } from '../seen.ts';
import { stage } from '../visit.ts';

const { open } = stage();

/** What the page's thread did while it trained: its tasks above 50 ms, in ms, and how long the training took. */
function whileTraining({ phases, longTasks }: Seen): { tasks: number[]; trainedMs: number } {
  const fromMs = phases.find(({ phase }) => phase === 'training')!.atMs;
  const toMs = phases.find(({ phase, atMs }) => phase !== 'training' && atMs > fromMs)!.atMs;
  const met = longTasks.filter(({ startMs, ms }) => startMs + ms > fromMs && startMs < toMs);
  return { tasks: met.map(({ ms }) => ms), trainedMs: toMs - fromMs };
}

/**
 * A piece of work, the same everywhere, done twice a second; how long each took, in ms. It is long enough to be cut in two
 * by other threads as often as a long task is: what fits between two of them would know nothing of a busy machine.
 */
const takePace = () => {
  const paces: number[] = [];
  Object.assign(window, { paces });
  setInterval(() => {
    const from = performance.now();
    let sum = 0;
    for (let i = 0; i < 1.6e6; i++) sum += Math.sqrt(i ^ (sum & 1023));
    if (Number.isFinite(sum)) paces.push(performance.now() - from);
  }, 500);
};

describe('training on WebGL', () => {
  // A task lasts by the clock, and a busy machine makes all of them long: what it makes of the same work there and then is
  // the measure. One may be cut in two by the renderer's threads; a page that blocks does so every time.
  it('learns on software rendering, with every view in sight and no long task', { retry: 2 }, async () => {
    const visit = await open('?dataset=strokes&backend=webgl&trainSize=2000&epochs=3', {
      viewport: { width: 1920, height: 2400 },
      example: true,
      reducedMotion: 'no-preference',
    });
    await visit.until(['idle', 'paused'], 120_000);
    await visit.page.evaluate(takePace);
    await visit.press('Play');
    await visit.until('finished', 280_000);
    const paces = await visit.page.evaluate(() => (window as unknown as { paces: number[] }).paces);
    const pace = paces.sort((a, b) => a - b)[paces.length >> 1];
    await expect.poll(async () => (await stored(visit.page, 'runs')).length, { timeout: 60_000 }).toBe(1);
    const [{ record: run }] = await stored<KeptRun>(visit.page, 'runs'); // an export scores every image, on this renderer
    const seen = await visit.seen();
    const { tasks, trainedMs } = whileTraining(seen);
    const longest = Math.max(0, ...tasks);
    const share = tasks.reduce((sum, ms) => sum + ms, 0) / trainedMs;
    console.info(run.device, run.timing);
    console.info(
      `longest task while training ${longest.toFixed(0)} ms (0: none above 50 ms), ${(longest / pace).toFixed(1)} times ${pace.toFixed(1)} ms, ${(100 * share).toFixed(1)} % of the time`,
    );
    console.info(
      'all long tasks:',
      seen.longTasks.map(({ startMs, ms }) => `${ms} ms at ${startMs.toFixed(0)}`),
    );

    expect(run.device.backend).toBe('webgl');
    expect(run.device.renderer).toContain('SwiftShader');
    expect(run.history.at(-1)!.loss).toBeLessThan(run.history[0].loss * 0.8);
    expect(run.history.at(-1)!.loss).toBeGreaterThan(0);
    expect(share).toBeLessThan(0.1);
    expect(longest / pace).toBeLessThan(5); // 100 ms where the work takes 20
  });
});
