// A run as it leaves the lab for a notebook: everything that is needed to go on with it elsewhere.

import type { Examples } from '../core/examples.ts';
import type { Scaling } from '../core/scaling.ts';
import type { Shape } from '../core/shape.ts';
import type { Split } from '../core/split.ts';
import type { Params } from '../params/schema.ts';
import type { ScoreId } from '../scores/index.ts';

/** The examples of a dataset that no notebook could get for itself; null where it can. */
export interface Carried {
  readonly train: Examples;
  /** Null where one file has to do for both. */
  readonly test: Examples | null;
}

/** What a run learns from and is tested on. */
export interface Dealt {
  readonly shape: Shape;
  readonly scaling: Scaling;
  readonly parts: Split;
  readonly own: Carried | null;
  /** Test examples of the dataset that anomalies come from. */
  readonly added: Examples | null;
}

/** A few test examples with the lab's scores of them, and what those were computed with. */
export interface Checked {
  /** [n] places in the test list. */
  readonly positions: Uint32Array<ArrayBuffer>;
  /** [samples, n, latent] the noise of sampled scores. */
  readonly noise: Float32Array<ArrayBuffer>;
  readonly samples: number;
  /** [n] by each score. */
  readonly scores: Readonly<Partial<Record<ScoreId, Float32Array>>>;
  /** On the whole test set; null where there is nothing to tell apart. */
  readonly auc: Readonly<Partial<Record<ScoreId, number | null>>>;
  /** How far numbers may be off that were computed on another device: relative, or absolute where they are below one. */
  readonly tolerance: number;
}

/** A weight as the lab has it. */
export interface Weight {
  readonly name: string;
  readonly values: Float32Array;
}

export interface NotebookRun {
  readonly name: string;
  /** As the run was at this step. */
  readonly params: Params;
  readonly step: number;
  readonly stepsPerEpoch: number;
  /** What the dataset is called, and the one that anomalies come from. */
  readonly data: { readonly name: string; readonly credit: string | null };
  readonly weights: readonly Weight[];
  readonly dealt: Dealt;
  readonly checked: Checked;
  /** The run as the lab exports it, JSON. */
  readonly record: string;
}
