// What the page and the worker that projects codes say to each other.

import type { Codes } from '../../core/codes.ts';
import type { Pca } from '../../core/pca.ts';
import type { ProjectionId } from '../../projections/index.ts';

/** Whether those who are neighbours on the plane were neighbours in the space (core/trustworthiness.ts). */
export interface Trust {
  readonly value: number;
  readonly neighbours: number;
  /** How many of the codes were compared. */
  readonly among: number;
}

export type Question =
  | { readonly fit: ProjectionId; readonly codes: Codes; readonly seed: number }
  /** Where a code [latent] lies among those that were projected last. */
  | { readonly place: Float32Array; readonly ask: number };

export interface Projected {
  /** [count, 2] */
  readonly places: Float32Array;
  readonly map: Pca | null;
  /** Whether new codes can be placed. */
  readonly canPlace: boolean;
  /** Null where there are too few codes to tell. */
  readonly trust: Trust | null;
}

export type Answer =
  | { readonly share: number }
  | { readonly projected: Projected }
  | { readonly problem: string }
  | { readonly ask: number; readonly at: readonly [number, number] | null };
