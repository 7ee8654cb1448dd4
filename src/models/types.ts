// The contract of a model, and of everything that looks at one forward pass. TensorFlow.js is only a type here: the
// engine hands its functions in, so the page can read every model's name, help and fields without loading it.

import type * as core from '@tensorflow/tfjs-core';
import type { Field, Settings } from '../core/field.ts';
import type { Member } from '../core/member.ts';
import type { Shape, ShapeKind } from '../core/shape.ts';
import type { BuiltLikelihood } from '../likelihoods/types.ts';
import type { LossId } from '../losses/index.ts';

/** The TensorFlow.js functions that models, losses, scores, optimizers and probes may use, and the engine's own. */
export type Tf = Ops &
  Pick<
    typeof core,
    | 'abs'
    | 'add'
    | 'clipByValue'
    | 'concat'
    | 'div'
    | 'exp'
    | 'mul'
    | 'neg'
    | 'onesLike'
    | 'pad'
    | 'reshape'
    | 'sigmoid'
    | 'slice'
    | 'sqrt'
    | 'square'
    | 'step'
    | 'sub'
    | 'sum'
    | 'zerosLike'
  >;

/** Whole formulas as one step each, with their gradients: the engine's own kernels. Everything is [n, …], images first. */
interface Ops {
  /** Cross-entropy from logits, summed over pixels: x, logits [n, pixels] -> [n], nats. */
  bernoulli(x: Tensor2D, logits: Tensor2D): Tensor1D;
  /** -log of a Gaussian of one variance, summed over values: x, mean [n, values], logVar within ±10, a number or [1] -> [n], nats. */
  gaussian(x: Tensor2D, mean: Tensor2D, logVar: number | Tensor1D): Tensor1D;
  /** The same with a variance of each value: decoded [n, 2 · values], mean and log-variance side by side -> [n], nats. */
  gaussianPerValue(x: Tensor2D, decoded: Tensor2D): Tensor1D;
  /** The first of each two numbers: [n, 2 · values] -> [n, values]. */
  meanPerValue(decoded: Tensor2D): Tensor2D;
  /** KL(N(mean, exp(logVar)) || N(0, 1)), summed over dimensions: mean, logVar [n, latent] -> [n], nats. */
  gaussianKl(mean: Tensor2D, logVar: Tensor2D): Tensor1D;
  /** mean + exp(logVar / 2) · noise: all [n, latent]. */
  reparameterise(mean: Tensor2D, logVar: Tensor2D, noise: Tensor2D): Tensor2D;
}

export type { Scalar, Tensor, Tensor1D, Tensor2D, Tensor4D, Variable } from '@tensorflow/tfjs-core';

import type { Tensor1D, Tensor2D, Tensor4D, Variable } from '@tensorflow/tfjs-core';

/** A layer's weights: kernel [in, out] and bias [out]. */
export type Layer = readonly [kernel: Variable, bias: Variable];

/** How a kernel slides over an image: a pixel at a time, and over its edge, if nothing else is said. */
export interface Sliding {
  readonly activation: 'relu' | 'linear';
  readonly stride?: 1 | 2;
  readonly padding?: 'same' | 'valid';
  /** Of pictures of one row and kernels of one: it slides along the row, and a stride does not make two rows of it. */
  readonly isAlongRow?: boolean;
}

/** The same of a window that takes the largest number: two by two pixels, side by side, over the edge. */
export interface Pooling {
  readonly size?: number;
  readonly stride?: number;
  readonly padding?: 'same' | 'valid';
}

/** The weights of a layer that remembers: kernel [in, 4 · units], recurrent [units, 4 · units], bias [4 · units]. */
export type Memory = readonly [kernel: Variable, recurrent: Variable, bias: Variable];

/** How a layer that remembers goes through its steps: from the first to the last, if nothing else is said. */
export interface Recurrence {
  readonly steps: number;
  /** It reads the same at every step, and has it once. */
  readonly isConstant?: boolean;
  /** From the last step to the first. */
  readonly isReversed?: boolean;
}

/** What the engine gives a model to build itself from. */
export interface Kit {
  readonly tf: Tf;
  /** What an example is: the network reads it and gives it back. */
  readonly shape: Shape;
  /** How many numbers the decoder gives for each value of it, side by side: the likelihood asks for them. */
  readonly perValue: number;
  /** `activation(x kernel + bias)`; x [n, in], kernel [in, out], bias [out] -> [n, out]. */
  dense(x: Tensor2D, kernel: Variable, bias: Variable, activation: 'relu' | 'linear'): Tensor2D;
  /** The same at every place of an image: x [n, height, width, in], kernel [kh, kw, in, out] -> [n, rows, columns, out]. */
  conv(x: Tensor4D, kernel: Variable, bias: Variable, sliding: Sliding): Tensor4D;
  /** Its reverse: x [n, rows, columns, in], kernel [kh, kw, out, in] -> [n, stride · rows, stride · columns, out] with `same`. */
  convTransposed(x: Tensor4D, kernel: Variable, bias: Variable, sliding: Sliding): Tensor4D;
  /** The largest number under each window: x [n, height, width, channels] -> [n, rows, columns, channels]. */
  maxPool(x: Tensor4D, pooling?: Pooling): Tensor4D;
  /** Each pixel four times: x [n, height, width, channels] -> [n, 2 height, 2 width, channels]. */
  upsample(x: Tensor4D): Tensor4D;
  /**
   * The states of an LSTM at each step, [n · steps, units]: x [n · steps, in] with the steps of an example in a row, or [n, in]
   * that is constant; gates in the order input, forget, candidate, output.
   */
  lstm(x: Tensor2D, memory: Memory, recurrence: Recurrence): Tensor2D;
  /** Two of them through x [n · steps, in], one from the first step and one from the last: what each remembers at its end, [n, 2 · units]. */
  bidirectional(x: Tensor2D, forward: Memory, backward: Memory, steps: number): Tensor2D;
  /** Mean and log-variance as two linear layers of x [n, in], each [n, latent]; the log-variance is kept within ±10. */
  posterior(x: Tensor2D, mean: Layer, logVar: Layer): { mean: Tensor2D; logVar: Tensor2D };
  /** A [inputs, outputs] kernel, uniform in ±sqrt(6 / (inputs + outputs)) (Glorot & Bengio 2010), from the run's seed. */
  kernel(name: string, inputs: number, outputs: number): Variable;
  /** A kernel of any shape [..., a, b], as Keras starts it: inputs and outputs are a and b times the extents before them. */
  weights(name: string, shape: readonly number[]): Variable;
  /** A [size] bias of zeros, or of what it is to start with. */
  bias(name: string, size: number, start?: number): Variable;
  /** Mean square of the training values about the mean of each, as the network sees them: how far off it is that always draws the mean. */
  variance(): number;
}

/** The posterior q(z|x). A model without noise has no log-variance. Both [n, latent]. */
export interface Posterior {
  readonly mean: Tensor2D;
  readonly logVar: Tensor2D | null;
}

/** What one update of a step changes, and the terms whose weighted sum it makes smaller. */
export interface Part {
  readonly id: string;
  readonly variables: readonly Variable[];
  readonly terms: readonly LossId[];
  /** Terms that come to those while they weigh anything. */
  readonly additions?: readonly LossId[];
}

/** What a model builds. */
export interface EncoderDecoder {
  /** x [n, values] of examples of the kit's shape -> the posterior over codes. */
  encode(x: Tensor2D): Posterior;
  /** z [n, latent] -> output [n, perValue · values]; what its numbers mean, the likelihood says. */
  decode(z: Tensor2D): Tensor2D;
  /** z [n, latent] -> the logit of being a sample of the prior, [n, 1]: of a model that is trained against a discriminator. */
  discriminate?(z: Tensor2D): Tensor2D;
  /** The decoder's layers, where it is two of them and the first is rectified: the engine then decodes many samples faster. */
  readonly decoder?: { readonly hidden: Layer; readonly output: Layer };
  /** Everything that training changes, in a fixed order. */
  readonly variables: readonly Variable[];
  /**
   * Where a step is several updates, in their order, each after a pass of its own; all terms of the model are in one of them.
   * What a likelihood learns, it learns in the first. Without it there is one part, which has everything.
   */
  readonly parts?: readonly Part[];
}

/** What is trained: encoder, decoder, and what judges the decoder's output. Its variables are those of all of them. */
export interface Network extends EncoderDecoder {
  readonly parts: readonly Part[];
  readonly likelihood: BuiltLikelihood;
}

/** One forward pass: what every loss term and every score is a function of. All [n, …]. */
export interface Pass extends Posterior {
  readonly x: Tensor2D;
  readonly z: Tensor2D;
  /** What the decoder gives, and the likelihood that says what that means. */
  readonly output: Tensor2D;
  readonly likelihood: BuiltLikelihood;
  /** Whatever the encoder would be given next, such as the reconstruction: [n, values] -> the posterior over its codes. */
  encode(x: Tensor2D): Posterior;
  /** In training against a discriminator: a sample of the prior for each example, [n, latent], and what tells them from codes. */
  readonly adversary?: { readonly prior: Tensor2D; discriminate(z: Tensor2D): Tensor2D };
  /** -log p(x|z), [n], where it is known without looking at the output. */
  readonly nats?: Tensor1D;
}

/** A backend that suits a model, and why, in a sentence that says which is used. */
export interface Preference {
  readonly backend: 'webgl' | 'wasm';
  readonly reason: string;
}

export interface Model<F extends Field = Field> extends Member<F> {
  /** What its examples can be. */
  readonly takes: readonly ShapeKind[];
  /** Where it is trained if nobody has chosen, and the speed test, which times another network, is not asked. */
  readonly prefers?: Preference;
  /**
   * Settings of the text that it comes from, where they differ from what the lab begins with: by the ids of their fields. An
   * experiment with this model begins with them.
   */
  readonly settings?: Readonly<Record<string, number | string>>;
  /** Ids of the loss terms that it is always trained with; a person may add others, which say whom they apply to. */
  readonly losses: readonly LossId[];
  /** How many numbers the code of an example has. */
  codeLength(shape: Shape, values: Settings): number;
  /** How many numbers the widest layer has for one example, where that is more than about a thousand. */
  widest?(shape: Shape, values: Settings): number;
  build(kit: Kit, values: Settings): EncoderDecoder;
}
