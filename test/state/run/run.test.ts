// One run through all that can happen to it, with engines that do what a test tells them.

import { describe, expect, it } from 'vitest';
import type { UserFile } from '../../../src/engine/api.ts';
import { initialParams, type Params } from '../../../src/params/schema.ts';
import { createRun } from '../../../src/state/run/run.ts';
import type { Run } from '../../../src/state/run/types.ts';
import { createWorld, type World } from './scriptedEngine.ts';

const params: Params = { ...initialParams, dataset: 'strokes', epochs: 4 };

function open(): { world: World; run: Run } {
  const world = createWorld();
  return { world, run: createRun(world.host) };
}

/** A run that has been built and trained to a step; 8 is its last. */
async function trained(step: number) {
  const { world, run } = open();
  void run.configure(params);
  await world.settle();
  for (let i = 0; i < step; i++) {
    void run.start('step');
    await world.settle();
  }
  expect(run.store.getState()).toMatchObject({ checkpoint: step ? { step } : null, snapshot: { progress: { step } } });
  return { world, run, id: run.id };
}

/** A run that trains and was saved on the way. */
async function training() {
  const { world, run, id } = await trained(2);
  void run.start('end');
  await world.tick(4);
  expect(run.store.getState().phase).toBe('training');
  return { world, run, id };
}

const now = (run: Run) => run.store.getState();
const stepOf = (run: Run) => now(run).snapshot?.progress.step;
const starts = ({ story }: World) => story.filter(({ what }) => what === 'start').length;
const builds = ({ story }: World) => story.flatMap(each => (each.what === 'configure' ? [each] : []));

describe('a device that is lost', () => {
  it('while training: goes on from the last saved state of the same run, and says so', async () => {
    const { world, run, id } = await training();
    world.alive!.lose();
    await world.settle();
    expect(now(run)).toMatchObject({ id, phase: 'finished', problem: null });
    expect(builds(world).at(-1)).toMatchObject({ id, from: 2 });
    expect(world.said.at(-1)).toMatch(/continues from the last saved state, step 2/);
  });

  it.each([0, 3, 8])('at rest after %d steps: the same run is there again, and nothing trains', async step => {
    const { world, run, id } = await trained(step);
    const before = starts(world);
    world.alive!.lose();
    await world.settle();
    expect(now(run)).toMatchObject({ id, phase: step === 0 ? 'idle' : step === 8 ? 'finished' : 'paused' });
    expect(stepOf(run)).toBe(step);
    expect(starts(world)).toBe(before);
    expect(world.said.at(-1)).toMatch(/restored as it was/);
  });

  it('before a state was saved: training begins again', async () => {
    const { world, run } = await trained(0);
    void run.start('end');
    await world.tick(3);
    world.alive!.lose();
    await world.settle();
    expect(now(run).phase).toBe('finished');
    expect(world.said.at(-1)).toMatch(/training starts over/);
  });

  it('after a pause that came while a state was on its way: the run is where it was paused', async () => {
    const { world, run } = await trained(0);
    world.faults.momentsToSave = 9;
    void run.start('epoch');
    await world.settle();
    expect(now(run)).toMatchObject({ phase: 'paused', checkpoint: { step: 2 } });
    world.alive!.lose();
    await world.settle();
    expect(stepOf(run)).toBe(2);
  });

  it('while the run is built: it is built by another engine', async () => {
    const { world, run } = open();
    world.faults.losesWhileBuilding = 2;
    void run.configure(params);
    await world.settle();
    expect(now(run).phase).toBe('idle');
    expect(world.engines).toHaveLength(3);
  });

  it('three times within two minutes: goes on with WebAssembly and says so; six times, a person is asked', async () => {
    const { world, run, id } = await trained(2);
    for (let i = 0; i < 3; i++) {
      world.alive!.lose();
      await world.settle();
    }
    expect(now(run)).toMatchObject({ id, phase: 'paused', applied: { backend: 'wasm' } });
    expect(world.said).toContain('processor');
    for (let i = 0; i < 3; i++) {
      world.alive!.lose();
      await world.settle();
    }
    expect(now(run)).toMatchObject({ id, phase: 'failed', problem: { kind: 'device' } });
    expect(world.alive).toBeUndefined();
    void run.retry();
    await world.settle();
    expect(now(run)).toMatchObject({ id, phase: 'paused', problem: null });
    expect(stepOf(run)).toBe(2);
  });

  it('now and then: is replaced every time', async () => {
    const { world, run } = await trained(2);
    for (let i = 0; i < 8; i++) {
      world.alive!.lose();
      await world.settle();
      world.wait(61_000);
    }
    expect(now(run)).toMatchObject({ phase: 'paused', applied: { backend: 'auto' } });
  });

  it('and never answers: whoever asks is answered by the next engine, or told', async () => {
    const { world, run } = await trained(2);
    const asked = run.ask(engine => engine.inspect(new Uint8Array(1)));
    world.alive!.die();
    await expect(asked).rejects.toThrow();
    const again = run.ask(engine => engine.inspect(new Uint8Array(1)));
    await world.settle();
    await expect(again).resolves.toMatchObject({ run: now(run).snapshot!.run });
  });
});

describe('a worker that dies', () => {
  it('is replaced, and training goes on', async () => {
    const { world, run, id } = await training();
    world.alive!.die();
    await world.settle();
    expect(now(run)).toMatchObject({ id, phase: 'finished' });
  });

  it('while it is asked to pause: the run rests', async () => {
    const { world, run, id } = await training();
    void run.stop();
    world.alive!.die();
    const before = starts(world);
    await world.settle();
    expect(now(run)).toMatchObject({ id, phase: 'paused' });
    expect(starts(world)).toBe(before);
  });

  it('while it is asked to rewind: the run is at its beginning', async () => {
    const { world, run, id } = await training();
    void run.rewind();
    await world.tick(0);
    world.alive!.die();
    await world.settle();
    expect(now(run).phase).toBe('idle');
    expect(now(run).id).not.toBe(id);
    expect(builds(world).at(-1)).toMatchObject({ id: run.id, from: null });
  });

  it('or never starts: another one, and at last a sentence and a way out', async () => {
    const { world, run } = open();
    world.faults.wontStart = 100;
    const problem = run.configure(params);
    await world.settle();
    expect(await problem).toMatchObject({ kind: 'device' });
    expect(now(run)).toMatchObject({ phase: 'failed', problem: { message: expect.stringMatching(/Try again/) } });
    expect(100 - world.faults.wontStart).toBe(6);
    world.faults.wontStart = 0;
    void run.retry();
    await world.settle();
    expect(now(run)).toMatchObject({ phase: 'idle', problem: null });
  });

  it('is not heard of after its end', async () => {
    const { world, run } = await training();
    world.faults.answersAfterEnd = true;
    const [first] = world.engines;
    void run.configure({ ...params, backend: 'cpu' });
    await world.settle();
    expect(first.ended).toBe(true);
    expect(now(run)).toMatchObject({ phase: 'idle', applied: { backend: 'cpu' } });
  });
});

describe('a worker that hangs', () => {
  it('is told of, and a person restarts it: training goes on from the last saved state', async () => {
    const { world, run, id } = await trained(2);
    void run.start('end');
    await world.tick(4);
    const { step } = now(run).checkpoint!;
    world.alive!.hang();
    await world.settle();
    expect(now(run)).toMatchObject({ phase: 'training', isSilent: true });
    run.restart();
    expect(now(run).isSilent).toBe(false);
    await world.settle();
    expect(now(run)).toMatchObject({ id, phase: 'finished', isSilent: false });
    expect(builds(world).at(-1)).toMatchObject({ id, from: step });
    expect(world.said.at(-1)).toBe(
      `The engine was restarted. Training continues from the last saved state, step ${step}.`,
    );
  });

  it('and was paused is restarted at its last saved state, and that is what is said', async () => {
    const { world, run, id } = await trained(2);
    void run.start('end');
    await world.tick(4);
    expect([stepOf(run), now(run).checkpoint!.step]).toEqual([3, 2]);
    world.alive!.hang();
    void run.stop();
    await world.settle();
    run.restart();
    await world.settle();
    expect(now(run)).toMatchObject({ id, phase: 'paused', snapshot: { progress: { step: 2 } } });
    expect(world.said.at(-1)).toBe('The engine was restarted. The run was restored from the last saved state, step 2.');
  });

  it('while another run is built is restarted with that run, at rest', async () => {
    const { world, run } = await training();
    void run.configure({ ...params, latent: 8 });
    await world.tick(1);
    world.alive!.hang();
    await world.settle();
    run.restart();
    await world.settle();
    expect(now(run)).toMatchObject({ phase: 'idle', applied: { latent: 8 }, isSilent: false });
  });

  it('is restarted as often as somebody likes: it is never given up', async () => {
    const { world, run } = await trained(2);
    for (let i = 0; i < 5; i++) {
      world.alive!.hang();
      run.restart();
      await world.settle();
    }
    expect(now(run)).toMatchObject({ phase: 'paused', problem: null, applied: { backend: 'auto' } });
  });
});

describe('choices that overtake one another', () => {
  it('a backend chosen while another run loads: the last wins, under no warning', async () => {
    const { world, run } = open();
    const first = run.configure(params);
    await world.tick(2);
    const second = run.configure({ ...params, latent: 8, backend: 'cpu' });
    await world.settle();
    expect(await Promise.all([first, second])).toEqual([null, null]);
    expect(now(run)).toMatchObject({ phase: 'idle', applied: { latent: 8, backend: 'cpu' }, problem: null });
    expect(world.said).toEqual([]);
  });

  it('a live setting moved while a run is built is in that run', async () => {
    const { world, run } = open();
    void run.configure(params);
    await world.tick(3);
    run.update({ beta: 4 });
    await world.settle();
    expect(now(run).applied).toMatchObject({ beta: 4 });
  });

  it('Play pressed while a run loads waits for the run that takes its place', async () => {
    const { world, run } = open();
    void run.configure(params);
    await world.tick(1);
    void run.start('end');
    await world.tick(1);
    void run.configure({ ...params, latent: 8 });
    await world.settle();
    expect(now(run)).toMatchObject({ phase: 'finished', applied: { latent: 8 } });
    expect(starts(world)).toBe(1);
  });

  it('a Play that waits is seen, and can be taken back', async () => {
    const { world, run } = open();
    void run.configure(params);
    await world.tick(1);
    void run.start('end');
    expect(now(run)).toMatchObject({ phase: 'loading', isWanted: true });
    await run.stop();
    expect(now(run).isWanted).toBe(false);
    await world.settle();
    expect(now(run)).toMatchObject({ phase: 'idle', isWanted: false });
    expect(starts(world)).toBe(0);
  });

  it('a Play is over at the end of the run, and at once where nothing is left to train', async () => {
    const { world, run } = await training();
    expect(now(run).isWanted).toBe(true);
    await world.settle();
    expect(now(run)).toMatchObject({ phase: 'finished', isWanted: false });
    void run.start('end');
    expect(now(run).isWanted).toBe(true);
    await world.settle();
    expect(now(run)).toMatchObject({ phase: 'finished', isWanted: false });
  });

  it('a Play for a run that cannot be had is over, whether another stood before or not', async () => {
    const { world, run } = open();
    world.faults.refuses = () => true;
    void run.configure(params);
    void run.start('end');
    await world.settle();
    expect(now(run)).toMatchObject({ phase: 'failed', isWanted: false });
    world.faults.refuses = ({ latent }) => latent === 8;
    void run.configure(params);
    await world.settle();
    void run.configure({ ...params, latent: 8 });
    void run.start('end');
    await world.settle();
    expect(now(run)).toMatchObject({ phase: 'idle', isWanted: false });
  });

  it('a run that trains on during a download goes on where that fails, also on another engine', async () => {
    const { world, run, id } = await trained(0);
    run.update({ epochs: 40 });
    void run.start('end');
    await world.tick(4);
    let fail = () => {};
    const download = new Promise<void>(resolve => {
      fail = resolve;
    });
    world.faults.waits = () => download;
    world.faults.refuses = ({ dataset }) => dataset === 'mnist';
    void run.configure({ ...params, dataset: 'mnist' });
    await world.tick(3);
    expect(now(run)).toMatchObject({ phase: 'loading', isWanted: true });
    fail();
    for (let i = 0; i < 20 && now(run).phase === 'loading'; i++) await world.tick(1);
    expect(now(run)).toMatchObject({ id, phase: 'training', isWanted: true });
    world.faults.waits = () => undefined;
    world.alive!.die();
    await world.settle();
    expect(now(run)).toMatchObject({ id, phase: 'finished', isWanted: false });
  });

  it('a new run in the place of one that trains rests', async () => {
    const { world, run } = await training();
    void run.configure({ ...params, latent: 8 });
    await world.settle();
    expect(now(run)).toMatchObject({ phase: 'idle', applied: { latent: 8 } });
  });

  it('and rests too if the engine dies while it is built', async () => {
    const { world, run } = await training();
    void run.configure({ ...params, latent: 8 });
    await world.tick(1);
    world.alive!.die();
    await world.settle();
    expect(now(run)).toMatchObject({ phase: 'idle', applied: { latent: 8 } });
  });
});

describe('data that cannot be had', () => {
  const refuses = ({ dataset }: Params) => dataset === 'mnist';

  it('is said each time it is chosen, and the run goes on', async () => {
    const { world, run, id } = await training();
    world.faults.refuses = refuses;
    for (let i = 0; i < 2; i++) {
      const problem = run.configure({ ...params, dataset: 'mnist' });
      expect(now(run).problem).toBeNull();
      await world.settle();
      expect(await problem).toMatchObject({ kind: 'data' });
      expect(now(run)).toMatchObject({ id, problem: { kind: 'data' } });
    }
    expect(now(run).phase).toBe('finished');
  });

  it('brings the run back that stood, where the engine had to be replaced for it', async () => {
    const { world, run, id } = await trained(3);
    world.faults.refuses = refuses;
    const problem = run.configure({ ...params, dataset: 'mnist', backend: 'cpu' });
    await world.settle();
    expect(await problem).toMatchObject({ kind: 'data' });
    expect(now(run)).toMatchObject({ id, phase: 'paused', applied: { dataset: 'strokes' }, problem: { kind: 'data' } });
    expect(stepOf(run)).toBe(3);
  });
});

describe('opened files', () => {
  const own = { ...params, dataset: 'own' } as unknown as Params;
  const files = (...bytes: number[]) => [{ name: 'train-images', bytes: Uint8Array.from(bytes) }];

  it('are there again after the engine was replaced, or another device chosen', async () => {
    const { world, run } = await trained(0);
    void run.open(files(1));
    await world.settle();
    void run.configure(own);
    await world.settle();
    expect(now(run)).toMatchObject({ phase: 'idle', appliedData: { id: 'own-1' } });
    world.alive!.die();
    await world.settle();
    expect(now(run)).toMatchObject({ phase: 'idle', appliedData: { id: 'own-1' }, problem: null });
    void run.configure({ ...own, backend: 'cpu' });
    await world.settle();
    expect(now(run)).toMatchObject({ phase: 'idle', applied: { backend: 'cpu' }, problem: null });
    expect(world.alive!.session?.data).toBe('own-1');
  });

  it('with equal names are two sets: the run of the first stays the first’s', async () => {
    const { world, run } = await trained(0);
    void run.open(files(1));
    await world.settle();
    void run.configure(own);
    await world.settle();
    const first = now(run).testSet;
    void run.open(files(2));
    await world.settle();
    expect(now(run)).toMatchObject({ opened: { id: 'own-2' }, appliedData: { id: 'own-1' } });
    world.alive!.lose();
    await world.settle();
    expect(world.alive!.session?.data).toBe('own-1');
    void run.configure(own);
    await world.settle();
    expect(world.alive!.session?.data).toBe('own-2');
    expect(now(run).appliedData).toMatchObject({ id: 'own-2' });
    expect(now(run).testSet).not.toBe(first);
    expect(now(run).testSet).toMatchObject({ made: { data: 'own-2' } });
  });

  it('of which the last wins, however long the ones before take', async () => {
    const { world, run } = await trained(0);
    let read = (_: UserFile[]) => {};
    const slow = run.open(
      new Promise(resolve => {
        read = resolve;
      }),
    );
    void run.open(files(2));
    await world.settle();
    read(files(1));
    await Promise.all([world.settle(), expect(slow).rejects.toThrow('Something else was opened meanwhile.')]);
    expect(now(run).opened!.id).toBe('own-2');
  });

  it('that a run still waits for do not bring it in the place of the one that overtook it', async () => {
    const { world, run } = await trained(0);
    void run.open(files(1));
    await world.settle();
    void run.configure(own);
    await world.settle();
    const saving = run.save();
    await world.settle();
    const first = (await saving)!;
    void run.open(files(2));
    await world.settle();
    void run.configure({ ...own, backend: 'cpu' }, first);
    await world.tick(1); // another engine, which reads both sets for it
    void run.configure({ ...params, backend: 'cpu' });
    await world.settle();
    expect(now(run)).toMatchObject({ phase: 'idle', applied: { dataset: 'strokes' } });
  });

  it.each([
    ['', 1, { phase: 'idle', problem: null, appliedData: { id: 'own-1' } }],
    [
      ', and are asked for where they are read as other data now',
      2,
      { phase: 'failed', problem: { code: 'files-wanted' } },
    ],
    [', and are asked for where they cannot be read', null, { phase: 'failed', problem: { kind: 'data' } }],
  ])('of an earlier page are there again%s', async (_, byte, expected) => {
    const earlier = await trained(0);
    void earlier.run.open(files(1));
    await earlier.world.settle();
    const { world, run } = open();
    run.bringBack({ data: now(earlier.run).opened!, files: files(...(byte === null ? [] : [byte])) });
    expect(now(run).opened).toMatchObject({ id: 'own-1' });
    const problem = run.configure(own);
    await world.settle();
    expect(now(run)).toMatchObject(expected);
    expect((await problem)?.code).toBe(expected.problem && 'code' in expected.problem ? 'files-wanted' : undefined);
  });

  it('that cannot be read leave the run alone, in any phase', async () => {
    const { world, run, id } = await training();
    const problem = run.open(files());
    await world.settle();
    expect(await problem).toMatchObject({ message: expect.stringMatching(/train-images/) });
    expect(now(run)).toMatchObject({ id, phase: 'finished', opened: null, problem: null });
  });
});

it('goes no further than it is allowed, and neither does the engine that takes its place', async () => {
  const { world, run } = await trained(0);
  run.allow(2);
  void run.start('end');
  await world.settle();
  expect(now(run).phase, 'it waits, and has not come to rest').toBe('training');
  expect(stepOf(run)).toBe(4);
  world.alive!.die();
  await world.settle();
  expect(stepOf(run)).toBe(4);
  run.allow(Number.POSITIVE_INFINITY);
  await world.settle();
  expect(now(run)).toMatchObject({ phase: 'finished', snapshot: { progress: { step: 8 } } });
});

it('two runs live side by side and know nothing of each other', async () => {
  const [a, b] = [await trained(2), await trained(5)];
  a.world.alive!.die();
  await Promise.all([a.world.settle(), b.world.settle()]);
  expect([stepOf(a.run), stepOf(b.run)]).toEqual([2, 5]);
  expect(b.world.said).toEqual([]);
  a.run.close();
  expect(a.world.alive).toBeUndefined();
  expect(b.world.alive).toBeDefined();
});

it('a run that was closed starts no engine', async () => {
  const { world, run } = await trained(2);
  run.close();
  await world.settle();
  expect(world.alive).toBeUndefined();
});
