// “How fast is this machine?” as a visitor meets it: the run on the stage waits and goes on, the measurement can be
// stopped, and what was the fastest is taken on the next visit.

import { describe, expect, it } from 'vitest';
import { narrow, wear, wide } from './fonts.ts';
import { lasting } from './lasting.ts';
import { grave, inWords, violationsIn } from './violations.ts';
import { stage, type Visit } from './visit.ts';

const { share } = stage({ datasets: false, bench: [] });
const small = '?dataset=strokes&trainSize=2000&hidden=32&epochs=500&samples=1';
const key = 'vae-anomaly-lab/speed';

async function openSpeed({ page }: Visit): Promise<void> {
  await page.locator('.chip').click();
  await page.getByRole('button', { name: 'How fast is this machine?' }).click();
  await page.getByRole('heading', { name: 'How fast is this machine?' }).waitFor();
}

async function closeSpeed({ page }: Visit): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: 'How fast is this machine?' }).waitFor({ state: 'detached' });
}

const kept = ({ page }: Visit) => page.evaluate(name => JSON.parse(localStorage.getItem(name) ?? 'null'), key);

const resting = share(small, visit => visit.until('idle', 120_000));

describe('how fast is this machine', () => {
  it('stops when it is told, remembers nothing, and leaves a resting run at rest', async () => {
    const visit = resting();
    await openSpeed(visit);
    await visit.press('Start the test');
    await visit.page.getByRole('dialog').getByRole('button', { name: 'Stop', exact: true }).click();
    await visit.page.getByText('Stopped early').waitFor();
    expect(await kept(visit)).toBeNull();
    expect(await visit.phase()).toBe('idle');
    await closeSpeed(visit);
  });

  it('decides what Automatic takes on the next visit, for this graphics card only', async () => {
    const visit = resting();
    const chip = visit.page.locator('.chip');
    await expect.poll(() => chip.textContent()).toContain('WebAssembly');
    const remember = (gpu: string) =>
      visit.page.evaluate(
        ([name, renderer]) => {
          const speeds = { webgl: { imagesPerSecond: 9, msPerStep: 9, renderer } };
          localStorage.setItem(name, JSON.stringify({ backend: 'webgl', gpu: renderer, at: '2026-01-01', speeds }));
        },
        [key, gpu] as const,
      );
    const renderer = await visit.page.evaluate(() => {
      const gl = document.createElement('canvas').getContext('webgl2')!;
      return String(gl.getParameter(gl.getExtension('WEBGL_debug_renderer_info')!.UNMASKED_RENDERER_WEBGL));
    });
    await remember(renderer);
    await visit.page.reload();
    await visit.until('idle', 120_000);
    await expect.poll(() => chip.textContent()).toContain('WebGL');
    await remember('another graphics card');
    await visit.page.reload();
    await visit.until('idle', 120_000);
    await expect.poll(() => chip.textContent()).toContain('WebAssembly');
    await visit.page.evaluate(name => localStorage.removeItem(name), key);
  });

  it('is found by keyboard, measures while the run waits, remembers the fastest, and forgets it again', async () => {
    const visit = resting();
    const { page } = visit;
    await visit.press('Play');
    await visit.until('training');
    await page.setViewportSize({ width: 360, height: 740 });
    await page.locator('.tabs').waitFor();
    await page.keyboard.press('?');
    await page.getByRole('button', { name: 'How fast is this machine?' }).focus();
    await page.keyboard.press('Enter');
    await visit.press('Start the test');
    await visit.until('paused');
    await page.getByRole('progressbar', { name: 'Speed test' }).waitFor();
    expect(await kept(visit)).toBeNull();

    // While it measures, it fits a telephone and has no grave fault.
    for (const [colorScheme, font] of [
      ['light', wide],
      ['dark', narrow],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      await wear(page, font);
      await page.waitForTimeout(300); // colours fade
      expect(await lasting(async () => inWords(grave(await violationsIn(page)))), colorScheme).toEqual([]);
      const tooWide = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      await expect.poll(tooWide, { message: font.name }).toBeLessThanOrEqual(0);
    }
    await page.getByText('Done.', { exact: true }).waitFor({ timeout: 120_000 });
    await visit.until('training');

    const found = await kept(visit);
    const speeds = Object.values(found.speeds as Record<string, { imagesPerSecond: number }>);
    expect(Object.keys(found.speeds)).toEqual(['webgl', 'wasm']);
    expect(found.speeds[found.backend].imagesPerSecond).toBe(Math.max(...speeds.map(each => each.imagesPerSecond)));
    expect(await page.locator('.speed-bars').textContent()).toMatch(/One epoch of MNIST: [\d minhs]+, on/);
    expect(await lasting(async () => inWords(grave(await violationsIn(page))))).toEqual([]);

    await visit.press('Forget');
    expect(await kept(visit)).toBeNull();
    await closeSpeed(visit);
    expect(await visit.phase()).toBe('training');
    await visit.press('Pause');
    await visit.until('paused');
  });
});
