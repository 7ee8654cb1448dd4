// The keys of an address: which are ours, what is meant by one that is misspelled, and why one has no effect.

import { quoted } from '../core/typedNumber.ts';
import { models } from '../models/index.ts';
import type { Model } from '../models/types.ts';
import { canDiffer } from './contrast.ts';
import { nearestKey } from './nearestKey.ts';
import { applies, fieldOf, fields, type ParamId, type Params } from './schema.ts';

export type Pairs = readonly (readonly [string, string])[];

export const RUN = 'run';
export const IMAGE = 'image';
/** As at a projector, and which scene: they stay while it is. */
export const PRESENT = 'present';
export const SCENE = 'scene';
export const COMPARE = 'compare';
/** Which lesson is on, and which of its steps, from 1: they stay while it is. */
export const LESSON = 'lesson';
export const STEP = 'step';
/** An assignment, packed into a word. */
export const ASSIGNMENT = 'assignment';
/** The teacher's page in place of the lab. */
export const OVERVIEW = 'overview';
/** Before the id of a setting in which the second run differs. */
export const SECOND = 'b.';
/** Keys that are no settings: what to begin with. */
export const beginnings: readonly string[] = [RUN, IMAGE];
export const keys: readonly string[] = [
  ...fields.map(({ id }) => id),
  ...beginnings,
  PRESENT,
  SCENE,
  COMPARE,
  LESSON,
  STEP,
  ASSIGNMENT,
  OVERVIEW,
  ...fields.filter(({ id }) => canDiffer(id)).map(({ id }) => SECOND + id),
];

/** What mail programs, searches and advertisements hang on to links: it means nothing here, and nobody typed it. */
const foreign =
  /^(utm(_.*)?|mtm_.*|pk_.*|hsa_.*|_ga|_gl|gclid|gclsrc|gbraid|wbraid|gad_.*|dclid|fbclid|msclkid|twclid|ttclid|yclid|li_fat_id|igshid?|mc_(cid|eid)|_hs(enc|mi)|mkt_tok|ref|ref_src|si|cb|_|v)$/i;

/** The key that is meant by one in other letters, such as `trainsize`; null for what is none of ours. */
export const keyOf = (key: string): string | null =>
  keys.includes(key) ? key : (keys.find(each => each.toLowerCase() === key.toLowerCase()) ?? null);

/** What the address says of one of our keys: the first that is spelled right, else the first; and what is to be said of it. */
export function textFor(key: string, pairs: Pairs): { text: string | null; words: string[] } {
  const mine = pairs.filter(([each]) => keyOf(each) === key);
  const used = mine.find(([each]) => each === key) ?? mine[0];
  if (!used) return { text: null, words: [] };
  const words: string[] = [];
  if (used[0] !== key) words.push(`${quoted(used[0])} in the address is taken as ${key}.`);
  if (mine.some(([, text]) => text !== used[1]))
    words.push(`The address gives ${key} more than once; ${quoted(used[1])} is used.`);
  return { text: used[1], words };
}

/** One sentence for each key that is nobody's. */
export function strangers(pairs: Pairs): string[] {
  const unknown = [...new Set(pairs.map(([key]) => key))].filter(
    key => key !== '' && keyOf(key) === null && !foreign.test(key),
  );
  return unknown.map(key => {
    const id = key.toLowerCase().startsWith(SECOND) ? keyOf(key.slice(SECOND.length)) : null;
    if (id) return `${quoted(key)} in the address has no effect: two runs beside each other have it alike.`;
    const near = nearestKey(key, keys);
    return `${quoted(key)} in the address is not a setting of the lab and was ignored.${near ? ` Did you mean ${near}?` : ''}`;
  });
}

/** Settings of how to look are kept for when there is something to look at. */
export const hasNoEffect = (id: ParamId, params: Params): boolean =>
  fieldOf(id).cost !== 'view' && !applies(id, params);

/** Why a setting that the address names changes nothing. */
export function idleness(id: ParamId, { model }: Params, key: string = id): string {
  const isOfModels = Object.values(models).some(({ fields }: Model) => fields.some(field => field.id === id));
  const why = isOfModels ? `the ${models[model].label} does not have it` : 'the other settings leave it out';
  return `${quoted(key)} in the address has no effect: ${why}.`;
}
