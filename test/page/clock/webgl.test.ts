// The WebGL engine in its worker, behind the real page, on Chromium's software renderer; and whether the page stays
// quick to the hand while it trains.

import { describe, expect, it } from 'vitest';
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

describe('training on WebGL', () => {
  // A task lasts by the clock, so a busy machine can make one long; a page that blocks does so every time.
  it('learns on software rendering, with every view in sight and no long task', { retry: 2 }, async () => {
    const visit = await open('?dataset=strokes&backend=webgl&trainSize=2000&epochs=3', {
      viewport: { width: 1920, height: 2400 },
    });
    await visit.until(['idle', 'paused'], 120_000);
    await visit.press('Play');
    await visit.until('finished', 280_000);
    const run = await visit.exportRun();
    const seen = await visit.seen();
    const { tasks, trainedMs } = whileTraining(seen);
    const longest = Math.max(0, ...tasks);
    const share = tasks.reduce((sum, ms) => sum + ms, 0) / trainedMs;
    console.info(run.device, run.timing);
    console.info(
      `longest task while training ${longest.toFixed(0)} ms (0: none above 50 ms), ${(100 * share).toFixed(1)} % of the time`,
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
    expect(longest).toBeLessThan(100);
  });
});
