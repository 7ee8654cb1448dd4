// The GPU takes its context away: it answers nothing from then on, or zeros, and may say nothing. The engine has to
// notice in every phase, tell it once, and let nobody wait for ever.

import { engine as tensors } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import type { Problem, Snapshot } from '../../src/engine/api.ts';
import { isDeviceLoss } from '../../src/engine/deviceLoss.ts';
import { createLab, type Lab } from '../../src/engine/lab.ts';
import { realPace } from '../../src/engine/pace.ts';
import { tinyParams } from './tiny.ts';
import { later, openTiny } from './tinyLab.ts';
import { now, requestOf, untilRest, watch } from './watching.ts';

const params = { ...tinyParams, dataset: 'own', backend: 'webgl', epochs: 500 } as const;

async function webglLab(changes: Partial<typeof tinyParams> = {}): Promise<Lab> {
  const lab = createLab({ pace: realPace(), thread: 'page', base: location.href });
  await openTiny(lab);
  await lab.configure({ ...params, ...changes });
  expect((await now(lab)).experiment!.device.renderer).toMatch(/SwiftShader/);
  return lab;
}

const context = () => (tensors().registry.webgl as unknown as { gpgpu: { gl: WebGL2RenderingContext } }).gpgpu.gl;
const lose = (gl = context()) => gl.getExtension('WEBGL_lose_context')!.loseContext();
/** Takes the context away and keeps the event that would tell of it. */
function loseUnnoticed(gl = context()) {
  gl.canvas.addEventListener('webglcontextlost', event => event.stopImmediatePropagation(), { capture: true });
  lose(gl);
}

/** What a call came to: its name for what went wrong, or `hangs`. */
const outcome = (answer: Promise<unknown>): Promise<unknown> =>
  Promise.race([answer.then(() => 'answered', isLossOrNot), later(5000).then(() => 'hangs')]);
const isLossOrNot = (error: unknown) => (isDeviceLoss(error) ? 'lost' : String(error));

const nothing = (ms: number) => later(ms).then(() => null);

/** Every snapshot from now on, for a while. */
async function listen(lab: Lab, ms: number): Promise<Snapshot[]> {
  const heard: Snapshot[] = [];
  const end = performance.now() + ms;
  for (let { version: after } = await now(lab); performance.now() < end; ) {
    const snapshot = await Promise.race([lab.next(requestOf({ after })), nothing(end - performance.now())]);
    if (!snapshot) break;
    heard.push(snapshot);
    after = snapshot.version;
  }
  return heard;
}

it('ends a training in a sentence, with the checkpoint of before still good', async () => {
  const lab = await webglLab();
  await lab.start();
  await watch(lab, ({ progress }) => progress.step > 20);
  const checkpoint = (await lab.checkpoint())!;
  expect(checkpoint.step).toBeGreaterThan(20);

  lose();
  const { last } = await untilRest(lab);
  expect(last).toMatchObject({ phase: 'failed', problem: { kind: 'device' } });
  expect(last.problem!.message).toMatch(/^The browser withdrew the GPU\.$/);
  await later(300);
  expect((await now(lab)).version, 'told once').toBe(last.version);

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
  await Promise.all([lab.close(), other.close()]);
});

describe('at rest', () => {
  it.each([
    ['before the first step', async () => {}],
    [
      'finished',
      async (lab: Lab) => {
        await lab.update({ ...params, epochs: 1 });
        await lab.start();
        await untilRest(lab);
      },
    ],
  ])('%s, the loss is told within two seconds, once, though no event tells of it', async (_, prepare) => {
    const lab = await webglLab();
    await prepare(lab);
    const before = await now(lab);
    const hearing = listen(lab, 2500);
    loseUnnoticed();
    const started = performance.now();
    const heard = await hearing;
    expect(heard.map(({ phase, problem }) => [phase, problem?.kind])).toEqual([['failed', 'device']]);
    expect(performance.now() - started).toBeLessThan(3000);
    expect(heard[0].progress.step).toBe(before.progress.step);
    await lab.close();
  });

  it('the next run of the same engine has a context of its own', async () => {
    const lab = await webglLab();
    lose();
    expect((await watch(lab, ({ phase }) => phase === 'failed')).last.problem!.kind).toBe('device');
    expect(await lab.configure(params)).toBeNull();
    await lab.start('epoch');
    expect((await untilRest(lab)).last).toMatchObject({ phase: 'paused', problem: null, progress: { step: 5 } });
    expect((await now(lab)).experiment!.device.backend).toBe('webgl');
    await lab.close();
  });
});

describe('asked while the context is gone', () => {
  const image = new Uint8Array(784).fill(100);
  const calls: Record<string, (lab: Lab) => Promise<unknown>> = {
    decode: lab => lab.decode(new Float32Array(2)),
    inspect: lab => lab.inspect(image),
    examine: lab => lab.examine(image, 5),
    record: lab => lab.record(),
    checkpoint: lab => lab.checkpoint(),
    rewind: lab => lab.rewind(),
  };

  it('it rejects with the loss, whatever is asked: neither zeros nor silence', async () => {
    const lab = await webglLab();
    await lab.start('step');
    await untilRest(lab);
    const before = Object.entries(calls).map(async ([name, ask]) => [name, await outcome(ask(lab))]);
    loseUnnoticed();
    const unnoticed = Object.entries(calls).map(async ([name, ask]) => [name, await outcome(ask(lab))]);
    const lost = Object.keys(calls).map(name => [name, 'lost']);
    expect(await Promise.all(before), 'under way').toEqual(lost);
    expect(await Promise.all(unnoticed), 'before it is known').toEqual(lost);
    for (const [name, ask] of Object.entries(calls))
      expect(await outcome(ask(lab)), `${name}, afterwards`).toBe('lost');
    expect(await now(lab)).toMatchObject({ phase: 'failed', problem: { kind: 'device' } });
    await lab.close();
  });

  it('a single picture is no zeros', async () => {
    const lab = await webglLab();
    loseUnnoticed();
    expect(await outcome(lab.decode(new Float32Array(2)))).toBe('lost');
    await lab.close();
  });

  it('training does not start', async () => {
    const lab = await webglLab();
    lose();
    expect((await watch(lab, ({ phase }) => phase === 'failed')).last.problem!.kind).toBe('device');
    expect(await outcome(lab.start())).toBe('lost');
    expect(await outcome(lab.stop())).toBe('answered');
    expect((await lab.testSet()).count).toBeGreaterThan(0); // no device is needed for it
    expect((await now(lab)).progress.step).toBe(0);
    await lab.close();
  });
});

describe('a loss that is first seen as something else', () => {
  it.each(['decode', 'train'] as const)('as a shader that does not compile, in %s', async how => {
    const lab = await webglLab();
    const gl = context();
    gl.drawElements = () => {
      setTimeout(() => loseUnnoticed(gl), 50);
      throw new Error('Failed to compile fragment shader.');
    };
    if (how === 'decode') expect(await outcome(lab.decode(new Float32Array(2)))).toBe('lost');
    else await lab.start();
    const { last } = await watch(lab, ({ phase }) => phase === 'failed');
    expect(last.problem).toMatchObject({
      kind: 'device',
      message: expect.stringMatching(/^The browser withdrew the GPU/),
    });
    await lab.close();
  });

  it('while the shaders are compiled', async () => {
    const lab = createLab({ pace: realPace(), thread: 'page', base: location.href });
    await openTiny(lab);
    const ready = lab.configure(params);
    await watch(lab, ({ phase }) => phase === 'compiling');
    while (!tensors().registry.webgl || tensors().backendName !== 'webgl') await later(1);
    await later(30);
    lose();
    const problem = await Promise.race([ready, later(10_000).then(() => 'hangs' as const)]);
    expect(problem).not.toBe('hangs');
    // A context that is gone before it is trusted is left for another device; later, it is a loss.
    const { phase, experiment } = await now(lab);
    if (problem) expect([phase, (problem as Problem).kind]).toEqual(['failed', 'device']);
    else expect([phase, experiment!.device.backend]).toEqual(['idle', 'wasm']);
    await lab.close();
  });
});

describe('an engine that is closed', () => {
  it('stops, lets nobody wait, rejects what comes later, and gives its memory back', async () => {
    const lab = await webglLab();
    const tensorsBefore = tensors().state.numTensors;
    const gl = context();
    await lab.start();
    const { last } = await watch(lab, ({ progress }) => progress.step > 5);
    const waiting = lab.next(requestOf({ after: last.version + 1000 }));
    await Promise.all([lab.close(), expect(outcome(waiting)).resolves.toContain('closed')]);
    for (const call of [...Object.values(questions), (it: Lab) => it.configure(params)])
      expect(await outcome(call(lab))).toContain('closed');
    expect(gl.isContextLost()).toBe(true);
    expect(tensors().state.numTensors).toBeLessThan(tensorsBefore);
  });
  const questions: Record<string, (lab: Lab) => Promise<unknown>> = {
    decode: lab => lab.decode(new Float32Array(2)),
    next: lab => lab.next(requestOf()),
    record: lab => lab.record(),
    start: lab => lab.start(),
    testSet: lab => lab.testSet(),
  };
});
