// The contract of an anomaly score: one number per image, higher = more anomalous. There are four kinds: functions of one
// forward pass, of several samples of the code, of the code's place among the codes of training images, and of the image alone.

import type { Codes } from '../core/codes.ts';
import type { Described } from '../core/member.ts';
import type { Pass, Tensor1D, Tf } from '../models/types.ts';

interface Text extends Described {
  /** What it goes by: the reconstruction, the likelihood of the whole image (pixels and code), the code alone, or the image alone. */
  readonly measures: 'reconstruction' | 'likelihood' | 'code' | 'example';
  /** What it cannot see. */
  readonly blind: string;
  /** What a model has to have for the score to say anything that no other says; left out where any will do. */
  readonly needs?: {
    /** An encoder that gives a Gaussian, not a point. */
    readonly of: 'posterior';
    /** What it comes to without: goes on from "its codes are points: ". */
    readonly without: string;
  };
  /** What it is fitted to is searched for: codes that differ by no more than rounding may lead the search elsewhere. */
  readonly isSearched?: true;
  /** What a person reads for a score: one number in its natural unit, such as the probability 1 - score. */
  readonly reading: {
    /** The name of the quantity, such as "probability" or "L2". */
    readonly label: string;
    /** What it is counted in, where it is counted in something. */
    readonly unit?: string;
    /** What it is, in a few words that stand beside the number. */
    readonly about: string;
    /** What it is easily taken for and is not. */
    readonly caution?: string;
    of(score: number): number;
  };
}

/** Of one pass with the code at the mean of its Gaussian. */
export interface PassScore extends Text {
  readonly kind: 'pass';
  /** [n], higher = more anomalous. */
  score(tf: Tf, pass: Pass): Tensor1D;
}

/** Of L passes, each with another sample of the code. */
export interface SampleScore extends Text {
  readonly kind: 'samples';
  /** [n], what one sample says. */
  sample(tf: Tf, pass: Pass): Tensor1D;
  /** The L numbers of one image -> its score. */
  reduce(values: Float32Array): number;
}

/** Of the code alone, beside the codes of training images. */
export interface LatentScore extends Text {
  readonly kind: 'latent';
  /** Fitted on training codes; the seed decides where chance does. Returns [codes.count]. */
  fit(train: Codes, seed: number): (codes: Codes) => ArrayLike<number>;
}

/** Of the image alone, beside training images: no network takes part. */
export interface ExampleScore extends Text {
  readonly kind: 'example';
  /** Fitted on the mean of the training images, [values]; it and x [n, values] are what a network would see. Returns [n]. */
  fit(mean: Float32Array): (x: Float32Array) => ArrayLike<number>;
}

export type Score = PassScore | SampleScore | LatentScore | ExampleScore;
