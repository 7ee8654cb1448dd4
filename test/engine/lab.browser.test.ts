// The engine where users run it: WebGL (software rendering here), then WebAssembly, on images that the page draws itself.

import { backend, memory, engine as tensors } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { confusion } from '../../src/core/confusion.ts';
import { thresholdAt } from '../../src/core/threshold.ts';
import { createLab } from '../../src/engine/lab.ts';
import { realPace } from '../../src/engine/pace.ts';
import { initialParams, type Params } from '../../src/params/schema.ts';
import { everyProbe, now, untilRest, type Watched, watch } from './watching.ts';

const params: Params = {
  ...initialParams,
  dataset: 'strokes',
  trainSize: 200,
  hidden: '16',
  batch: 20,
  epochs: 2,
  backend: 'webgl',
};
const engine = createLab({ pace: realPace(), thread: 'page', base: location.href });
const historyNow = async () => structuredClone((await engine.record()).history);
const losses = async () => (await historyNow()).map(({ loss }) => loss);

describe('on WebGL', () => {
  let run: Watched;
  let first: Awaited<ReturnType<typeof historyNow>>;
  beforeAll(async () => {
    await engine.configure(params);
  });

  it('is ready, on the device that was asked for', async () => {
    const { phase, experiment, progress, problem } = await now(engine);
    expect(problem).toBeNull();
    expect(phase).toBe('idle');
    expect(progress).toMatchObject({ step: 0, steps: 20, stepsPerEpoch: 10 });
    expect(experiment!.device).toMatchObject({ backend: 'webgl', precision: 'float32', thread: 'page', notes: [] });
    // Asserted, or everything below could be green on no GPU at all.
    expect(experiment!.device.renderer).toMatch(/SwiftShader/);
    const { gl } = (backend() as unknown as { gpgpu: { gl: WebGL2RenderingContext } }).gpgpu;
    expect(gl.isContextLost()).toBe(false);
    expect(experiment!.counts).toEqual({
      train: 200,
      contaminated: 0,
      calibration: 5000,
      testNormal: 3600,
      testAnomalous: 400,
    });
  });

  it('trains to the end while somebody watches everything', async () => {
    await engine.start();
    run = await watch(
      engine,
      ({ phase, progress }, { history, scoreTable, ood }) =>
        phase === 'finished' &&
        history?.training.at(-1)?.step === progress.step &&
        ood?.count === 4000 &&
        scoreTable !== undefined,
      everyProbe,
      undefined,
      'strokes',
    );
    expect(run.last.progress.step).toBe(20);
    first = await historyNow();
    expect(first.map(({ step }) => step)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20]);
    expect(first.at(-1)!.loss).toBeLessThan(0.92 * first[0].loss);
    for (const { loss, reconstruction, kl } of first) expect(loss).toBeCloseTo(reconstruction! + kl!, 1);
  });

  it('every probe has brought a picture, all of the whole test set in the end', () => {
    const { history, latent, manifold, reconstructions, detection, journey, scoreTable, ood } = run.looks;
    expect(Object.keys(run.looks).sort()).toEqual([...everyProbe].sort());
    expect(history!.training).toEqual(first);
    expect([latent!.count, detection!.count]).toEqual([4000, 4000]);
    expect(detection!.auc).toBeGreaterThan(0.2);
    expect(scoreTable!.count).toBe(4000);
    expect(ood).toMatchObject({ dataset: 'strokes', count: 4000, problem: null });
    for (const { id, auc } of scoreTable!.rows) expect(auc, id).toBeGreaterThan(0.05);
    expect(scoreTable!.rows.find(({ id }) => id === 'probability')!.auc).toBe(detection!.auc);
    const { normalScores, anomalyScores, calibrationScores } = detection!;
    const { falseAlarmRate } = confusion(normalScores, anomalyScores, thresholdAt(calibrationScores, 0.05));
    expect(falseAlarmRate).toBeLessThan(0.1); // promised: 5 % on average
    // Twenty steps draw something, neither black nor white nor one grey.
    for (const { values: pixels } of [manifold!, reconstructions!]) expect(new Set(pixels).size).toBeGreaterThan(50);
    expect(journey!.sigma!.every(sigma => sigma > 0)).toBe(true);
    const versions = run.snapshots.map(({ version }) => version);
    expect(versions).toEqual([...versions].sort((a, b) => a - b));
  });

  it('gives the test set once a run, and decodes any point', async () => {
    const { count, values: pixels, labels, isAnomaly, factors, run } = await engine.testSet();
    expect([run, count, pixels.length]).toEqual([1, 4000, 4000 * 784]);
    expect(isAnomaly.every((each, i) => each === (labels[i] === 5 ? 1 : 0))).toBe(true);
    expect(factors.slant.length).toBe(4000);
    const decoded = await engine.decode(Float32Array.of(0, 0, 1, -1, 2, 2));
    expect([decoded.run, decoded.values.length]).toEqual([1, 3 * 784]);
    expect(new Set(decoded.values).size).toBeGreaterThan(10);
    await expect(engine.decode(Float32Array.of(1, 2, 3)), 'three numbers are no two codes').rejects.toThrow();
  });

  it('exports the record that others may read', async () => {
    const record = JSON.parse(JSON.stringify(await engine.record()));
    expect(record).toMatchObject({ format: 'vae-anomaly-lab/run', version: 2, params });
    expect(Object.keys(record.device).sort()).toEqual(['backend', 'precision', 'renderer']);
    expect(Object.keys(record.counts).sort()).toEqual([
      'calibration',
      'contaminated',
      'testAnomalous',
      'testNormal',
      'train',
    ]);
    for (const point of record.history)
      expect(Object.keys(point).sort()).toEqual(['epoch', 'kl', 'loss', 'reconstruction', 'step']);
    for (const { auc, averagePrecision } of Object.values<Record<string, number>>(record.scores))
      for (const area of [auc, averagePrecision]) expect(area > 0 && area < 1).toBe(true);
    expect(record.scores.probability.auc).toBe(run.looks.detection!.auc);
    expect(record.timing).toMatchObject({ steps: 20 });
    expect(record.timing.trainingMs).toBeGreaterThan(0);
    expect(record.timing.imagesPerSecond).toBeCloseTo((1000 * 20 * 20) / record.timing.trainingMs, 6);
  });

  it('rewinds: the same weights, the same batches, the same noise', async () => {
    await engine.rewind();
    expect(await now(engine)).toMatchObject({ run: 2, phase: 'idle', progress: { step: 0 } });
    await Promise.all([engine.start('epoch'), engine.start('epoch'), engine.start()]); // quick clicks are one training
    const { last } = await untilRest(engine);
    expect(last).toMatchObject({ phase: 'paused', progress: { step: 10 } });
    expect(await historyNow()).toEqual(first.slice(0, 10));
    await engine.start('step');
    expect((await untilRest(engine)).last.progress.step).toBe(11);
  });

  it('stops, and goes on', async () => {
    await engine.update({ ...params, epochs: 500 });
    await engine.start();
    await watch(engine, ({ progress }) => progress.step > 30);
    await engine.stop();
    const { phase, progress } = await now(engine);
    expect([phase, progress.steps]).toEqual(['paused', 5000]);
    await engine.start();
    await watch(engine, later => later.progress.step > progress.step);
    await engine.stop();
  });

  it('keeps the run when the next cannot be made, and says why', async () => {
    const before = await now(engine);
    await engine.configure({ ...params, dataset: 'own', latent: 5 });
    const after = await now(engine);
    expect(after).toMatchObject({
      run: before.run,
      phase: 'paused',
      progress: before.progress,
      problem: { kind: 'data', code: 'files-wanted' },
    });
    await engine.start('step');
    expect((await untilRest(engine)).last).toMatchObject({
      problem: null,
      progress: { step: before.progress.step + 1 },
    });
  });

  it('neither training nor looking leaves a tensor behind', async () => {
    await engine.start('step');
    await untilRest(engine);
    const before = memory().numTensors;
    await engine.start('epoch');
    await watch(engine, ({ phase }, { latent }) => phase === 'paused' && latent?.count === 4000, everyProbe);
    await engine.checkpoint();
    await engine.record();
    expect(memory().numTensors).toBeLessThanOrEqual(before);
    expect(tensors().state.activeScope?.track.length ?? 0).toBe(0);
  });
});

describe('on WebAssembly', () => {
  it('gives finite losses that fall, and says what it is', async () => {
    const webgl = await losses();
    await engine.configure({ ...params, backend: 'wasm' });
    const { experiment } = await now(engine);
    expect(experiment!.device).toMatchObject({ backend: 'wasm', precision: 'float32' });
    expect(experiment!.device.renderer).toMatch(/WebAssembly/);
    await engine.start();
    await untilRest(engine);
    const wasm = await losses();
    expect(wasm.every(Number.isFinite)).toBe(true);
    // The same seed on another device: the same run, up to arithmetic.
    wasm.slice(0, 10).forEach((loss, i) => {
      expect(Math.abs(loss / webgl[i] - 1)).toBeLessThan(1e-3);
    });
  });
});
