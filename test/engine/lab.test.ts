// The engine behind its protocol, in plain JavaScript: one run, from its first step to its last and back.

import { memory } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import type { Pace } from '../../src/engine/pace.ts';
import { scoreIds } from '../../src/scores/index.ts';
import { onCpu } from './cpu.ts';
import { emptyLab, later, nodePace, openTiny, paramsOf, tinyLab, trained } from './tinyLab.ts';
import { now, requestOf, untilRest, watch } from './watching.ts';

onCpu();

describe('a run', () => {
  it('is complete before it has begun', async () => {
    const snapshot = await now(await tinyLab());
    expect(snapshot).toMatchObject({ run: 1, phase: 'idle', params: paramsOf(), problem: null, activity: null });
    expect(snapshot.progress).toMatchObject({ step: 0, steps: 20, stepsPerEpoch: 5, epoch: 0, trainingMs: 0 });
    expect(snapshot.experiment).toMatchObject({
      device: { backend: 'cpu', renderer: 'plain JavaScript', precision: 'float32', thread: 'page' },
      counts: { train: 45, contaminated: 0, calibration: 45, testNormal: 36, testAnomalous: 4 },
      origin: expect.stringMatching(/^Opened from this computer: .+\.$/),
    });
  });

  it('goes step by step, to the end of an epoch, and to the end', async () => {
    const engine = await tinyLab();
    expect(await trained(engine, 'step')).toMatchObject({ phase: 'paused', progress: { step: 1 } });
    expect(await trained(engine, 'epoch')).toMatchObject({ phase: 'paused', progress: { step: 5, epoch: 1 } });
    expect(await trained(engine, 'epoch')).toMatchObject({ phase: 'paused', progress: { step: 10 } });
    expect(await trained(engine)).toMatchObject({ phase: 'finished', progress: { step: 20, epoch: 4 } });
    expect(await trained(engine), 'and there it stays').toMatchObject({ phase: 'finished', progress: { step: 20 } });
  });

  it('rests when it is told to right after it was told to go on', async () => {
    const engine = await tinyLab({ epochs: 500 });
    await engine.start();
    await watch(engine, ({ progress }) => progress.step > 0);
    await Promise.all([engine.stop(), engine.start(), engine.stop()]);
    await later(30);
    expect((await now(engine)).phase).toBe('paused');
  });

  it('waits where no more is allowed, in training, and goes on when it is', async () => {
    const engine = await tinyLab();
    await engine.allow(1);
    await engine.start();
    await watch(engine, ({ progress }) => progress.step === 5);
    await later(30);
    expect(await now(engine)).toMatchObject({ phase: 'training', progress: { step: 5 } });
    await engine.allow(2.5);
    await watch(engine, ({ progress }) => progress.step === 13); // of 5 an epoch, half a step up
    await engine.stop();
    expect(await now(engine), 'a run that waits can be paused').toMatchObject({ phase: 'paused' });
    await engine.allow(Number.POSITIVE_INFINITY);
    expect(await trained(engine)).toMatchObject({ phase: 'finished', progress: { step: 20 } });
  });

  it('two clicks start one training', async () => {
    const engine = await tinyLab();
    await Promise.all([engine.start('epoch'), engine.start('epoch'), engine.start()]);
    expect((await untilRest(engine)).last.progress.step).toBe(5);
  });

  it('stops when it is told, at once and for good', async () => {
    const engine = await tinyLab({ epochs: 500 });
    await engine.start();
    await watch(engine, ({ progress }) => progress.step > 0);
    await engine.stop();
    const { phase, progress } = await now(engine);
    expect(phase).toBe('paused');
    await later(50);
    expect((await now(engine)).progress.step).toBe(progress.step);
    await engine.stop(); // once more does no harm
  });

  it.each([
    ['short: the first slice is news, and the end', 0, 1],
    ['long: each of them is', 1000, 5], // of 1, 2, 4, 8 and 5 steps
  ])('tells how far it is at a bearable rate; slices are %s', async (_, restMs, slices) => {
    let clock = 0;
    const pace: Pace = {
      now: () => clock,
      async rest() {
        await nodePace.rest();
        clock += restMs;
      },
    };
    const engine = await tinyLab({}, pace);
    const { version } = await now(engine);
    const last = await trained(engine);
    expect(last.progress.step).toBe(20);
    expect(last.version - version).toBe(1 + slices + 1); // between its beginning and its end
  });

  it('shows its end to a watcher who asks again without taking breath', async () => {
    // By this clock a look is dear and steps are cheap: the run ends while no look is due.
    let clock = 0;
    const dear: Pace = {
      ...nodePace,
      now: () => {
        clock += 1;
        return clock;
      },
    };
    const engine = await tinyLab({}, dear);
    await engine.start();
    // No helper in between: every turn of the microtask queue would hide what this is about.
    let snapshot = await engine.next(requestOf({ probes: ['history'] }));
    let seen = 0;
    while (snapshot.phase !== 'finished' || seen < 11) {
      snapshot = await engine.next(requestOf({ after: snapshot.version, probes: ['history'] }));
      seen = snapshot.looks.history?.training.length ?? seen;
    }
    expect(snapshot.progress.step).toBe(20);
  }, 5000);

  it('measures itself', async () => {
    const { progress } = await trained(await tinyLab());
    expect(progress.trainingMs).toBeGreaterThan(0);
    expect(progress.imagesPerSecond).toBeGreaterThan(0);
    expect(progress.secondsLeft).toBe(0);
  });

  it('goes on when epochs are added, and is over when they are taken away', async () => {
    const engine = await tinyLab();
    await trained(engine);
    await engine.update(paramsOf({ epochs: 5 }));
    expect(await now(engine)).toMatchObject({ phase: 'paused', progress: { step: 20, steps: 25 } });
    expect(await trained(engine)).toMatchObject({ phase: 'finished', progress: { step: 25 } });
    await engine.rewind();
    await trained(engine, 'epoch');
    await engine.update(paramsOf({ epochs: 1 }));
    expect((await now(engine)).phase).toBe('finished');
  });

  it('rewinds to the same beginning, as a new run', async () => {
    const engine = await tinyLab();
    const historyNow = async () => (await engine.record()).history.slice();
    await trained(engine, 'epoch');
    const first = await historyNow();
    await engine.rewind();
    expect(await now(engine)).toMatchObject({ run: 2, phase: 'idle', progress: { step: 0, trainingMs: 0 } });
    await trained(engine, 'epoch');
    expect(await historyNow()).toEqual(first);
  });

  it('records what it was trained with, and not what was only set', async () => {
    const engine = await tinyLab();
    await trained(engine, 'epoch');
    await engine.update(paramsOf({ beta: 8 }));
    expect((await now(engine)).changes).toEqual([{ step: 5, id: 'beta', from: 1, to: 8 }]);
    expect(await engine.record()).toMatchObject({ version: 2, params: { beta: 1 }, changes: [] });
    await trained(engine, 'step');
    await engine.update(paramsOf({ beta: 0, epochs: 5 }));
    const record = await engine.record();
    expect(record.params).toMatchObject({ beta: 8, epochs: 5 });
    expect(record.changes).toEqual([
      { step: 5, id: 'beta', from: 1, to: 8 },
      { step: 6, id: 'epochs', from: 4, to: 5 },
    ]);
    expect(record.data).toMatchObject({ origin: expect.stringMatching(/\.$/), checksums: expect.any(Array) });
  });

  it('goes on in another engine from a checkpoint', async () => {
    const engine = await tinyLab();
    await trained(engine, 'epoch');
    const checkpoint = structuredClone((await engine.checkpoint())!);
    const other = emptyLab();
    const own = await openTiny(other);
    await other.configure(checkpoint.params, { own, checkpoint });
    const { phase, progress } = await now(other);
    expect([phase, progress.step, progress.trainingMs]).toEqual(['paused', 5, checkpoint.trainingMs]);
    await Promise.all([trained(engine, 'epoch'), trained(other, 'epoch')]);
    expect((await other.record()).history).toEqual((await engine.record()).history);
  });
});

describe('a closed engine', () => {
  it('stops training, frees its tensors, lets nobody wait and takes no more work', async () => {
    const before = memory().numTensors;
    const engine = await tinyLab({ epochs: 500 });
    await engine.start();
    const { last } = await watch(engine, ({ progress }) => progress.step > 0);
    const waiting = engine.next(requestOf({ after: last.version + 1000 })).catch(error => error.message);
    await engine.close();
    expect(await waiting).toBe('The engine was closed.');
    expect(memory().numTensors).toBe(before);
    const { version } = last;
    for (const ask of [
      () => engine.configure(paramsOf()),
      () => engine.start(),
      () => engine.next(requestOf({ after: version })),
      () => engine.record(),
      () => engine.testSet(),
    ])
      await expect(ask()).rejects.toThrow('The engine was closed.');
  });
});

describe('a record', () => {
  it('says how far its scoring is', async () => {
    const engine = await tinyLab();
    await trained(engine, 'step');
    expect(await engine.work()).toBeNull();
    const recording = engine.record(50);
    let work = await engine.work();
    for (; !work; work = await engine.work()) await later(0);
    expect(work).toMatchObject({ what: 'scores', of: 40 + 45 });
    await recording;
    expect(await engine.work()).toBeNull();
  });

  it('says of one score what it says of all of them', async () => {
    const engine = await tinyLab();
    await trained(engine, 'epoch');
    const one = await engine.record(3, 'importance');
    const all = await engine.record(3);
    expect(Object.keys(one.scores).length).toBeLessThan(scoreIds.length);
    expect(Object.keys(all.scores)).toHaveLength(scoreIds.length);
    expect(one.scores.importance).toEqual(all.scores.importance);
  });
});
