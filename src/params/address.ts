// Params to and from the query of an address. Only what differs from its default is written; whatever is not taken exactly as
// it stands is answered with a sentence.

import { check, weigh } from '../core/field.ts';
import { quoted } from '../core/typedNumber.ts';
import type { Contents } from '../datasets/types.ts';
import { models } from '../models/index.ts';
import type { Model } from '../models/types.ts';
import { reconcile } from './check.ts';
import { nearestKey } from './nearestKey.ts';
import {
  applies,
  defaultFor,
  defaultsOf,
  fieldOf,
  fields,
  initialParams,
  type ParamId,
  type Params,
} from './schema.ts';

/** A test image by its own number: of the run's dataset, or of the one that anomalies are added from. */
export interface NamedImage {
  readonly index: number;
  readonly added: boolean;
}

export interface Address {
  readonly params: Params;
  /** Fields that the address named: what somebody chose, as opposed to a default. */
  readonly chosen: readonly ParamId[];
  /** `run=1`: start by itself. */
  readonly run: boolean;
  /** `image=5765`, or `image=added-12`: the image to begin with; null where none is named. */
  readonly image: NamedImage | null;
  /** `present=1`: as at a projector. */
  readonly present: boolean;
  /** A sentence for everything that could not be used, or not as it stands. */
  readonly problems: readonly string[];
}

const RUN = 'run';
const IMAGE = 'image';
const PRESENT = 'present';
/** Keys that are no settings: what to begin with. */
const beginnings: readonly string[] = [RUN, IMAGE, PRESENT];
const keys: readonly string[] = [...fields.map(({ id }) => id), ...beginnings];

/** What mail programs, searches and advertisements hang on to links: it means nothing here, and nobody typed it. */
const foreign =
  /^(utm(_.*)?|mtm_.*|pk_.*|hsa_.*|_ga|_gl|gclid|gclsrc|gbraid|wbraid|gad_.*|dclid|fbclid|msclkid|twclid|ttclid|yclid|li_fat_id|igshid?|mc_(cid|eid)|_hs(enc|mi)|mkt_tok|ref|ref_src|si|cb|_|v)$/i;

/** The key that is meant by one in other letters, such as `trainsize`; null for what is none of ours. */
const keyOf = (key: string): string | null =>
  keys.includes(key) ? key : (keys.find(each => each.toLowerCase() === key.toLowerCase()) ?? null);

/** What the address says of one of our keys: the first that is spelled right, else the first; and what is to be said of it. */
function textFor(key: string, pairs: readonly (readonly [string, string])[]): { text: string | null; words: string[] } {
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
function strangers(pairs: readonly (readonly [string, string])[]): string[] {
  const unknown = [...new Set(pairs.map(([key]) => key))].filter(
    key => key !== '' && keyOf(key) === null && !foreign.test(key),
  );
  return unknown.map(key => {
    const near = nearestKey(key, keys);
    return `${quoted(key)} in the address is not a setting of the lab and was ignored.${near ? ` Did you mean ${near}?` : ''}`;
  });
}

/** Settings of how to look are kept for when there is something to look at. */
const hasNoEffect = (id: ParamId, params: Params): boolean => fieldOf(id).cost !== 'view' && !applies(id, params);

/** Why a setting that the address names changes nothing. */
function idleness(id: ParamId, { model }: Params): string {
  const isOfModels = Object.values(models).some(({ fields }: Model) => fields.some(field => field.id === id));
  const why = isOfModels ? `the ${models[model].label} does not have it` : 'the other settings leave it out';
  return `${quoted(id)} in the address has no effect: ${why}.`;
}

/**
 * Reads `?dataset=mnist&latent=8&run=1`. Never throws.
 * @param own what the opened files hold that the address means; nobody may know
 */
export function read(query: string, own?: Contents): Address {
  const pairs = [...new URLSearchParams(query)];
  const taken = <Id extends 'model' | 'dataset'>(id: Id) =>
    check(fieldOf(id), textFor(id, pairs).text ?? initialParams[id]).value as Params[Id];
  const chosenFirst = { model: taken('model'), dataset: taken('dataset'), ...(own && { own }) };
  const params: Record<string, unknown> = { ...defaultsOf(chosenFirst) };
  const problems: string[] = [];
  const [named, chosen]: ParamId[][] = [[], []];
  for (const field of fields) {
    const { text, words } = textFor(field.id, pairs);
    problems.push(...words);
    if (text === null) continue;
    named.push(field.id);
    const { value, problem } = check(field, text);
    params[field.id] = value;
    if (problem) problems.push(problem);
    const fault = weigh(field, text).fault?.kind;
    if (fault === undefined || fault === 'misread' || fault === 'between steps') chosen.push(field.id);
  }
  const run = textFor(RUN, pairs);
  problems.push(...run.words);
  if (run.text !== null && run.text !== '0' && run.text !== '1')
    problems.push('run can be 1 (start automatically) or 0; press Play to start.');
  const image = textFor(IMAGE, pairs);
  problems.push(...image.words);
  const wanted = /^(added-)?(\d{1,6})$/.exec(image.text ?? '');
  if (image.text !== null && !wanted)
    problems.push(
      `image must be the number of a test example, such as 12 or added-12, not ${quoted(image.text)}; the first is shown.`,
    );
  const present = textFor(PRESENT, pairs);
  problems.push(...present.words);
  if (present.text !== null && present.text !== '0' && present.text !== '1')
    problems.push('present can be 1 (as at a projector) or 0; the key P changes it.');
  const reconciled = reconcile(params as unknown as Params);
  const idle = named.filter(id => hasNoEffect(id, reconciled.params));
  problems.push(...strangers(pairs), ...reconciled.problems, ...idle.map(id => idleness(id, reconciled.params)));
  const usual = Object.fromEntries(idle.map(id => [id, defaultsOf(reconciled.params)[id]]));
  return {
    params: { ...reconciled.params, ...usual },
    chosen: chosen.filter(id => !idle.includes(id)),
    run: run.text === '1',
    present: present.text === '1',
    image: wanted && { index: Number(wanted[2]), added: wanted[1] !== undefined },
    problems,
  };
}

/** A comma may stand in a query as it is: `hidden=512,256`. */
function queryOf(search: URLSearchParams): string {
  const text = search.toString().replaceAll('%2C', ',');
  return text ? `?${text}` : '';
}

/**
 * Writes the params that differ from what their model begins with and are not without effect, in the order of the schema, beside the
 * keys that are not ours.
 */
export function write(params: Params, query = ''): string {
  const search = new URLSearchParams(query);
  for (const key of [...search.keys()]) if (keyOf(key) !== null && !keys.includes(key)) search.delete(key);
  for (const { id } of fields) {
    search.delete(id);
    if (params[id] !== defaultFor(id, params) && !hasNoEffect(id, params)) search.set(id, String(params[id]));
  }
  for (const key of beginnings) search.delete(key);
  return queryOf(search);
}

/** The same for somebody else, with what to begin with: to start by itself, and a test image to show. */
export function writeLink(
  params: Params,
  { run = false, image = null }: { readonly run?: boolean; readonly image?: NamedImage | null },
): string {
  const search = new URLSearchParams(write(params));
  if (image) search.set(IMAGE, `${image.added ? 'added-' : ''}${image.index}`);
  if (run) search.set(RUN, '1');
  return queryOf(search);
}
