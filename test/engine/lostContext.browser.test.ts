// The GPU takes its context away in the middle of a training: it answers nothing from then on, and says nothing. The
// engine has to notice, or the page would wait for ever. In a file of its own, for the context does not come back.

import { backend } from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { createLab } from '../../src/engine/lab.ts';
import { realPace } from '../../src/engine/pace.ts';
import { tinyParams } from './tiny.ts';
import { openTiny } from './tinyLab.ts';
import { now, untilRest, watch } from './watching.ts';

it('ends in a sentence, with the checkpoint of before still good', async () => {
  const engine = createLab({ pace: realPace(), thread: 'page', base: location.href });
  await openTiny(engine);
  await engine.configure({ ...tinyParams, dataset: 'own', backend: 'webgl', epochs: 500 });
  expect((await now(engine)).experiment!.device.renderer).toMatch(/SwiftShader/);
  await engine.start();
  await watch(engine, ({ progress }) => progress.step > 20);
  const checkpoint = (await engine.checkpoint())!;
  expect(checkpoint.step).toBeGreaterThan(20);

  const { gl } = (backend() as unknown as { gpgpu: { gl: WebGL2RenderingContext } }).gpgpu;
  gl.getExtension('WEBGL_lose_context')!.loseContext();
  const { last } = await untilRest(engine);
  expect(last).toMatchObject({ phase: 'failed', problem: { kind: 'device' } });
  expect(last.problem!.message).toMatch(/^The graphics card .+\.$/);
  // Nothing that is asked afterwards may hang: the page decides by the answers what to do.
  const answers = [engine.checkpoint(), engine.decode(new Float32Array(2)), engine.record(), engine.stop()];
  const late = new Promise(resolve => setTimeout(resolve, 5000, 'hangs'));
  for (const answer of answers) expect(await Promise.race([answer.catch(() => 'rejected'), late])).not.toBe('hangs');

  // Where another device is left, the checkpoint goes on there.
  const other = createLab({ pace: realPace(), thread: 'page', base: location.href });
  const own = await openTiny(other);
  await other.configure({ ...checkpoint.params, backend: 'wasm' }, { own, checkpoint });
  const { phase, progress } = await now(other);
  expect([phase, progress.step]).toEqual(['paused', checkpoint.step]);
  for (let i = 0; i < 3; i++) {
    // eleven steps at least: every tenth is noted
    await other.start('epoch');
    await untilRest(other);
  }
  const { history } = await other.record();
  expect(history.length).toBeGreaterThan(checkpoint.history.training.length);
  expect(history.every(({ loss }) => Number.isFinite(loss))).toBe(true);
});
