// Params to and from the query of an address. Only what differs from its default is written; whatever is not taken exactly as
// it stands is answered with a sentence.

import { check, weigh } from '../core/field.ts';
import { quoted } from '../core/typedNumber.ts';
import type { Contents } from '../datasets/types.ts';
import {
  beginnings,
  hasNoEffect,
  IMAGE,
  idleness,
  keyOf,
  keys,
  PRESENT,
  RUN,
  SCENE,
  strangers,
  textFor,
} from './addressKeys.ts';
import { readSecond, writeSecond } from './addressSecond.ts';
import { reconcile } from './check.ts';
import { defaultFor, defaultsOf, fieldOf, fields, initialParams, type ParamId, type Params } from './schema.ts';

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
  /** `scene=roc`, or its number: which scene of it, as it was asked for; null where none is. */
  readonly scene: string | null;
  /** `compare=1&b.beta=8`: in what a second run beside it differs; null where there is none. */
  readonly compare: Partial<Params> | null;
  /** A sentence for everything that could not be used, or not as it stands. */
  readonly problems: readonly string[];
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
  const isPresent = present.text === '1';
  const scene = textFor(SCENE, pairs);
  problems.push(...scene.words);
  if (scene.text !== null && !isPresent)
    problems.push(`${quoted(SCENE)} in the address has no effect without present=1.`);
  const reconciled = reconcile(params as unknown as Params);
  const idle = named.filter(id => hasNoEffect(id, reconciled.params));
  problems.push(...strangers(pairs), ...reconciled.problems, ...idle.map(id => idleness(id, reconciled.params)));
  const usual = Object.fromEntries(idle.map(id => [id, defaultsOf(reconciled.params)[id]]));
  const used = { ...reconciled.params, ...usual };
  const second = readSecond(pairs, used);
  problems.push(...second.problems);
  return {
    params: used,
    compare: second.compare,
    chosen: chosen.filter(id => !idle.includes(id)),
    run: run.text === '1',
    present: isPresent,
    scene: isPresent ? scene.text : null,
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
 * keys that are not ours; and in what a second run differs, if there is one.
 */
export function write(params: Params, query = '', compare: Partial<Params> | null = null): string {
  const search = new URLSearchParams(query);
  for (const key of [...search.keys()]) if (keyOf(key) !== null && !keys.includes(key)) search.delete(key);
  for (const { id } of fields) {
    search.delete(id);
    if (params[id] !== defaultFor(id, params) && !hasNoEffect(id, params)) search.set(id, String(params[id]));
  }
  for (const key of beginnings) search.delete(key);
  writeSecond(search, params, compare);
  return queryOf(search);
}

export interface LinkChoices {
  readonly run?: boolean;
  readonly image?: NamedImage | null;
  readonly compare?: Partial<Params> | null;
  /** As at a projector, with this scene. */
  readonly scene?: string | null;
}

/** The same for somebody else, with what to begin with: to start by itself, a test image to show, a scene. */
export function writeLink(
  params: Params,
  { run = false, image = null, compare = null, scene = null }: LinkChoices,
): string {
  const search = new URLSearchParams(write(params, '', compare));
  if (image) search.set(IMAGE, `${image.added ? 'added-' : ''}${image.index}`);
  if (run) search.set(RUN, '1');
  if (scene) {
    search.set(PRESENT, '1');
    search.set(SCENE, scene);
  }
  return queryOf(search);
}
