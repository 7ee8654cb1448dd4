// Whether a run can go on from what was saved. It may come from another engine, from before a reload or from a database
// that somebody else wrote to: weights that have seen today's held-out class must never be loaded, and neither must noise.

import type { Change } from '../core/changes.ts';
import { has } from '../core/registry.ts';
import { sometimesWith } from '../losses/additions.ts';
import { models } from '../models/index.ts';
import type { Model } from '../models/types.ts';
import { fieldOf, fields, type ParamId, type Params } from '../params/schema.ts';
import type { HistoryPoint } from '../probes/types.ts';
import type { Checkpoint } from './api.ts';
import type { Images } from './data.ts';

/** Why a checkpoint is not of this run. */
export type Misfit = 'malformed' | 'settings' | 'images' | 'weights';

/** What a checkpoint has to agree with. */
export interface Expected {
  readonly params: Params;
  /** `fingerprintOf` its images. */
  readonly images: string;
  /** Its weights and then the slots of its optimizer: what they are called, and how many numbers each has. */
  readonly tensors: readonly { readonly name: string; readonly size: number }[];
}

export const describeMisfit = (misfit: Misfit): string =>
  `${REASONS[misfit]}, so this run starts from its first weights.`;
const REASONS: Record<Misfit, string> = {
  malformed: 'The saved state cannot be read',
  settings: 'The saved state belongs to a run with other settings',
  images: 'The saved state belongs to a run with other examples',
  weights: 'The saved state belongs to another network',
};

/** Settings that make a run another run; on which device it is computed is none of them. */
const decisive = fields.filter(({ id, cost }) => (cost === 'rebuild' || cost === 'reload') && id !== 'backend');

/** Why what was saved is not of this run, whatever it is; null where it is. */
export function misfit(saved: unknown, expected: Expected): Misfit | null {
  if (!isCheckpoint(saved)) return 'malformed';
  if (decisive.some(({ id }) => saved.params[id] !== expected.params[id])) return 'settings';
  if (saved.images !== expected.images) return 'images';
  const { tensors } = expected;
  const found = tensorsOf(
    saved,
    tensors.map(({ name }) => name),
  );
  const isWhole = saved.weights.length + saved.slots.length === tensors.length;
  if (!isWhole || tensors.some(({ size }, i) => found[i]?.length !== size)) return 'weights';
  // A device that was lost answers zeros: a network of nothing else has never been one.
  if (saved.weights.every(values => values.every(value => value === 0))) return 'malformed';
  return null;
}

/** The saved tensors of these names, in their order. Before they had names, they were saved in this order. */
export function tensorsOf(
  { weights, slots, names: saved }: Checkpoint,
  names: readonly string[],
): readonly (Float32Array | undefined)[] {
  const all = [...weights, ...slots];
  return saved ? names.map(name => all[saved.indexOf(name)]) : all;
}

function isCheckpoint(saved: unknown): saved is Checkpoint {
  if (!isObject(saved) || !isObject(saved.params) || !isObject(saved.history)) return false;
  const { step, trainingMs, images, weights, slots, names, history, changes, weightsFrom } = saved;
  const id = String(saved.params.model);
  const model: Pick<Model, 'losses'> = has(models, id) ? models[id] : { losses: [] };
  return (
    Number.isInteger(step) &&
    (step as number) >= 0 &&
    isNumber(trainingMs) &&
    (trainingMs as number) >= 0 &&
    typeof images === 'string' &&
    isNumbers(weights) &&
    isNumbers(slots) &&
    (names === undefined || Array.isArray(names)) &&
    (weightsFrom === undefined || typeof weightsFrom === 'string') &&
    isCurve(history.training, step as number, model) &&
    isCurve(history.calibration, step as number, model) &&
    (changes === undefined || areChanges(changes, step as number))
  );
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isNumber = (value: unknown): value is number => Number.isFinite(value);
const isNumbers = (value: unknown): value is Float32Array[] =>
  Array.isArray(value) && value.every(each => each instanceof Float32Array && each.every(isNumber));
/** Finite, with every term of the model, and rising to no later than `step`. */
const isCurve = (value: unknown, step: number, model: Pick<Model, 'losses'>): value is HistoryPoint[] =>
  Array.isArray(value) &&
  value.every(
    (point: unknown, i) =>
      isObject(point) &&
      ['step', 'epoch', 'loss', ...model.losses].every(name => isNumber(point[name])) &&
      sometimesWith(model).every(name => point[name] === undefined || isNumber(point[name])) &&
      (point.step as number) > (i === 0 ? 0 : value[i - 1].step) &&
      (point.step as number) <= step,
  );

/** In the order in which they were made, none later than `step`. */
const areChanges = (value: unknown, step: number): value is Change[] =>
  Array.isArray(value) &&
  value.every(
    (each: unknown, i) =>
      isObject(each) &&
      live.has(each.id) &&
      isValueOf(each.id as ParamId, each.from) &&
      isValueOf(each.id as ParamId, each.to) &&
      Number.isInteger(each.step) &&
      (each.step as number) >= (i === 0 ? 1 : value[i - 1].step) &&
      (each.step as number) <= step,
  );
/** Settings that act at once. */
const live: ReadonlySet<unknown> = new Set(fields.filter(({ cost }) => cost === 'live').map(({ id }) => id));

const isValueOf = (id: ParamId, value: unknown): boolean => {
  const field = fieldOf(id);
  return field.kind === 'choice' ? field.options.some(option => option.value === value) : isNumber(value);
};

/** Images of each part whose pixels are looked at. */
const SAMPLE = 100;

/**
 * Counts, and a hash over the three lists, the test labels and a few hundred examples: the same for the same
 * split of the same examples wherever they came from, and another for any other.
 */
export function fingerprintOf({ parts, stored, labels, tested }: Images): string {
  const { train, calibration } = parts;
  const shown = [...sampleOf(train), ...sampleOf(calibration)];
  const all = [train, calibration, parts.test, parts.testFrom, parts.testLabel, parts.isAnomaly];
  const some = [labels(shown), stored(shown), tested(sampleOf(parts.test.map((_, i) => i)))];
  const hash = [...all, ...some].map(bytesOf).reduce(fnv, 0x811c9dc5);
  return [train.length, calibration.length, parts.test.length, hash.toString(16)].join('-');
}

const sampleOf = (list: Uint32Array): number[] =>
  list.length <= SAMPLE
    ? [...list]
    : Array.from({ length: SAMPLE }, (_, i) => list[Math.floor((i * list.length) / SAMPLE)]);
const bytesOf = ({ buffer, byteOffset, byteLength }: Uint8Array | Uint32Array | Float32Array) =>
  new Uint8Array(buffer, byteOffset, byteLength);

/** FNV-1a, 32 bits. */
function fnv(start: number, bytes: Uint8Array): number {
  let hash = start;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
