// The one schema: our own fields plus those of every registered member. The Params type follows from it, and so do the
// controls, the address, the checks and the documentation.

import { type AnnealingId, annealings } from '../annealing/index.ts';
import type { Field, ValuesOf } from '../core/field.ts';
import { type CorruptionId, corruptions } from '../corruptions/index.ts';
import { datasets } from '../datasets/index.ts';
import type { Contents } from '../datasets/types.ts';
import { likelihoods } from '../likelihoods/index.ts';
import { additionsTo } from '../losses/additions.ts';
import { losses } from '../losses/index.ts';
import { models } from '../models/index.ts';
import type { Model } from '../models/types.ts';
import { type OptimizerId, optimizers } from '../optimizers/index.ts';
import { probes } from '../probes/index.ts';
import { codeLength } from './code.ts';
import { ownFields } from './fields/index.ts';
import { objectiveFields } from './fields/objective.ts';
import { shapeOf, shapeSettings } from './shape.ts';

type FieldsOf<Member extends { readonly fields: readonly Field[] }> = Member['fields'][number];
type MemberField =
  | FieldsOf<(typeof models)[keyof typeof models]>
  | FieldsOf<(typeof likelihoods)[keyof typeof likelihoods]>
  | FieldsOf<(typeof losses)[keyof typeof losses]>
  | FieldsOf<(typeof annealings)[AnnealingId]>
  | FieldsOf<(typeof corruptions)[CorruptionId]>
  | FieldsOf<(typeof optimizers)[OptimizerId]>
  | FieldsOf<(typeof probes)[keyof typeof probes]>
  | NonNullable<(typeof probes)[keyof typeof probes]['pageFields']>[number];

const members: readonly { readonly fields: readonly Field[] }[] = [
  ...Object.values(models),
  ...Object.values(likelihoods),
  ...Object.values(losses),
  { fields: objectiveFields },
  ...Object.values(annealings),
  ...Object.values(corruptions),
  ...Object.values(optimizers),
  ...Object.values(probes),
  ...Object.values(probes).map(({ pageFields = [] }) => ({ fields: pageFields })),
];
const memberFields = members.flatMap(member => member.fields) as MemberField[];

type AnyField = (typeof ownFields)[number] | (typeof objectiveFields)[number] | MemberField;
export type ParamId = keyof ValuesOf<AnyField>;
/** A value for every field; and where a dataset that a person opened is meant, what it holds. */
export type Params = ValuesOf<AnyField> & { readonly own?: Contents | undefined };

/** Every field once; members that share a knob share its declaration. */
export const fields: readonly (Field & { readonly id: ParamId })[] = [
  ...new Set<AnyField>([...ownFields, ...memberFields]),
];

export const fieldOf = (id: ParamId): Field & { readonly id: ParamId } => fields.find(field => field.id === id)!;

export const initialParams = Object.fromEntries(fields.map(field => [field.id, field.initial])) as unknown as Params;

/** What decides what an experiment begins with: if nothing else is said, with the first dataset. */
type Chosen = Pick<Params, 'model'> & Partial<Pick<Params, 'dataset' | 'own'>>;

/** What an experiment with a model and a dataset begins with: what the model's source sets, the shape, the dataset; the lab for the rest. */
export const defaultsOf = ({ model, dataset = initialParams.dataset, own }: Chosen): Params => ({
  ...initialParams,
  ...(models[model] as Model).settings,
  ...shapeSettings[shapeOf({ dataset, own }).kind],
  ...datasets[dataset].settings,
  ...{ model, dataset },
  ...(own && { own }),
});

/** Where a field goes back to: its default with the model and the dataset that are chosen. */
export const defaultFor = <Id extends ParamId>(id: Id, params: Chosen): Params[Id] =>
  (id === 'model' || id === 'dataset' ? initialParams : defaultsOf(params))[id];

/**
 * Whether a field has any effect on the experiment that these params describe. Controls that change nothing are not
 * shown.
 */
export function applies(id: ParamId, params: Params): boolean {
  if (!(fieldOf(id).applies?.(params) ?? true)) return false;
  if ([...ownFields, ...objectiveFields].some(field => field.id === id)) return true;
  const isTheirs = (member: { readonly fields: readonly Field[] }) => member.fields.some(field => field.id === id);
  const { model, likelihood, corruption, optimizer } = params;
  const chosen = [models[model], likelihoods[likelihood], corruptions[corruption], optimizers[optimizer]];
  if (chosen.some(isTheirs)) return true;
  const terms = [...models[model].losses, ...additionsTo(models[model])];
  if (terms.some(loss => isTheirs(losses[loss]))) return true;
  if (isTheirs(annealings[params.annealing])) return applies('annealing', params);
  const isLookedAt = (probe: (typeof probes)[keyof typeof probes]) =>
    isTheirs(probe) || isTheirs({ fields: probe.pageFields ?? [] });
  return Object.values(probes).some(probe => isLookedAt(probe) && (probe.applies?.(id, codeLength(params)) ?? true));
}

/** Ids of the fields in which two experiments differ. */
export const differing = (a: Params, b: Params): ParamId[] =>
  fields.filter(({ id }) => a[id] !== b[id]).map(({ id }) => id);
