// A device that starts is not yet a device that computes: fences that never settle, contexts that answer zero and drivers
// that compile a shader into something else are all known. So before it is trusted, it does what it is wanted for: one
// training step of a tiny network, from pixels to updated weights, which plain JavaScript does as well.

import { env, getBackend, setBackend, type Tensor2D, tensor2d } from '@tensorflow/tfjs-core';
import { random } from '../core/random.ts';
import type { Variable } from '../models/types.ts';
import { initialParams } from '../params/schema.ts';
import { buildNetwork } from './network.ts';
import { compileAhead } from './ops/compile.ts';
import { gaussianNoise } from './ops/noise.ts';
import { fusedOptimizer } from './ops/optimizers.ts';
import { pixelChunk } from './ops/pixels.ts';
import { createTrainer } from './trainer.ts';

const DEADLINE_MS = 20_000;
const SEED = 1;
/** Of everything: images, pixels, units and codes. A shader is made for each shape, so one shape takes the fewest. */
const SIDE = 28;
const SHAPE = { kind: 'image', height: 4, width: SIDE / 4 } as const;
const VALUES = { ...initialParams, seed: SEED, hidden: String(SIDE), latent: SIDE };
const EPSILON = 1e-4;
/** How far two devices may be apart: root mean square, relative to what is expected. */
const LIMIT = { float32: 0.01, float16: 0.2 };

/** @throws Error when the device that is set computes wrongly, or does not answer */
export async function checkArithmetic(): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(reject, DEADLINE_MS, new Error('it did not answer in time.'));
  });
  try {
    await Promise.race([compare(), late]);
  } finally {
    clearTimeout(timer);
  }
}

async function compare(): Promise<void> {
  const device = getBackend();
  await setBackend('cpu');
  const wanted = await step();
  await setBackend(device);
  if (device === 'cpu') return; // nothing is left to compare it with
  await compileAhead(async () => void (await step()), soon);
  const seen = await step();
  const isHalf = device === 'webgl' && !env().getBool('WEBGL_RENDER_FLOAT32_ENABLED');
  const limit = LIMIT[isHalf ? 'float16' : 'float32'];
  const wrong = Object.keys(wanted).find(name => !(distance(seen[name], wanted[name]) < limit));
  if (wrong) throw new Error(`it computes wrongly (${wrong} of a training step).`);
}

/** What a step is seen by: its losses, and for each variable its slot and how far it has moved. */
async function step(): Promise<Record<string, Float32Array>> {
  const network = buildNetwork(SHAPE, VALUES);
  const trainer = createTrainer(network, fusedOptimizer('rmsprop'), EPSILON);
  const [x, noise] = [batch(), gaussianNoise(SEED, 1, SIDE, SIDE)];
  const read = (of: readonly Variable[]) => Promise.all(of.map(each => each.data() as Promise<Float32Array>));
  try {
    const before = (await read(network.variables)).map(values => values.slice());
    trainer.step(x, noise, 1, VALUES);
    const { total, terms } = (await trainer.losses())!;
    const [after, slots] = [await read(network.variables), await read(trainer.slots)];
    return {
      losses: Float32Array.of(total, ...Object.values(terms)),
      ...named('slot', slots),
      ...named(
        'update',
        after.map((values, at) => values.map((value, i) => value - before[at][i])),
      ),
    };
  } finally {
    trainer.dispose();
    for (const each of [x, noise, ...network.variables]) each.dispose();
  }
}

const named = (name: string, values: readonly Float32Array[]) =>
  Object.fromEntries(values.map((each, at) => [`${name} ${at}`, each]));

/** Grey noise, [SIDE, SIDE], on the way that a run's pixels take. */
function batch(): Tensor2D {
  const rng = random(SEED, 'arithmetic');
  const bytes = Uint8Array.from({ length: SIDE * SIDE }, () => 20 + rng.integer(200));
  if (getBackend() !== 'webgl')
    return tensor2d(
      Float32Array.from(bytes, byte => byte / 255),
      [SIDE, SIDE],
    );
  const chunk = pixelChunk(SIDE, SIDE);
  chunk.write(bytes);
  const x = chunk.read(0, SIDE);
  chunk.dispose();
  return x;
}

function distance(seen: Float32Array, wanted: Float32Array): number {
  let [off, all] = [0, 0];
  for (let i = 0; i < wanted.length; i++) {
    off += (seen[i] - wanted[i]) ** 2;
    all += wanted[i] ** 2;
  }
  return Math.sqrt(off / all);
}

const soon = () => new Promise<void>(resolve => setTimeout(resolve));
