// How likely the model finds the test images: two bounds of log p(x), each in nats per image and in bits per value of it.

import { bitsPerDimension, type Likelihood, type MeanNats } from '../core/likelihood.ts';
import { fixed, whole } from './numbers.ts';
import type { Table } from './table.ts';

export interface LikelihoodLook {
  readonly samples: number;
  readonly normal: Likelihood;
  readonly anomalous: Likelihood;
}

type Quantity = 'elbo' | 'importance' | 'gap' | 'reconstruction' | 'kl';

export interface LikelihoodRow {
  readonly id: string;
  readonly label: string;
  /** Part of the row above it. */
  readonly isPart: boolean;
  /** What it says of normals and of anomalies; null where there are none. */
  readonly normal: string | null;
  readonly anomalous: string | null;
}

/**
 * As many digits as the standard error leaves any meaning, which is two of it where it begins with 1 or 2 and else one:
 * "−104.3 ± 0.4", "−104.32 ± 0.21".
 */
export function withError({ mean, error }: MeanNats): string {
  if (!Number.isFinite(error)) return fixed(mean, 1);
  const first = Math.floor(Math.log10(error));
  const digits = error > 0 ? Math.max(0, Math.min(5, (error / 10 ** first < 3 ? 1 : 0) - first)) : 2;
  return `${fixed(mean, digits)} ±\u00a0${fixed(error, digits)}`;
}

/** "0.192 ± 0.001" */
export const inBits = ({ mean, error }: MeanNats, values: number): string =>
  withError({ mean: bitsPerDimension(mean, values), error: Math.abs(bitsPerDimension(error, values)) });

/** @param values numbers in an example, for bits per value */
export function likelihoodRows({ normal, anomalous, samples }: LikelihoodLook, values: number): LikelihoodRow[] {
  const bits = (nats: MeanNats) => inBits(nats, values);
  const row = (id: Quantity, label: string, isPart = false, text = withError): LikelihoodRow => {
    const of = (likelihood: Likelihood) => (likelihood.count === 0 ? null : text(likelihood[id]));
    return {
      id: text === withError ? id : `${id} in bits`,
      label,
      isPart,
      normal: of(normal),
      anomalous: of(anomalous),
    };
  };
  return [
    row('elbo', 'ELBO'),
    row('reconstruction', 'log p(x|z)', true),
    row('kl', '− KL', true),
    row('elbo', 'bits per value', true, bits),
    row('importance', `By ${whole(samples)} weighted samples`),
    row('gap', 'above the ELBO', true),
    row('importance', 'bits per value', true, bits),
  ];
}

export function likelihoodSummary({ normal, anomalous, samples }: LikelihoodLook, values: number): string {
  if (normal.count === 0) return 'No normal test {image} has been scored.';
  const { importance } = normal;
  const first = `log p(x) of ${whole(normal.count)} normal test {images} is at least ${withError(importance)} nats on average (${inBits(importance, values)} bits per {pixel}), by ${whole(samples)} samples.`;
  if (anomalous.count === 0) return first;
  const below = normal.importance.mean - anomalous.importance.mean;
  return `${first} Anomalies: ${fixed(Math.abs(below), 1)} nats ${below >= 0 ? 'less' : 'more'}.`;
}

export function likelihoodTable(look: LikelihoodLook, values: number): Table {
  const kinds = [
    ['normal', look.normal],
    ['anomalous', look.anomalous],
  ] as const;
  const rows = kinds.flatMap(([kind, likelihood]) =>
    (['elbo', 'reconstruction', 'kl', 'importance', 'gap'] as const).map(id => {
      const { mean, error } = likelihood[id];
      // KL and gap are differences; of the others a density can have bits below zero.
      const bits = (id === 'kl' || id === 'gap' ? -1 : 1) * bitsPerDimension(mean, values);
      const spread = Math.abs(bitsPerDimension(error, values));
      return [kind, id, look.samples, likelihood.count, mean, error, bits, spread];
    }),
  );
  return {
    columns: [
      ...['part', 'quantity', 'samples', 'count', 'mean (nats)', 'standard error (nats)'],
      ...['bits per value', 'standard error (bits)'],
    ],
    count: rows.length,
    row: i => rows[i],
  };
}
