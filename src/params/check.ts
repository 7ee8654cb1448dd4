// Checks that need more than one field. Each is a rule of its own: why two settings cannot stand together, and what takes the
// place of one of them where a person is to go on.

import { isSameShape, type ShapeKind, sizeInWords } from '../core/shape.ts';
import { ADDED } from '../core/truth.ts';
import { corruptions } from '../corruptions/index.ts';
import { type DatasetId, datasets } from '../datasets/index.ts';
import { type ModelId, modelIds, models } from '../models/index.ts';
import type { Model } from '../models/types.ts';
import { appliesTo } from '../scores/applies.ts';
import { scores } from '../scores/index.ts';
import { anomalousClass } from './anomaly.ts';
import { datasetOf } from './dataset.ts';
import type { Params } from './schema.ts';
import { shapeOf } from './shape.ts';
import { withChoice } from './withChoice.ts';

interface Clash {
  /** A sentence without its end, which is for whoever knows what is used instead. */
  readonly reason: string;
  readonly change: Partial<Params>;
  /** "Strokes (drawn here) is used instead". */
  readonly instead: string;
}

/** Null where nothing is wrong. */
type Rule = (params: Params) => Clash | null;

const ids = Object.keys(datasets) as DatasetId[];

/** Examples of another dataset beside those of the experiment. */
const differentShape = (params: Params, id: DatasetId): string => {
  const [other, mine] = [datasetOf(params, id), datasetOf(params)];
  return `examples of ${other.label} have ${sizeInWords(other.shape)} and those of ${mine.label} ${sizeInWords(mine.shape)}`;
};
const isAlike = (params: Params, id: DatasetId): boolean =>
  isSameShape(datasetOf(params, id).shape, datasetOf(params).shape);

const kindsInWords: Record<ShapeKind, string> = { image: 'images', series: 'series', row: 'rows of a table' };

/** A model takes examples of the kinds that it is made for; the nearest to it is trained with the same terms. */
const takenShape: Rule = params => {
  const { kind } = shapeOf(params);
  const all = models as Readonly<Record<ModelId, Model>>;
  const { label, takes, losses } = all[params.model];
  if (takes.includes(kind)) return null;
  const able = modelIds.filter(id => all[id].takes.includes(kind));
  const model = able.find(id => all[id].losses.join() === losses.join()) ?? able[0];
  return {
    reason: `The ${label} cannot learn from ${kindsInWords[kind]}`,
    change: { ...withChoice(params, { model }), model },
    instead: `the ${all[model].label} is used instead`,
  };
};

/** Noise too is made for examples of a kind. */
const takenCorruption: Rule = params => {
  const { kind } = shapeOf(params);
  const { label, takes } = corruptions[params.corruption];
  if ((takes as readonly ShapeKind[]).includes(kind)) return null;
  const used = corruptions.gaussian.label;
  return {
    reason: `${label} needs values that end at black and white, which ${kindsInWords[kind]} do not`,
    change: { corruption: 'gaussian' },
    instead: `${used} is used instead`,
  };
};

/** Anomalies of another dataset are of another one, whose examples go through the same network. */
const otherDataset: Rule = params => {
  const { anomaly, anomalyDataset, dataset } = params;
  if (anomaly !== 'other-dataset') return null;
  const isItself = anomalyDataset === dataset;
  if (!isItself && isAlike(params, anomalyDataset)) return null;
  const reason = isItself
    ? `Anomalies from another dataset cannot come from ${datasets[dataset].label} itself`
    : `Anomalies cannot come from ${datasets[anomalyDataset].label}: ${differentShape(params, anomalyDataset)}`;
  const used = ids.find(id => id !== dataset && isAlike(params, id));
  if (used) return { reason, change: { anomalyDataset: used }, instead: `${datasets[used].label} is used instead` };
  return { reason, change: { anomaly: 'held-out' }, instead: 'a class is held out instead' };
};

/** A dataset has as many classes as it has. */
const knownClass: Rule = params => {
  const found = anomalousClass(params);
  if (!found) return null;
  const { label, classes } = datasetOf(params, found.dataset);
  const last = classes.length - 1;
  if (found.label <= last) return null;
  const reason = `${label} has no class ${found.label}; its last one is ${last}`;
  // A dataset that has a normal class has it first.
  return found.kind === 'one-class'
    ? { reason, change: { normalClass: 0 }, instead: `${classes[0]} is the normal one instead` }
    : { reason, change: { heldOut: last }, instead: `${classes[last]} is held out instead` };
};

/** What is laid over the histogram goes through the same network too. */
const overlay: Rule = params => {
  const { compareWith } = params;
  return compareWith === 'none' || isAlike(params, compareWith)
    ? null
    : {
        reason: `${datasets[compareWith].label} cannot be laid over the histogram: ${differentShape(params, compareWith)}`,
        change: { compareWith: 'none' },
        instead: 'nothing is',
      };
};

/** Some scores need what some models do not have, and would say what another says already. */
const knownScore: Rule = params => {
  const [{ label }, { label: model }] = [scores[params.score], models[params.model]];
  if (appliesTo(params.score, models[params.model])) return null;
  return {
    reason: `“${label}” says nothing of its own about the ${model}, whose codes are points: ${scores[params.score].needs?.without}`,
    change: { score: 'probability' },
    instead: `“${scores.probability.label}” is used instead`,
  };
};

/** The same without a word, where the score is only what somebody looked at. */
export const withKnownScore = (params: Params): Params => ({ ...params, ...knownScore(params)?.change });

/** Links that were made while every dataset had ten classes call the added one 10. */
const galleryOfAdded = (params: Params): Params =>
  params.galleryClass >= datasetOf(params).classes.length ? { ...params, galleryClass: ADDED } : params;

const rules: readonly Rule[] = [takenShape, takenCorruption, otherDataset, knownClass, overlay, knownScore];

/** Why a setting cannot have a value beside the others, in a sentence; null where it can. */
export function clashOf(id: keyof Params, value: string, params: Params): string | null {
  const wanted = { ...params, [id]: value };
  const clash = rules.map(rule => rule(wanted)).find(each => each && id in each.change);
  return clash ? `${clash.reason}.` : null;
}

/** Params that can be run, why others could not, and the same as sentences that say what is used instead. */
export interface Reconciled {
  readonly params: Params;
  readonly clashes: readonly string[];
  readonly problems: readonly string[];
}

/** Changes nothing that can stand. */
export function reconcile(params: Params): Reconciled {
  const found: Reconciled = { params: galleryOfAdded(params), clashes: [], problems: [] };
  return rules.reduce((so, rule) => {
    const clash = rule(so.params);
    if (!clash) return so;
    return {
      params: { ...so.params, ...clash.change },
      clashes: [...so.clashes, clash.reason],
      problems: [...so.problems, `${clash.reason}; ${clash.instead}.`],
    };
  }, found);
}
