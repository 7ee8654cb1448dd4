// Chance as a tester of two runs beside each other: random sequences of what people do and of what goes wrong with either.
// What has to hold is checked after every moment, and once more when everything has come to rest. A failure is shrunk.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contrasted } from '../../../src/params/contrast.ts';
import { initialParams, type Params } from '../../../src/params/schema.ts';
import { isMadeAlike } from '../../../src/state/pending.ts';
import { createRun } from '../../../src/state/run/run.ts';
import type { Run } from '../../../src/state/run/types.ts';
import { createPair, type Pair } from '../../../src/state/twin/pair.ts';
import { createWorld, type World } from '../run/scriptedEngine.ts';

const start: Params = { ...initialParams, dataset: 'strokes', epochs: 4 };

/** A run in a world of its own, and how far it has come under each of its names. */
interface Side {
  readonly world: World;
  readonly run: Run;
  readonly reached: Map<string, number>;
  /** How much of the story was read. */
  read: number;
}

class Real {
  readonly first = this.side();
  second: Side | null = null;
  pair: Pair | null = null;
  asked = start;
  differs: Partial<Params> = {};
  /** Somebody has pressed Play, or a step, and nobody has taken it back. */
  isPlayed = false;

  side(): Side {
    const world = createWorld();
    return { world, run: createRun(world.host), reached: new Map(), read: 0 };
  }
  get sides(): Side[] {
    return this.second ? [this.first, this.second] : [this.first];
  }
  configure(params: Params): void {
    this.asked = params;
    void this.first.run.configure(params);
  }
  compare(differs: Partial<Params>): void {
    this.differs = differs;
    if (this.pair) {
      this.pair.follow();
      return;
    }
    this.second = this.side();
    this.pair = createPair(this.first.run, this.second.run, () => this.differs);
  }
  uncompare(): void {
    this.pair?.end();
    this.second?.run.close();
    this.pair = null;
    this.second = null;
  }
  play(until: 'end' | 'epoch' | 'step'): void {
    this.isPlayed = true;
    void (this.pair ?? this.first.run).start(until);
  }

  /** The furthest that a run was, under the name that it has or that the page has heard last. */
  reachedBy({ run, reached }: Side): number {
    const { id, snapshot } = run.store.getState();
    const { epoch = 0 } = snapshot?.progress ?? {};
    return Math.max(reached.get(run.id) ?? 0, reached.get(id) ?? 0, epoch);
  }

  holds(): void {
    for (const side of this.sides) {
      const other = this.sides.find(each => each !== side);
      for (const happening of side.world.story.slice(side.read)) {
        if (happening.what === 'start') expect(this.isPlayed, 'nothing trains unasked').toBe(true);
        if (happening.what !== 'steps') continue;
        if (other && this.pair) expect(happening.epoch).toBeLessThanOrEqual(this.reachedBy(other) + 1);
        side.reached.set(happening.id, Math.max(side.reached.get(happening.id) ?? 0, happening.epoch));
      }
      side.read = side.world.story.length;
      expect(side.world.wrong).toEqual([]);
      for (const look of Object.values(side.run.store.getState().seen)) {
        const { made } = look!.look as unknown as { made: Params };
        expect(isMadeAlike(made, look!.params)).toBe(true);
      }
    }
  }

  async tick(which: 0 | 1): Promise<void> {
    await this.sides[which]?.world.tick(1);
    this.holds();
  }

  /** Moment after moment of either, until neither has anything more to do. */
  async settle(): Promise<void> {
    for (let quiet = 0; quiet < 12; ) {
      const before = this.sides.map(({ world }) => world.story.length).join();
      for (let i = 0; i < 4; i++) {
        await this.tick(0);
        await this.tick(1);
      }
      quiet = this.sides.map(({ world }) => world.story.length).join() === before ? quiet + 1 : 0;
    }
  }

  async holdsAtRest(): Promise<void> {
    await this.settle();
    const [a, b] = this.sides.map(({ run }) => run.store.getState());
    const resting = ['idle', 'paused', 'finished', 'failed'];
    expect(resting).toContain(a.phase);
    // The second waits for the first, as long as that cannot be had.
    if (b && (a.phase !== 'failed' || this.second!.run.id !== '')) expect(resting).toContain(b.phase);
    if (!a.problem && a.applied) expect(isMadeAlike(a.applied, this.asked), 'the last choice wins').toBe(true);
    if (!b || b.problem || !a.applied || !b.applied) return;
    const wanted = contrasted(a.applied, this.differs);
    expect(isMadeAlike(b.applied, wanted), 'the second is the first but for what differs').toBe(true);
    expect(b.applied.beta).toBe(wanted.beta);
    expect(b.snapshot!.id).toBe(this.second!.run.id);
  }

  async recovers(): Promise<void> {
    for (const { world } of this.sides) {
      Object.assign(world.faults, { wontStart: 0, losesWhileBuilding: 0 });
      world.wait(3_600_000);
    }
    for (const { run } of this.sides) if (run.store.getState().phase === 'failed') void run.retry();
    this.configure(this.asked);
    await this.settle();
    this.play('end');
    await this.settle();
    for (const { run } of this.sides) expect(run.store.getState()).toMatchObject({ phase: 'finished', problem: null });
  }
}

type Command = fc.AsyncCommand<object, Real>;
const command = (name: string, act: (real: Real) => void | Promise<void>): Command => ({
  check: () => true,
  toString: () => name,
  async run(_, real) {
    real.holds(); // what the command before has set going
    await act(real);
    for (const { world } of real.sides) await world.tick(0);
    real.holds();
  },
});

const sides = [0, 1] as const;
const ofSide = (name: string, act: (world: World) => void) =>
  fc
    .constantFrom(...sides)
    .map(which => command(`${name} ${'AB'[which]}`, real => real.sides[which] && act(real.sides[which].world)));

const often = [
  fc.constantFrom(...(['end', 'epoch', 'step'] as const)).map(until => command(until, real => real.play(until))),
  fc
    .constantFrom({}, { beta: 8 }, { latent: 3 }, { model: 'autoencoder' as const })
    .map(differs => command(`compare ${JSON.stringify(differs)}`, real => real.compare(differs))),
  fc.tuple(fc.constantFrom(...sides), fc.nat(4)).map(([which, moments]) =>
    command(`tick ${'AB'[which]} ${moments}`, async real => {
      for (let i = 0; i < moments; i++) await real.tick(which);
    }),
  ),
  ofSide('die', ({ alive }) => alive?.die()),
];

const commands = [
  ...often,
  ...often,
  fc.constant(command('uncompare', real => real.uncompare())),
  fc.constant(
    command('pause', real => {
      real.isPlayed = false;
      void (real.pair ?? real.first.run).stop();
    }),
  ),
  fc.constant(command('rewind', real => void (real.pair ?? real.first.run).rewind())),
  fc
    .record({ latent: fc.constantFrom(2, 4), seed: fc.constantFrom(1, 2) })
    .map(changes =>
      command(`configure ${JSON.stringify(changes)}`, real => real.configure({ ...real.asked, ...changes })),
    ),
  fc.constantFrom(0, 4).map(beta =>
    command(`beta ${beta}`, real => {
      real.asked = { ...real.asked, beta };
      real.first.run.update({ beta });
    }),
  ),
  ofSide('lose', ({ alive }) => alive?.lose()),
  ofSide('lose while building', ({ faults }) => {
    faults.losesWhileBuilding += 1;
  }),
  ofSide('will not start', ({ faults }) => {
    faults.wontStart += 1;
  }),
  ofSide('an hour', world => world.wait(3_600_000)),
  fc.constant(command('settle', real => real.settle())),
];

it('two runs hold, whatever people do and whatever goes wrong', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.commands(commands, { maxCommands: 30, size: 'max' }), async sequence => {
      const real = new Real();
      real.configure(start);
      await fc.asyncModelRun(() => ({ model: {}, real }), sequence);
      await real.holdsAtRest();
      await real.recovers();
      for (const { run } of real.sides) run.close();
    }),
    { numRuns: Number(process.env.CHANCE_RUNS ?? 300), seed: Number(process.env.CHANCE_SEED ?? 42) },
  );
});
