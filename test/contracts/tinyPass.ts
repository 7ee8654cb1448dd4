// A kit for tiny images and a pass made by hand: what losses and scores are tried on.

import { slice, sum, type Tensor2D, tensor2d } from '@tensorflow/tfjs-core';
import { random } from '../../src/core/random.ts';
import type { Shape } from '../../src/core/shape.ts';
import { createKit } from '../../src/engine/kit.ts';
import { likelihoods } from '../../src/likelihoods/index.ts';
import type { BuiltLikelihood } from '../../src/likelihoods/types.ts';
import type { Kit, Pass, Variable } from '../../src/models/types.ts';

export const PIXELS = 16;
const TINY: Shape = { kind: 'image', height: 4, width: 4 };

/** The engine's own kit for 16 pixels; `made` collects what a model asks for, in order. */
export function tinyKit(shape = TINY, seed = 1, perValue = 1): Kit & { made: { name: string; variable: Variable }[] } {
  const kit = createKit(shape, seed, perValue);
  const made: { name: string; variable: Variable }[] = [];
  const noted = (name: string, variable: Variable) => {
    made.push({ name, variable });
    return variable;
  };
  return {
    ...kit,
    made,
    kernel: (name, inputs, outputs) => noted(name, kit.kernel(name, inputs, outputs)),
    weights: (name, shape) => noted(name, kit.weights(name, shape)),
    bias: (name, size, start) => noted(name, kit.bias(name, size, start)),
  };
}

/** Seeded numbers, uniform in from..to. */
export function numbers(count: number, from: number, to: number, stream: string): Float32Array {
  const rng = random(1, stream);
  return Float32Array.from({ length: count }, () => from + (to - from) * rng.uniform());
}

export interface Table {
  readonly n: number;
  readonly latent: number;
  readonly x: ArrayLike<number>;
  readonly mean: ArrayLike<number>;
  readonly logVar: ArrayLike<number> | null;
  /** What the decoder gives; logits, if nothing else is said. */
  readonly output: ArrayLike<number>;
  readonly likelihood?: BuiltLikelihood;
}

/** [n, …] arrays as a pass with the code at the mean. Call inside `tidy`. */
export function passOf({
  n,
  latent,
  x,
  mean,
  logVar,
  output,
  likelihood = likelihoods.bernoulli.build(tinyKit(), {}),
}: Table): Pass {
  const of = (values: ArrayLike<number>, width: number) => tensor2d(Float32Array.from(values), [n, width]);
  const code = of(mean, latent);
  return {
    x: of(x, x.length / n),
    mean: code,
    logVar: logVar && of(logVar, latent),
    z: code,
    output: of(output, output.length / n),
    likelihood,
    // What a discriminator might be: the sum of a code.
    adversary: {
      prior: of(
        Array.from(mean, m => 1 - m),
        latent,
      ),
      discriminate: codes => sum(codes, 1, true) as Tensor2D,
    },
    // What an encoder might be: some of the values, each by itself.
    encode: values => ({ mean: slice(values, [0, 0], [n, latent]), logVar: null }),
  };
}
