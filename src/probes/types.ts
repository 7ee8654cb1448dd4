// The contract of a probe: a look at the running session that comes back as plain typed arrays, ready to be transferred. What it
// says of itself is plain data, which the page reads too; how it looks is in `looks/`, for the engine alone.

import type { Change } from '../core/changes.ts';
import type { Values } from '../core/examples.ts';
import type { Field, Settings } from '../core/field.ts';
import type { DatasetId } from '../datasets/index.ts';
import type { LossId } from '../losses/index.ts';
import type { ScoreId } from '../scores/index.ts';
import type { Labels } from './labels.ts';

/**
 * One point of a loss curve; losses in nats per image, averaged over the steps since the point before: the total, and each term
 * that the model is trained with.
 */
export interface HistoryPoint extends Readonly<Partial<Record<LossId, number>>> {
  readonly step: number;
  /** Fractional: 1.5 is half way through the second epoch. */
  readonly epoch: number;
  readonly loss: number;
  /** What KL was weighted with at this step, where β was annealed. */
  readonly beta?: number;
}

/** Loss curves, and what was changed while they were drawn. */
export interface History {
  readonly training: readonly HistoryPoint[];
  readonly calibration: readonly HistoryPoint[];
  /** Not in looks that are older than this field, such as those of an example. */
  readonly changes?: readonly Change[];
}

/** What the first `count` images of a list look like to the model, with the code at the mean. Row-major. */
export interface Evaluation {
  readonly count: number;
  readonly latent: number;
  /** [count, latent] */
  readonly mean: Float32Array;
  /** [count, latent]; null for models without log-variance. */
  readonly logVar: Float32Array | null;
  /** One [count] array for each score that was asked for, higher = more anomalous. */
  readonly scores: Readonly<Partial<Record<ScoreId, Float32Array>>>;
}

/** What labels would add: classifiers of the codes, learned from training normals and from anomalies of no other part. */
export interface Labelling {
  /** With what was scored; not whole where the fitting was given up. */
  look(seen: Pick<RunView, 'test' | 'calibration' | 'isAnomaly' | 'scoreId' | 'values'>): Promise<Labels>;
}

/** What a probe may see. Positions are places in the test list, whose order is random and fixed by the seed. */
export interface RunView {
  readonly values: Settings;
  readonly latent: number;
  readonly testCount: number;
  readonly isAnomaly: Uint8Array;
  /** The class of a test image, or `ADDED` (core/truth.ts) where it was added from another dataset. */
  classOf(position: number): number;
  readonly history: History;
  /**
   * The test set as far as there was time to score it; any prefix of the list is a fair sample. A probe that does not
   * evaluate may find nothing here.
   */
  readonly test: Evaluation;
  /** The calibration normals as far as there was time. */
  readonly calibration: Evaluation;
  /** Test examples as they are stored, [positions.length, values]. */
  testExamples(positions: ArrayLike<number>): Values;
  /** Decodes z [n, latent] into what is expected there, [n, values]. */
  decode(z: Float32Array): Promise<Float32Array>;
  /** Full pass over images [n, values] with the code at the mean; the reconstruction is what is expected there, [n, values]. */
  pass(x: Float32Array): Promise<{ mean: Float32Array; logVar: Float32Array | null; reconstruction: Float32Array }>;
  /** Images [n, values] as the encoder is given them in training; null where that is as they are. */
  corrupted(x: Float32Array): Promise<Float32Array | null>;
  /** The chosen score, by which images are ordered and judged; always among the scores of what was evaluated. */
  readonly scoreId: ScoreId;
  /** The chosen score of images [n, values] that were not evaluated. */
  score(x: Float32Array): Promise<Float32Array>;
  /** Position of the test image that the page has selected. */
  readonly selected: number;
  /** [values] as stored, the visitor's own example, where that is what the page follows in place of one of the test set. */
  readonly own: Values | null;
  /** From stored numbers [n, values] to those that the network sees, and back. */
  seen(stored: Values): Float32Array;
  stored(seen: Float32Array): Values;
  /** Positions of the test images that the page wants to show. */
  readonly positions: readonly number[];
  readonly labelling: Labelling;
  /** The chosen score of a dataset that the probe `needs`, its name, how many images it has, and why it cannot be had if so. */
  ood(id: DatasetId): Promise<{
    readonly name: string;
    readonly scores: Float32Array;
    readonly total: number;
    readonly problem: string | null;
  }>;
}

export interface Probe<Result, F extends Field = Field, P extends Field = never> {
  /** View settings: they change what is looked at, never the run. */
  readonly fields: readonly F[];
  /** View settings that only the page reads, from numbers that the look has brought: changing them needs no new look. */
  readonly pageFields?: readonly P[];
  /** Whether a view setting has any effect where a code has so many numbers; default yes. */
  applies?(id: string, code: number): boolean;
  /** A dataset beyond those of the run: it is loaded first. Null: there is nothing to look at. */
  needs?(values: Settings): DatasetId | null;
  /** What of the page it looks at besides its fields: another image, and the look is out of date. */
  readonly follows?: 'selected' | 'journey' | 'positions';
  /** It shows what the encoder is given in training: another corruption, and the look is out of date. */
  readonly showsGiven?: true;
  /**
   * False: it is content with the scores that are at hand, so the test set is not scored for it. `chosen`: although it waits
   * until the run rests, it needs no score but the chosen one.
   */
  readonly evaluates?: false | 'chosen';
  /** Too long to be taken while a run trains. */
  readonly atRest?: boolean;
  /** Whether a look that was taken while training is as thorough as one at rest; default yes. */
  isWhole?(result: Result): boolean;
}

/** How a probe looks at a run: a copy of everything it brings back, for what is sent is given away. */
export type Look<Result> = (view: RunView) => Promise<Result>;
