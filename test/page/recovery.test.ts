// What a browser may take away: the network, the worker, the graphics card. The lab goes on.

import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { realData } from '../setup/realData.ts';
import { stored } from './database.ts';
import { inWords, violationsIn } from './violations.ts';
import { stage } from './visit.ts';
import { collectWorkers, endWorkers, hangEngine, makeImpatient } from './workers.ts';

/** At which step the run is that this browser keeps to be taken up; -1 where it keeps none. */
const kept = async (page: Page): Promise<number> =>
  (await stored<{ checkpoint: { step: number } }>(page, 'states'))[0]?.checkpoint.step ?? -1;

describe('a browser that takes something away', () => {
  const { open } = stage({ bench: ['numbers'] });

  it.skipIf(!realData)('needs no network for a dataset that it has verified once', async () => {
    const visit = await open('?dataset=mnist&hidden=32&trainSize=500&samples=1');
    await visit.until('idle');
    await visit.context.route('**/datasets/**', route => route.abort());
    await visit.page.reload();
    await visit.until('idle');
    await expect(visit.page.locator('#view-numbers').textContent()).resolves.toContain(
      'the copy that this browser kept',
    );
  });

  it('computes on the page’s own thread where workers do not start', async () => {
    const visit = await open('?dataset=strokes&hidden=32&trainSize=500&epochs=1&samples=1&run=1&compare=1', {
      before: context =>
        context.addInitScript(() => {
          Object.assign(window, {
            Worker: class {
              constructor() {
                throw new Error('there are no workers here');
              }
            },
          });
        }),
    });
    await visit.page.getByText('Two runs cannot be compared here').waitFor();
    await visit.press('Play'); // what was asked to begin was two runs
    await visit.until('finished');
    await visit.page.getByRole('button', { name: 'Compare', exact: true }).click();
    expect(await visit.page.getByRole('region', { name: 'Run B', exact: true }).count()).toBe(0);
    await visit.page.locator('.chip').click();
    await expect.poll(() => visit.page.getByRole('dialog').textContent()).toMatch(/Thread\s*the page’s/);
  });

  it('goes on from the last saved state when the graphics card is lost', async () => {
    const visit = await open('?dataset=strokes&hidden=32&epochs=4&trainSize=2000&samples=1&backend=webgl');
    await visit.until('idle', 120_000);
    await visit.press('One epoch'); // a pause saves the run
    await visit.until('paused', 120_000);
    const stepsPerEpoch = await visit.steps();
    await visit.press('Play');
    await visit.until('training');
    const browser = await visit.context.browser()!.newBrowserCDPSession();
    await browser.send('Browser.crashGpuProcess' as never).catch(() => {}); // the answer may be lost with the process
    await expect
      .poll(() => visit.page.locator('[role=status], [role=alert]').allInnerTexts(), { timeout: 60_000 })
      .toContainEqual(expect.stringMatching(/continues from the last saved state/));
    await visit.until('finished', 180_000);
    const after = await visit.keptRun(4 * stepsPerEpoch);
    expect(after.history[0].loss).toBeGreaterThan(after.history.at(-1)!.loss);
  });

  it('offers a run to no other tab, asks before it is cut off, and takes it up after the reload', async () => {
    const visit = await open('?dataset=strokes&hidden=16&trainSize=2000&epochs=300&batch=50&samples=1');
    const { page } = visit;
    await visit.until('idle');
    await visit.press('One epoch');
    await visit.until('paused');
    await expect.poll(() => kept(page), { timeout: 15_000 }).toBe(40); // in the database
    const other = await visit.context.newPage();
    await other.goto(page.url());
    await other.waitForFunction(() => document.querySelector('main')?.dataset.phase === 'idle');
    await other.waitForTimeout(1000);
    expect(await other.getByRole('button', { name: 'Continue run' }).count(), 'in another tab').toBe(0);
    await other.close();
    await visit.press('Play');
    await visit.until('training');
    const questions: string[] = [];
    page.on('dialog', dialog => {
      questions.push(dialog.type());
      void dialog.accept();
    });
    await page.reload();
    expect(questions).toEqual(['beforeunload']);
    await visit.until('idle');
    await page.waitForTimeout(1000);
    expect(await visit.phase()).toBe('idle'); // nothing trains unasked
    await visit.press('Continue run');
    await visit.until('paused');
    const { timing, history, params } = await visit.exportRun();
    expect(timing.steps).toBeGreaterThanOrEqual(40);
    expect(history[0].step).toBe(1);
    expect(params).toMatchObject({ hidden: '16', epochs: 300 });
    await visit.press('One step');
    await expect.poll(visit.steps, { timeout: 30_000 }).toBe(timing.steps + 1);
  });

  it('says that the engine hangs, and trains on when somebody restarts it', async () => {
    const visit = await open('?dataset=strokes&hidden=16&trainSize=500&epochs=400&batch=50&samples=1', {
      before: makeImpatient,
    });
    const { page } = visit;
    await visit.until('idle');
    await visit.press('One epoch');
    await visit.until('paused');
    await visit.press('Play');
    await visit.until('training');
    hangEngine(page);
    const notice = page.getByRole('alert').filter({ hasText: 'The engine has not answered for half a minute.' });
    await notice.waitFor();
    expect(await notice.textContent()).toMatch(/Restarted, it continues from step \d+\./);
    expect(inWords(await violationsIn(page, '.notices'))).toEqual([]);
    await visit.press('Restart the engine');
    await page
      .getByText(/^The engine was restarted\. Training continues from the last saved state, step \d+\.$/)
      .waitFor();
    await notice.waitFor({ state: 'detached' });
    await visit.until(['training', 'finished']);
    await expect.poll(visit.steps, { timeout: 30_000 }).toBeGreaterThan(10);
  });

  it('builds the run again when its worker dies at rest, and trains nothing', async () => {
    const visit = await open('?dataset=strokes&hidden=16&trainSize=500&epochs=4&batch=50&samples=1', {
      before: collectWorkers,
    });
    const { page } = visit;
    await visit.until('idle');
    await visit.press('One epoch');
    await visit.until('paused');
    await endWorkers(page);
    await page.getByText(/restored as it was/).waitFor();
    await visit.until('paused');
    await page.waitForTimeout(1000);
    expect(await visit.phase()).toBe('paused');
    expect(await visit.steps()).toBe(10);
  });
});
