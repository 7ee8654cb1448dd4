// What a student does on a first evening, on real digits where this machine has them, else on Strokes.

import { describe, expect, it } from 'vitest';
import type { HistoryPoint } from '../../src/probes/types.ts';
import { realData } from '../setup/realData.ts';
import { stage, type Visit } from './visit.ts';

const { open, share } = stage();

/** A run of a second or two, for tests that look at the controls and not at the numbers. */
const small = '?dataset=strokes&trainSize=2000&hidden=32&samples=1';
const stepsPerEpoch = 20;

const ready = (visit: Visit) => visit.until(['idle', 'paused']);
describe('a whole run', () => {
  const dataset = realData ? 'mnist' : 'strokes';

  it(`trains on ${dataset}, shows an AUC and exports itself`, async () => {
    const visit = await open(`?dataset=${dataset}&heldOut=5&epochs=1&trainSize=20000&samples=1&run=1`);
    await visit.until('finished', 280_000);
    const run = await visit.exportRun();
    const { phases, longTasks } = await visit.seen();
    console.info(`${dataset}, one epoch of ${run.counts.train}:`, run.device, run.scores, run.timing);
    console.info(phases.map(({ phase, atMs }) => `${phase} at ${(atMs / 1000).toFixed(1)} s`).join(', '));
    console.info(
      'long tasks:',
      longTasks.map(({ startMs, ms }) => `${ms} ms at ${(startMs / 1000).toFixed(1)} s`).join(', '),
    );

    const order = phases.map(({ phase }) => phase);
    expect(order.indexOf('loading')).toBeGreaterThanOrEqual(0);
    expect(order.indexOf('training')).toBeGreaterThan(order.indexOf('loading'));
    expect(order.at(-1)).toBe('finished');
    expect(order).not.toContain('failed');

    expect(run.format).toBe('vae-anomaly-lab/run');
    expect(run.version).toBe(2);
    expect(run.params).toMatchObject({ dataset, heldOut: 5, epochs: 1, trainSize: 20_000, latent: 2, hidden: '400' });
    expect(run.device.backend).toMatch(/^(webgl|wasm|cpu)$/);
    expect(run.device.renderer).not.toBe('');
    expect(run.device.precision).toBe('float32');
    expect(run.timing.steps).toBe(Math.ceil(run.counts.train / 100));
    expect(run.timing.trainingMs).toBeGreaterThan(0);
    expect(run.timing.imagesPerSecond).toBeGreaterThan(0);
    expect(run.timing.longestTaskMs).toBeGreaterThanOrEqual(0);
    if (dataset === 'mnist')
      expect(run.counts).toEqual({
        train: 20_000,
        contaminated: 0,
        calibration: 5000,
        testNormal: 9108,
        testAnomalous: 892,
      });

    expectFalling(run.history);
    const [{ auc, averagePrecision }] = Object.values(run.scores);
    expect(auc).toBeGreaterThan(0.6); // an independent run reaches 0.73 after an epoch three times as long
    expect(auc).toBeLessThan(1);
    expect(averagePrecision).toBeGreaterThan(0.1); // chance is the share of anomalies, 0.089
    await visit.page.getByText(auc!.toFixed(3)).first().waitFor(); // the page and the file say the same
  });
});

function expectFalling(history: readonly HistoryPoint[]): void {
  const [first, last] = [history[0], history.at(-1)!];
  for (const point of history) {
    for (const value of Object.values(point)) expect(Number.isFinite(value)).toBe(true);
    expect(point.loss).toBeCloseTo(point.reconstruction! + point.kl!, 1);
  }
  expect(first.loss).toBeGreaterThan(400); // 784 pixels at log 2 are 543 nats
  expect(last.loss).toBeLessThan(first.loss / 2);
}

describe('the controls', () => {
  const rested = share(`${small}&epochs=500`, ready);

  it('step, play, pause, and rewind to the same first weights; a new seed has others', async () => {
    const visit = rested();
    await visit.press('One step');
    await expect.poll(visit.steps, { timeout: 30_000 }).toBe(1);
    const first = (await visit.keptRun(1)).history[0];

    await visit.press('One epoch');
    await expect.poll(() => visit.steps(), { timeout: 30_000 }).toBe(stepsPerEpoch);
    expect(await visit.phase()).toBe('paused');

    await visit.press('Play');
    await visit.until('training');
    await visit.press('Pause');
    await visit.until('paused');
    const atPause = await visit.steps();
    await visit.page.waitForTimeout(700);
    expect(await visit.steps()).toBe(atPause);

    await visit.begin('Rewind');
    await expect.poll(() => visit.steps(), { timeout: 30_000 }).toBe(0);
    await visit.press('One step');
    await expect.poll(() => visit.steps(), { timeout: 30_000 }).toBe(1);
    const again = await visit.keptRun(1);
    expect(again.history[0].loss).toBeCloseTo(first.loss, 4);

    await visit.begin('New seed');
    await expect.poll(() => visit.page.url()).toContain('seed=');
    await expect.poll(() => visit.steps(), { timeout: 30_000 }).toBe(0);
    await visit.press('One step');
    await expect.poll(() => visit.steps(), { timeout: 30_000 }).toBe(1);
    await expect.poll(async () => (await visit.keptRun(1)).params.seed).not.toBe(again.params.seed);
    const other = await visit.keptRun(1);
    console.info('first loss, again, with another seed:', first.loss, again.history[0].loss, other.history[0].loss);
    expect(Math.abs(other.history[0].loss - first.loss)).toBeGreaterThan(1e-4);
  });

  it('take settings while training, without a new start', async () => {
    const visit = rested();
    await visit.press('Play');
    await visit.until('training');
    const before = (await visit.seen()).phases.length;
    const beta = visit.page.getByRole('textbox', { name: /β|beta/i });
    await beta.fill('8');
    await beta.press('Enter');
    await expect.poll(() => visit.page.url()).toContain('beta=8');
    await visit.page.waitForTimeout(1500);
    await visit.press('Pause');
    await visit.until('paused');
    const run = await visit.keptRun(await visit.steps());
    const later = (await visit.seen()).phases.slice(before).map(({ phase }) => phase);
    expect(run.params.beta).toBe(8);
    expect(later).not.toContain('loading');
    expect(later).not.toContain('compiling');
    const [peak, last] = [Math.max(...run.history.map(point => point.kl!)), run.history.at(-1)!.kl!];
    console.info(`KL ${peak.toFixed(2)} nats at most, ${last.toFixed(2)} after beta went from 1 to 8`);
    expect(last).toBeLessThan(peak); // a heavier weight on KL pulls it down
  });

  it('start one training for two quick clicks on Play', async () => {
    const visit = rested();
    await visit.begin('Rewind');
    await visit.page.locator('.group-title', { hasText: 'Training' }).press('Enter'); // which is folded
    const epochs = visit.page.getByRole('textbox', { name: 'Epochs', exact: true });
    await epochs.fill('3');
    await epochs.press('Enter');
    await expect.poll(() => new URL(visit.page.url()).searchParams.get('epochs')).toBe('3');
    await expect.poll(() => visit.steps(), { timeout: 30_000 }).toBe(0);
    await ready(visit);
    const before = (await visit.seen()).phases.length;
    // In one go: between two clicks of a mouse the button may already have become Pause.
    await visit.page.getByRole('button', { name: 'Play', exact: true }).evaluate((play: HTMLElement) => {
      play.click();
      play.click();
    });
    await visit.until('finished');
    const { history } = await visit.keptRun(3 * stepsPerEpoch);
    const at = history.map(point => point.step);
    expect(at).toEqual([...new Set(at)].sort((a, b) => a - b));
    const phases = (await visit.seen()).phases.slice(before);
    expect(phases.filter(({ phase }) => phase === 'training')).toHaveLength(1);
  });
});

describe('settings', () => {
  it('stand in the address, and a new tab restores them', async () => {
    const visit = await open(small);
    await ready(visit);
    // Software WebGL is slower, so Automatic leaves it.
    await visit.page.locator('.chip').getByText('WebAssembly').waitFor();
    const latent = visit.page.getByRole('textbox', { name: /latent/i });
    await latent.fill('6');
    await latent.press('Enter');
    await expect.poll(() => visit.page.url()).toContain('latent=6');

    const other = await open(new URL(visit.page.url()).search);
    await ready(other);
    const restored = other.page.getByRole('textbox', { name: /latent/i });
    expect(await restored.inputValue()).toBe('6');
    await other.press('One step');
    const { params, device } = await other.keptRun(1);
    expect(params).toMatchObject({ dataset: 'strokes', latent: 6 });
    expect(device.backend).toBe('wasm');
  });
});
