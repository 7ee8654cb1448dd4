// What can be wrong with an experiment without anything failing: each with the reason and a way out.

import { models } from '../models/index.ts';
import { anomalousClass } from '../params/anomaly.ts';
import type { Params } from '../params/schema.ts';
import type { HistoryPoint } from '../probes/types.ts';
import { scores } from '../scores/index.ts';
import { counted, percent, share } from './numbers.ts';
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
  /** Scored test images of either kind. */
  readonly anomalies: number;
  readonly normals: number;
  /** Training images, and how many of them are anomalies: what could be reached of what was asked for. */
  readonly counts: { readonly train: number; readonly contaminated: number };
  /** Whether the chosen score is one number for all test images. */
  readonly isSameForAll: boolean;
}

/** KL of a whole code below which it tells next to nothing, in nats. */
const COLLAPSED = 0.1;
/** Share of codes and samples of the prior that a discriminator tells rightly, from which on the encoder learns little from it. */
const WON = 0.95;
/** Steps before which weights have hardly moved. */
const FEW_STEPS = 100;
/** Standard errors below one half from which on an AUC is no accident. */
const CLEARLY = 2;

/**
 * Standard error that the AUC of a coin has with so many images of either kind: Mann and Whitney (1947), ties left out.
 */
const chanceError = (anomalies: number, normals: number) =>
  Math.sqrt((anomalies + normals + 1) / (12 * anomalies * normals));
/** Whether an area is below one half by more than luck: three unlucky anomalies are not a trend. */
const isBelowChance = ({ auc, anomalies, normals }: Circumstances) =>
  auc !== null && auc < 0.5 - CLEARLY * chanceError(anomalies, normals);

/** Whether there were fewer anomalies than were asked for. */
const isShort = (wantedPercent: number, train: number, contaminated: number) =>
  contaminated < Math.round((wantedPercent / 100) * train);
/** Whether the anomalies are ones: the digit that shows best why easy images pass. */
function areOnes(params: Params): boolean {
  const found = anomalousClass(params);
  return found?.dataset === 'mnist' && found.kind !== 'one-class' && found.label === 1;
}

/** What an AUC below one half says: of whatever the score measures, and of nothing else. */
const whyBelow = {
  reconstruction: 'the model reconstructs these anomalies better than the normal {images}.',
  likelihood: 'by this score the model finds these anomalies likelier than the normal {images}.',
  code: 'by this score the codes of these anomalies look more normal than those of the normal {images}.',
  example: 'these anomalies are closer to the average training {image} than the normal {images} are.',
} as const;

/** Why ones pass, where the score looks at pixels at all. */
function inkOfOnes({ params, counts }: Circumstances): string {
  if (!areOnes(params) || !['reconstruction', 'likelihood'].includes(scores[params.score].measures)) return '';
  return counts.contaminated > 0
    ? ' A digit 1 has little ink and is easy to reconstruct.'
    : ' A digit 1 has little ink, so even a model that has never seen one reconstructs it well.';
}

const rules: readonly ((now: Circumstances) => Warning | null | false)[] = [
  ({ step }) =>
    step > 0 &&
    step < FEW_STEPS && {
      id: 'few-steps',
      title: 'Too few steps to judge',
      reason: `After ${counted(step, 'step')} the weights have hardly moved: these numbers describe the random start.`,
      wayOut: 'Train for at least one epoch.',
    },
  ({ params, step, last }) =>
    models[params.model].losses.includes('kl') &&
    step >= FEW_STEPS &&
    last !== null &&
    last.kl !== undefined &&
    last.kl < COLLAPSED && {
      id: 'collapse',
      title: 'The posterior has collapsed',
      reason: `[[KL|KL divergence]] is ${last.kl.toFixed(3)} nats: every {image} gets nearly the same Gaussian ([[posterior collapse]]), so the code says next to nothing and the decoder gives an average.`,
      wayOut: params.beta > 1 ? `Lower β (now ${params.beta}) and rewind.` : 'Train longer, or lower β or the noise.',
    },
  ({ step, last }) =>
    step >= FEW_STEPS &&
    last?.accuracy !== undefined &&
    last.accuracy > WON && {
      id: 'discriminator-won',
      title: 'The discriminator has won',
      reason: `It tells ${percent(last.accuracy)} of the codes from samples of the [[prior]], so whichever way a code is moved, it is found out, and the [[encoder]] learns little from that. The codes are not spread as the prior is: see the latent plane.`,
      wayOut: 'Give the discriminator fewer or smaller layers, or lower the learning rate, and rewind.',
    },
  ({ params, step }) =>
    models[params.model].losses.includes('kl') &&
    params.beta === 0 &&
    step > 0 && {
      id: 'no-kl',
      title: 'KL is switched off',
      reason:
        'At β = 0 nothing holds the codes to the [[prior]]: the [[encoder]] may put them anywhere and make their Gaussians as narrow as it likes. What is left is an autoencoder with some noise, and what the prior says of a code, its KL among others, means little.',
      wayOut: 'Set β back to 1, and see the codes come together again.',
    },
  ({ params, isSameForAll }) =>
    isSameForAll && {
      id: 'same-for-all',
      title: 'This score is the same for every {image}',
      reason:
        exclusionOf(params.score, params) ??
        `“${scores[params.score].label}” gives all test {images} one number, so no threshold tells any of them apart.`,
      wayOut: 'Choose another score under “All scores”.',
    },
  now =>
    now.step >= FEW_STEPS &&
    !now.isSameForAll &&
    isBelowChance(now) && {
      id: 'below-chance',
      title: 'Worse than chance',
      reason: `[[AUC]] ${share(now.auc!)}: ${whyBelow[scores[now.params.score].measures]}${inkOfOnes(now)}`,
      wayOut:
        scores[now.params.score].measures === 'code'
          ? 'Compare the scores under “All scores”. Flipping this one now would mean choosing it with the test labels.'
          : 'Compare the scores under “All scores”; a latent-space score may catch what this one misses.',
    },
  ({ params, counts: { train, contaminated } }) =>
    contaminated > 0 && {
      id: 'contamination',
      title: 'Anomalies in training',
      reason: `${percent(contaminated / train)} of the training {images} are anomalies${isShort(params.contamination, train, contaminated) ? `, not the ${percent(params.contamination / 100)} asked for: there are no more` : ''}. The model learns to reconstruct them too.`,
      wayOut: 'Set Contamination to 0 to compare.',
    },
  ({ params }) =>
    'thresholdBy' in params &&
    params.thresholdBy === 'best-on-test' && {
      id: 'cheating',
      title: 'The threshold was chosen with the test labels',
      reason:
        'The labels that grade it also chose it ([[Youden’s J|youden-j]]), so its results look too good and will not hold for new {images}.',
      wayOut: 'Set it by calibration, under “Score”.',
    },
];

/** Everything that a reader of these numbers should know. */
export const warningsOf = (now: Circumstances): Warning[] => rules.flatMap(rule => rule(now) || []);
