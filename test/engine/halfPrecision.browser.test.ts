// Many phones compute in half precision: nothing above 65,504, nothing below 6e-8. Forced here before the backend starts,
// which is why it has a file of its own.

import { env } from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { createLab } from '../../src/engine/lab.ts';
import { realPace } from '../../src/engine/pace.ts';
import { tinyParams } from './tiny.ts';
import { tinyFiles } from './tinyFiles.ts';
import { openTiny } from './tinyLab.ts';
import { now, untilRest } from './watching.ts';

env().set('WEBGL_FORCE_F16_TEXTURES', true);

const engine = createLab({ pace: realPace(), thread: 'page', base: location.href });

it('40 steps of the default optimizer stay finite, and learn', async () => {
  // The calibration loss is taken over 500 images of about 540 nats: their plain sum would be four times too large.
  const params = {
    ...tinyParams,
    dataset: 'own',
    hidden: '32',
    batch: 20,
    trainSize: 100,
    epochs: 8,
    backend: 'webgl',
  } as const;
  await openTiny(engine, tinyFiles(1200));
  await engine.configure(params);
  const { experiment, progress, problem } = await now(engine);
  expect(problem).toBeNull();
  expect(experiment!.device).toMatchObject({ backend: 'webgl', precision: 'float16' });
  expect([experiment!.counts.calibration, progress.steps]).toEqual([540, 40]);
  await engine.start();
  const { last } = await untilRest(engine);
  expect(last).toMatchObject({ phase: 'finished', problem: null });
  const { history, calibration, scores } = await engine.record();
  for (const { loss, reconstruction, kl } of [...history, ...calibration])
    expect([loss, reconstruction, kl].every(Number.isFinite)).toBe(true);
  expect(calibration.at(-1)!.loss).toBeLessThan(0.9 * calibration[0].loss);
  expect(scores.probability.auc).toBeGreaterThan(0);
});
