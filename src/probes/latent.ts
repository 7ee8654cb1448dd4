// Where the encoder puts the test images.

import { number } from '../core/field.ts';
import type { ScoreId } from '../scores/index.ts';
import type { Probe } from './types.ts';

export interface Latent {
  /** Positions 0..count-1 of the test list. */
  readonly count: number;
  readonly testCount: number;
  readonly dimensions: number;
  /** [count, dimensions] posterior means, row-major. */
  readonly mean: Float32Array;
  /** What the score is. */
  readonly scoreId: ScoreId;
  /** [count] anomaly scores, higher = more anomalous. */
  readonly score: Float32Array;
}

const axis = <const Id extends string>(id: Id, label: string, initial: number) =>
  number({
    id,
    label,
    help: 'The [[latent|latent variable]] dimension that this axis shows.',
    group: 'view',
    cost: 'view',
    initial,
    min: 1,
    max: 1024,
    step: 1,
  });

export const axisX = axis('axisX', 'Horizontal axis', 1);
export const axisY = axis('axisY', 'Vertical axis', 2);

export const latent: Probe<Latent, typeof axisX | typeof axisY> = {
  fields: [axisX, axisY],
  applies: (_, code) => code > 2,
};
