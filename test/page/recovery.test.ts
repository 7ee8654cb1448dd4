// What a browser may take away: the network, the worker, the graphics card. The lab goes on.

import { describe, expect, it } from 'vitest';
import { realData } from './server.ts';
import { stage } from './visit.ts';

describe('a browser that takes something away', () => {
  const { open } = stage();

  it.skipIf(!realData)('needs no network for a dataset that it has verified once', async () => {
    const visit = await open('?dataset=mnist&hidden=32&trainSize=500');
    await visit.until('idle');
    await visit.context.route('**/datasets/**', route => route.abort());
    await visit.page.reload();
    await visit.until('idle');
    await expect(visit.page.locator('#view-numbers').textContent()).resolves.toContain(
      'the copy that this browser kept',
    );
  });

  it('computes on the page’s own thread where workers do not start', async () => {
    const visit = await open('?dataset=strokes&hidden=32&trainSize=500&epochs=1&run=1');
    await visit.context.addInitScript(() => {
      Object.assign(window, {
        Worker: class {
          constructor() {
            throw new Error('there are no workers here');
          }
        },
      });
    });
    await visit.page.reload();
    await visit.until('finished');
    await visit.page.getByRole('button', { name: /float32/ }).click();
    await expect.poll(() => visit.page.getByRole('dialog').textContent()).toMatch(/Thread\s*the page itself/);
  });

  it('goes on from the last saved state when the graphics card is lost', async () => {
    const visit = await open('?dataset=strokes&hidden=32&epochs=4&trainSize=6000&backend=webgl');
    await visit.until('idle', 120_000);
    await visit.press('One epoch'); // a pause saves the run
    await visit.until('paused', 120_000);
    const { timing } = await visit.exportRun();
    await visit.press('Play');
    await visit.until('training');
    const browser = await visit.context.browser()!.newBrowserCDPSession();
    await browser.send('Browser.crashGpuProcess' as never).catch(() => {}); // the answer may be lost with the process
    await expect
      .poll(() => visit.page.locator('[role=status], [role=alert]').allInnerTexts(), { timeout: 60_000 })
      .toContainEqual(expect.stringMatching(/goes on from the last saved state/));
    await visit.until('finished', 180_000);
    const after = await visit.exportRun();
    expect(after.history[0].loss).toBeGreaterThan(after.history.at(-1)!.loss);
    expect(after.timing.steps).toBe(4 * timing.steps);
  });
});
