// What can be wrong with an experiment without anything failing: each with the reason and a way out.

import { anomalousClass } from '../params/anomaly.ts';
import type { Params } from '../params/schema.ts';
import type { HistoryPoint } from '../probes/types.ts';
import { seesDrawing } from '../scores/applies.ts';
import { scores } from '../scores/index.ts';
import { percent, share } from './numbers.ts';
import { exclusionOf } from './scores.ts';

export interface Warning {
  readonly id: string;
  readonly title: string;
  readonly reason: string;
  readonly wayOut: string;
}

export interface Circumstances {
  readonly params: Params;
  readonly step: number;
  /** Fractional. */
  readonly epoch: number;
  readonly last: HistoryPoint | null;
  readonly auc: number | null;
  readonly anomalies: number;
  /** Training images, and how many of them are anomalies: what could be reached of what was asked for. */
  readonly counts: { readonly train: number; readonly contaminated: number };
  /** Whether the chosen score is one number for all test images. */
  readonly isSameForAll: boolean;
}

/** KL of a whole code below which it tells next to nothing, in nats. */
const COLLAPSED = 0.1;
/** Steps before which weights have hardly moved. */
const FEW_STEPS = 100;
/** Anomalies that an AUC below one half has to be measured on before it means something. */
const ENOUGH = 20;

/** Whether the class had fewer images than were asked for. */
const isShort = (wantedPercent: number, train: number, contaminated: number) =>
  contaminated < Math.round((wantedPercent / 100) * train);
/** Whether the anomalies are ones: the digit that shows best why easy images pass. */
function areOnes(params: Params): boolean {
  const found = anomalousClass(params);
  return found?.dataset === 'mnist' && found.label === 1;
}

/** What an AUC below one half says: of drawings, if the score looks at them, and of codes, if it does not. */
function whyBelow(params: Params): string {
  if (!seesDrawing(params.score))
    return 'by this score the codes of the anomalies look more normal than those of the normals.';
  const easy = 'the model draws the anomalies better than the normals.';
  if (!areOnes(params)) return easy;
  return `${easy} A digit one has little ink, so even a model that has never seen one draws it well.`;
}

const rules: readonly ((now: Circumstances) => Warning | null | false)[] = [
  ({ step }) =>
    step > 0 &&
    step < FEW_STEPS && {
      id: 'few-steps',
      title: 'Too few steps to judge',
      reason: `After ${step} steps the weights have hardly moved; all numbers are about the start, not about the model.`,
      wayOut: 'Train for an epoch at least.',
    },
  ({ params, step, last }) =>
    params.model === 'vae' &&
    step >= FEW_STEPS &&
    last !== null &&
    last.kl < COLLAPSED && {
      id: 'collapse',
      title: 'The posterior has collapsed',
      reason: `KL is ${last.kl.toFixed(3)} nats: every image gets the same Gaussian, so the code says nothing and the decoder draws an average.`,
      wayOut: params.beta > 1 ? `Lower β (now ${params.beta}) and rewind.` : 'Train longer, or lower β or the noise.',
    },
  ({ params, isSameForAll }) =>
    isSameForAll && {
      id: 'same-for-all',
      title: 'This score is the same for every image',
      reason:
        exclusionOf(params.score, params) ??
        `“${scores[params.score].label}” gives all test images one number, so no threshold tells any of them apart.`,
      wayOut: 'Choose another score under “All scores”.',
    },
  ({ auc, anomalies, step, params, isSameForAll }) =>
    auc !== null &&
    auc < 0.5 &&
    step >= FEW_STEPS &&
    anomalies >= ENOUGH &&
    !isSameForAll && {
      id: 'below-chance',
      title: 'Worse than chance',
      reason: `AUC ${share(auc)}: ${whyBelow(params)}`,
      wayOut: seesDrawing(params.score)
        ? 'Compare the scores under “All scores”; a latent-space score may catch what this one misses.'
        : 'Compare the scores under “All scores”. Flipping the score now would mean choosing it with the test labels.',
    },
  ({ params, counts: { train, contaminated } }) =>
    contaminated > 0 && {
      id: 'contamination',
      title: 'Anomalies in training',
      reason: `${percent(contaminated / train)} of the training images belong to the anomalous class${isShort(params.contamination, train, contaminated) ? `, not ${params.contamination} %: it has no more` : ''}. The model learns to draw them.`,
      wayOut: 'Set Contamination to 0 to compare.',
    },
  ({ params }) =>
    'thresholdBy' in params &&
    params.thresholdBy === 'best-on-test' && {
      id: 'cheating',
      title: 'The threshold knows the test labels',
      reason:
        'It was chosen where it looks best on the very images that judge it, so what it promises will not hold elsewhere.',
      wayOut: 'Calibrate it on normals, under “Score”.',
    },
];

/** Everything that a reader of these numbers should know. */
export const warningsOf = (now: Circumstances): Warning[] => rules.flatMap(rule => rule(now) || []);
