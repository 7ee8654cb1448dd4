// From one run to the next: who may interrupt whom, and what stays when the next one cannot be had.

import { memory } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import type { Engine, Snapshot } from '../../src/engine/api.ts';
import type { Pace } from '../../src/engine/pace.ts';
import { onCpu } from './cpu.ts';
import { calm, scriptedLoad } from './scriptedLoad.ts';
import { emptyLab, nodePace, openTiny, paramsOf, tinyLab, trained } from './tinyLab.ts';
import { atRest, now, requestOf, watch } from './watching.ts';

onCpu();

describe('a new configuration', () => {
  it('takes the place of the run, also while it trains', async () => {
    const engine = await tinyLab({ epochs: 500 });
    await engine.start();
    await watch(engine, ({ progress }) => progress.step > 0);
    await engine.configure(paramsOf({ latent: 3, epochs: 500 }));
    expect(await now(engine)).toMatchObject({ run: 2, phase: 'idle', params: { latent: 3 }, progress: { step: 0 } });
  });

  it('overtakes an earlier one', async () => {
    const engine = await tinyLab();
    await Promise.all(['8', '16', '32'].map(hidden => engine.configure(paramsOf({ hidden }))));
    const { params, experiment } = await now(engine);
    expect(params.hidden).toBe('32');
    expect(experiment?.parameters).toBe(784 * 32 + 32 + 2 * (32 * 2 + 2) + 2 * 32 + 32 + 32 * 784 + 784);
  });

  it('leaves no tensor of the run before', async () => {
    const engine = await tinyLab();
    await trained(engine, 'epoch');
    await engine.configure(paramsOf());
    const after = memory().numTensors;
    await trained(engine, 'epoch');
    await engine.configure(paramsOf());
    expect(memory().numTensors).toBe(after);
  });

  it('that waits for its turn is not broken by Play', async () => {
    let gate: Promise<void> | null = null;
    let held = () => {};
    const gated: Pace = {
      now: nodePace.now,
      rest() {
        if (gate) held();
        return gate ?? nodePace.rest();
      },
    };
    const engine = await tinyLab({ epochs: 500 }, gated);
    await trained(engine, 'step');
    // The look at the paused run is held in its middle, so that the new model has to wait; Play comes in between.
    const inItsMiddle = new Promise<void>(resolve => {
      held = resolve;
    });
    let open = () => {};
    gate = new Promise(resolve => {
      open = resolve;
    });
    const looking = watch(engine, (_, looks) => looks.latent !== undefined, ['latent']);
    await inItsMiddle;
    let isReady = false;
    const ready = engine.configure(paramsOf({ latent: 3, epochs: 500 })).finally(() => {
      isReady = true;
    });
    await calm();
    const started = engine.start();
    await calm();
    expect(isReady, 'it waits').toBe(false);
    gate = null;
    open();
    await Promise.all([ready, looking, started]);
    await engine.stop();
    expect(await now(engine)).toMatchObject({ problem: null, params: { latent: 3 }, run: 2 });
  });

  it('that is overtaken while it is built is none, and who overtakes it and fails says that there is none', async () => {
    let [reached, pass, isHeld] = [() => {}, () => {}, false];
    const wait = new Promise<void>(resolve => {
      reached = resolve;
    });
    const passed = new Promise<void>(resolve => {
      pass = resolve;
    });
    const gated: Pace = {
      now: nodePace.now,
      async rest() {
        if (isHeld) {
          isHeld = false;
          reached();
          await passed;
        }
        await nodePace.rest();
      },
    };
    const engine = await tinyLab({}, gated);
    await trained(engine, 'epoch');
    const before = memory().numTensors;
    isHeld = true;
    const second = engine.configure(paramsOf({ latent: 3 }), { id: 'second' });
    await wait;
    const third = engine.configure(paramsOf({ dataset: 'mnist' }), { id: 'third' });
    await calm();
    pass();
    expect(await second, 'it was overtaken').toBeNull();
    expect(await third).toMatchObject({ kind: 'data', isWithout: true });
    expect(await now(engine)).toMatchObject({ run: 1, phase: 'failed' });
    expect(memory().numTensors).toBeLessThan(before);
    await engine.start();
    expect((await now(engine)).phase).toBe('failed');
    expect(await engine.configure(paramsOf({ latent: 3 }))).toBeNull();
    expect(await now(engine)).toMatchObject({ run: 2, phase: 'idle' });
  });

  it('that cannot be made says why with a kind sentence', async () => {
    const engine = emptyLab();
    await engine.configure(paramsOf({ dataset: 'mnist' }));
    const { phase, problem, run } = await now(engine);
    expect([phase, run]).toEqual(['failed', 0]);
    expect(problem).toMatchObject({
      kind: 'data',
      code: 'unreachable',
      message: expect.stringMatching(/^[A-Z].+\.$/),
    });
    expect(new Set(problem!.reasons.map(({ file }) => file)).size).toBe(4);
    await expect(engine.testSet()).rejects.toThrow('no run');
    await engine.start(); // does nothing
    expect((await now(engine)).phase).toBe('failed');
  });

  it.each([
    ['not yet trained', async () => {}, 'idle'],
    ['paused', (engine: Engine) => trained(engine, 'epoch'), 'paused'],
    ['finished', (engine: Engine) => trained(engine), 'finished'],
  ] as const)('that fails leaves a run that is %s as it was', async (_, prepare, phase) => {
    const engine = await tinyLab();
    await prepare(engine);
    const before = await now(engine);
    await engine.configure(paramsOf({ dataset: 'mnist', latent: 5 }));
    const after = await now(engine);
    expect(after.problem?.kind).toBe('data');
    expect(after).toMatchObject({ run: 1, params: before.params, progress: before.progress });
    expect(after.phase).toBe(phase);
    await engine.update(paramsOf({ epochs: 6 }));
    expect((await trained(engine)).progress.step).toBe(30);
  });

  it('that fails while the run trains lets it train', async () => {
    const engine = await tinyLab({ epochs: 500 });
    await engine.start();
    await watch(engine, ({ progress }) => progress.step > 0);
    await engine.configure(paramsOf({ dataset: 'mnist' }));
    const { phase, problem, progress } = await now(engine);
    expect([phase, problem?.kind]).toEqual(['training', 'data']);
    await watch(engine, later => later.progress.step > progress.step);
    await engine.stop();
  });
});

describe('while a download is under way', () => {
  const loading = (snapshot: Snapshot) => [snapshot.phase, snapshot.activity?.fraction];

  it('settings that change twice leave it to the last: its progress, its data, nobody else’s failure', async () => {
    const { load, running } = scriptedLoad();
    const engine = emptyLab(nodePace, load);
    const first = engine.configure(paramsOf({ dataset: 'mnist' }));
    await calm();
    running[0].progress(0.25);
    expect(loading(await now(engine))).toEqual(['loading', 0.25]);
    const second = engine.configure(paramsOf({ dataset: 'mnist', latent: 3 }));
    const third = engine.configure(paramsOf({ dataset: 'mnist', latent: 4 }));
    await calm();
    running[0].progress(0.5);
    expect(loading(await now(engine)), 'what it tells now, it tells the last').toEqual(['loading', 0.5]);
    running[0].come();
    expect(await Promise.all([first, second, third])).toEqual([null, null, null]);
    expect(running.length).toBe(1);
    expect(await now(engine)).toMatchObject({ run: 1, phase: 'idle', params: { latent: 4 }, problem: null });
  });

  it('one that fails is the problem of the last who asked for it, and of nobody who went on', async () => {
    const { load, running } = scriptedLoad();
    const engine = emptyLab(nodePace, load);
    const first = engine.configure(paramsOf({ dataset: 'mnist' }));
    await calm();
    await openTiny(engine);
    const second = engine.configure(paramsOf({ latent: 3 }));
    expect(await second).toBeNull();
    const before = await now(engine);
    running[0].fail();
    expect(await first, 'it was overtaken').toBeNull();
    expect(await now(engine)).toEqual(before);
    expect(await engine.configure(paramsOf({ latent: 5 })), 'the files are there as before').toBeNull();
    const again = engine.configure(paramsOf({ dataset: 'mnist' }));
    await calm();
    running[1].fail();
    expect(await again).toMatchObject({ message: expect.stringContaining('no mirror answered') });
  });

  it('another dataset may be trained on; what was asked for says when it has arrived', async () => {
    const { load, running } = scriptedLoad();
    const engine = emptyLab(nodePace, load);
    void engine.configure(paramsOf({ dataset: 'mnist' }));
    await calm();
    const instead = engine.configure(paramsOf({ dataset: 'strokes' }));
    await calm();
    running[1].come();
    expect(await instead).toBeNull();
    await trained(engine, 'epoch');
    const before = await now(engine);
    expect(before).toMatchObject({ phase: 'paused', arrived: ['strokes'], params: { dataset: 'strokes' } });
    const news = engine.next(requestOf({ after: before.version }));
    running[0].progress(0.9);
    running[0].come();
    expect(await news).toMatchObject({ ...before, version: expect.any(Number), arrived: ['strokes', 'mnist'] });
    const ready = engine.configure(paramsOf({ dataset: 'mnist' }));
    expect(await ready).toBeNull();
    expect([running.length, (await now(engine)).experiment!.data.id]).toEqual([2, 'mnist']);
  });
});

describe('a loss that is no number', () => {
  it('so high that even its preparation diverges: the run is there, and fails when it trains', async () => {
    const diverging = { optimizer: 'sgd', learningRate: 1, likelihood: 'gaussian', outputSigma: 0.01 } as const;
    const engine = await tinyLab(diverging);
    expect(await now(engine)).toMatchObject({ phase: 'idle', problem: null });
    await engine.start();
    const { last } = await watch(engine, snapshot => snapshot.progress.step > 0 && atRest(snapshot));
    expect(last).toMatchObject({ phase: 'failed', problem: { kind: 'training' } });
    await engine.update(paramsOf({ ...diverging, learningRate: 1e-7 }));
    await engine.rewind();
    expect(await now(engine)).toMatchObject({ phase: 'idle', problem: null });
  });

  it('ends the training with a sentence, and a rewind at a sane rate goes on', async () => {
    const engine = await tinyLab({ optimizer: 'sgd', learningRate: 1 });
    await engine.start();
    const { last } = await watch(engine, snapshot => snapshot.progress.step > 0 && atRest(snapshot), [
      'detection',
      'latent',
    ]);
    expect(last).toMatchObject({ phase: 'failed', problem: { kind: 'training' } });
    await engine.update(paramsOf({ optimizer: 'sgd', learningRate: 0.0001 }));
    await engine.rewind();
    expect(await now(engine)).toMatchObject({ phase: 'idle', problem: null });
    expect((await trained(engine)).phase).toBe('finished');
  });
});
