// Preparing means that no later step waits for a compiler: from the moment that a run is ready, none is asked.

import { backend, env } from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { createLab } from '../../src/engine/lab.ts';
import { realPace } from '../../src/engine/pace.ts';
import { tinyParams } from './tiny.ts';
import { openTiny } from './tinyLab.ts';
import { now, untilRest } from './watching.ts';

it('a run that is ready compiles no more, and was not changed by what was compiled', async () => {
  const engine = createLab({ pace: realPace(), thread: 'page', base: location.href });
  const params = { ...tinyParams, dataset: 'own', backend: 'webgl', epochs: 10, optimizer: 'adam' } as const;
  await openTiny(engine);
  const histories: unknown[] = [];
  for (const run of [1, 2]) {
    expect(await engine.configure({ ...params, hidden: String(8 * run) })).toBeNull();
    const { gl } = (backend() as unknown as { gpgpu: { gl: WebGL2RenderingContext } }).gpgpu;
    const link = gl.linkProgram.bind(gl);
    let links = 0;
    gl.linkProgram = program => {
      links += 1;
      link(program);
    };
    await engine.start();
    const { last } = await untilRest(engine);
    expect(last).toMatchObject({ phase: 'finished', problem: null });
    expect(last.progress.step).toBe(50);
    expect(links, `run ${run}`).toBe(0);
    gl.linkProgram = link;
    histories.push((await engine.record()).history);
  }
  expect(env().get('ENGINE_COMPILE_ONLY')).toBe(false);
  // The same once more: everything is compiled by now, and the run is the same.
  await engine.configure({ ...params, hidden: '8' });
  await engine.start();
  await untilRest(engine);
  expect((await engine.record()).history).toEqual(histories[0]);
  expect((await now(engine)).problem).toBeNull();
});
