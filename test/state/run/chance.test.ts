// Chance as a tester: random sequences of what people do and of what goes wrong, against a run with scripted engines. What
// has to hold is checked after every step, and once more when everything has come to rest. A failure is shrunk.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialParams, type Params } from '../../../src/params/schema.ts';
import { isMadeAlike, pendingOf } from '../../../src/state/pending.ts';
import type { Plan } from '../../../src/state/run/plan.ts';
import { createRun } from '../../../src/state/run/run.ts';
import type { Run } from '../../../src/state/run/types.ts';
import { createWorld, type Happening, type World } from './scriptedEngine.ts';

const first: Params = { ...initialParams, dataset: 'strokes', epochs: 4 };

/** What a person has done, as far as the rules speak of it. */
interface Model {
  /** What the controls show. */
  params: Params;
  /** The last word on which run there is to be. */
  asked: Params;
  /** A person's own run, set aside for others. */
  aside: Plan | null;
}

interface Real {
  readonly world: World;
  readonly run: Run;
  readonly model: Model;
}

type Command = fc.AsyncCommand<object, Real>;

const command = (name: string, act: (real: Real) => void | Promise<void>): Command => ({
  check: () => true,
  toString: () => name,
  async run(_, real) {
    await act(real);
    await real.world.tick(0);
    holdsAlways(real);
  },
});

function configure({ run, model, world }: Real, params: Params, plan?: Plan): void {
  model.params = params;
  model.asked = params;
  void run.configure(params, plan);
  world.story.push({ what: 'asks', id: run.id });
}

/** As the page has it: what the controls show is built before it is trained or rewound. Whether there was need. */
function prepare(real: Real): boolean {
  const { run, model } = real;
  const { applied, opened, appliedData, phase, problem } = run.store.getState();
  const isPending = pendingOf({ params: model.params, applied, opened, appliedData }).length > 0;
  const isLost = phase === 'failed' && problem?.kind === 'device';
  if (isPending || (phase === 'failed' && !isLost)) configure(real, model.params);
  else if (isLost) void run.retry();
  else return false;
  return true;
}

const play = (until: 'end' | 'step' | 'epoch') =>
  command(until, real => {
    const { run, world } = real;
    world.story.push({ what: 'plays' });
    prepare(real);
    void run.start(until);
  });

/** What is tried most often: it is where one thing comes in the middle of another. */
const often = [
  fc.constantFrom('end' as const, 'epoch' as const).map(play),
  fc.constant(command('die', ({ world }) => world.alive?.die())),
  fc
    .constantFrom(2, 3)
    .map(latent => command(`latent ${latent}`, real => configure(real, { ...real.model.params, latent }))),
  fc.nat(4).map(moments => command(`tick ${moments}`, ({ world }) => world.tick(moments))),
];

const commands = [
  ...often,
  ...often,
  fc.constant(
    command('pause', ({ run, world }) => {
      world.story.push({ what: 'pauses' });
      void run.stop();
    }),
  ),
  fc.constantFrom(...(['end', 'step', 'epoch'] as const)).map(play),
  fc.constant(
    command('rewind', real => {
      real.world.story.push({ what: 'pauses' });
      if (!prepare(real)) return void real.run.rewind();
      void real.run.stop();
    }),
  ),
  fc
    .record({
      latent: fc.constantFrom(2, 3),
      seed: fc.constantFrom(1, 2),
      dataset: fc.constantFrom('strokes', 'mnist'),
      contamination: fc.constantFrom(0, 5),
    })
    .map(changes =>
      command(`configure ${JSON.stringify(changes)}`, real =>
        configure(real, { ...real.model.params, ...changes } as Params),
      ),
    ),
  fc
    .constantFrom('auto', 'webgl', 'wasm', 'cpu')
    .map(backend =>
      command(`backend ${backend}`, real => configure(real, { ...real.model.params, backend } as Params)),
    ),
  fc.constantFrom(0, 1, 4).map(beta =>
    command(`beta ${beta}`, ({ run, model }) => {
      model.params = { ...model.params, beta };
      model.asked = { ...model.asked, beta };
      run.update({ beta });
    }),
  ),
  fc.constantFrom([], [1], [2]).map(bytes =>
    command(`open [${bytes}]`, ({ run }) => {
      run.open([{ name: 'images', bytes: Uint8Array.from(bytes) }]).catch(() => {});
    }),
  ),
  fc.constant(
    command('own data', real => configure(real, { ...real.model.params, dataset: 'own' } as unknown as Params)),
  ),
  fc.constant(
    command('draw', ({ run }) => {
      run.ask(engine => engine.inspect(new Uint8Array(1))).catch(() => {});
      run.decodeAt(new Float32Array(2));
    }),
  ),
  fc.constant(
    command('set aside', async ({ run, model, world }) => {
      const saved = run.save();
      await world.settle();
      model.aside = await saved;
    }),
  ),
  fc.constant(
    command('bring back', real => {
      const { aside } = real.model;
      if (aside) configure(real, aside.params, aside);
    }),
  ),
  fc.constant(command('die', ({ world }) => world.alive?.die())),
  fc.nat(4).map(moments =>
    command(`hang for ${moments}, until somebody restarts it`, async ({ world, run }) => {
      world.alive?.hang();
      await world.tick(moments);
      if (run.store.getState().isSilent) run.restart();
    }),
  ),
  fc.constant(command('lose', ({ world }) => world.alive?.lose())),
  fc.constant(
    command('lose while building', ({ world }) => {
      world.faults.losesWhileBuilding += 1;
    }),
  ),
  // Gone for good, until it is back: nothing may be tried again and again.
  fc.boolean().map(gone =>
    command(`the device is ${gone ? 'gone' : 'back'}`, ({ world }) => {
      world.faults.losesWhileBuilding = gone ? Number.POSITIVE_INFINITY : 0;
    }),
  ),
  fc.constant(
    command('will not start', ({ world }) => {
      world.faults.wontStart += 1;
    }),
  ),
  fc.boolean().map(all =>
    command(`refuse ${all ? 'mnist' : 'nothing'}`, ({ world }) => {
      world.faults.refuses = ({ dataset }) => all && dataset === 'mnist';
    }),
  ),
  fc.constantFrom(0, 4).map(moments =>
    command(`an answer takes ${moments}`, ({ world }) => {
      world.faults.momentsToAnswer = moments;
    }),
  ),
  fc.constantFrom(1, 9).map(moments =>
    command(`a state takes ${moments}`, ({ world }) => {
      world.faults.momentsToSave = moments;
    }),
  ),
  fc.boolean().map(late =>
    command(`answers after the end: ${late}`, ({ world }) => {
      world.faults.answersAfterEnd = late;
    }),
  ),
  fc.nat(12).map(moments => command(`tick ${moments}`, ({ world }) => world.tick(moments))),
  fc.constant(command('an hour', ({ world }) => world.wait(3_600_000))),
  fc.constant(command('settle', ({ world }) => world.settle())),
];

/** Where in the story something happened last, to a run if it is named. */
const lastOf = (story: readonly Happening[], what: Happening['what'], id?: string): number =>
  story.findLastIndex(each => each.what === what && (id === undefined || ('id' in each && each.id === id)));

/** Nothing trains unasked: a start follows a Play that was neither taken back nor used up. */
function startedUnasked(story: readonly Happening[]): string | null {
  const last = story.at(-1);
  if (last?.what !== 'start') return null;
  const played = lastOf(story, 'plays');
  if (played < 0) return 'before anybody pressed Play';
  if (lastOf(story, 'pauses') > played) return 'after a pause';
  const earlier = story.slice(0, -1);
  const started = lastOf(earlier, 'start', last.id); // a run that is brought back may still rest from an earlier Play
  const rests = lastOf(story, 'rests', last.id);
  if (started > played && rests > started && lastOf(story, 'heard', last.id) > rests)
    return 'although it had come to its end';
  const asked = lastOf(story, 'asks', last.id);
  const usedUp = story.slice(played, asked).some(each => each.what === 'start' && each.id !== last.id);
  return asked > played && usedUp ? 'in the place of another that trained' : null;
}

/** At every moment. */
function holdsAlways(real: Real): void {
  const { run, world } = real;
  const { seen, applied, snapshot, checkpoint, id, phase } = run.store.getState();
  expect(world.wrong).toEqual([]);
  expect(startedUnasked(world.story)).toBeNull();
  // No picture stands under settings that it was not made with.
  for (const each of Object.values(seen)) {
    const { made } = each!.look as unknown as { made: Params };
    expect(isMadeAlike(made, each!.params)).toBe(true);
  }
  if (checkpoint && applied) expect(isMadeAlike(checkpoint.params, applied)).toBe(true);
  if (snapshot && snapshot.run > 0 && phase !== 'loading') expect(snapshot.id).toBe(id);
}

/** When nothing more is going to happen. */
async function holdsAtRest(real: Real): Promise<void> {
  const { run, world, model } = real;
  await world.settle();
  holdsAlways(real);
  const { phase, problem, applied, appliedData, id, checkpoint, snapshot, testSet, isWanted } = run.store.getState();
  // A Play is over at last, so that the next is none in vain.
  expect(isWanted).toBe(false);
  // No phase lasts for ever, and a failure says what to do.
  expect(['idle', 'paused', 'finished', 'failed']).toContain(phase);
  if (phase === 'failed') expect(problem).not.toBeNull();
  else {
    expect(world.engines.filter(({ ended }) => !ended)).toHaveLength(1);
    expect(world.alive!.session).toMatchObject({ id });
    expect(testSet?.run).toBe(snapshot!.run);
    const { made } = testSet as unknown as { made: { data: string; params: Params } };
    expect(made.data).toBe(appliedData?.id ?? applied!.dataset);
    expect(made.params.contamination, 'where one set is divided, it decides what is left to test with').toBe(
      applied!.contamination,
    );
    // What rests has been saved.
    if (phase !== 'idle') expect(checkpoint?.step).toBe(snapshot!.progress.step);
  }
  // The last choice wins, or it is said why not.
  if (!problem && applied) {
    expect(isMadeAlike(applied, model.asked)).toBe(true);
    if (!world.said.includes('processor')) expect(applied.backend).toBe(model.asked.backend);
    expect(applied.beta).toBe(model.asked.beta);
  }
}

/** When all faults are over, Play trains what the controls say. */
async function recovers(real: Real): Promise<void> {
  const { run, world, model } = real;
  Object.assign(world.faults, { wontStart: 0, losesWhileBuilding: 0, refuses: () => false, answersAfterEnd: false });
  world.wait(3_600_000);
  const isOpened = run.store.getState().opened !== null;
  configure(real, { ...model.params, dataset: isOpened ? model.params.dataset : 'strokes' });
  await world.settle();
  world.story.push({ what: 'plays' });
  void run.start('end');
  await world.settle();
  expect(run.store.getState()).toMatchObject({ phase: 'finished', problem: null });
  await holdsAtRest(real);
}

describe('whatever people do and whatever goes wrong', () => {
  it('holds', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands(commands, { maxCommands: 40, size: 'max' }), async sequence => {
        const world = createWorld();
        const run = createRun(world.host);
        const model: Model = {
          params: first,
          asked: first,
          aside: null,
        };
        const real: Real = { world, run, model };
        configure(real, first);
        await fc.asyncModelRun(() => ({ model: {}, real }), sequence);
        await holdsAtRest(real);
        await recovers(real);
        run.close();
      }),
      { numRuns: Number(process.env.CHANCE_RUNS ?? 2000), seed: Number(process.env.CHANCE_SEED ?? 42) },
    );
  });
});
