// Whether something that claims to be a run is one, field by field. What comes back is made of checked parts alone, so
// nothing else in a file gets any further.

import type { Field } from '../../core/field.ts';
import type { RunRecord } from '../../engine/api.ts';
import { reconcile } from '../../params/check.ts';
import { fields, initialParams, type Params } from '../../params/schema.ts';
import type { HistoryPoint } from '../../probes/types.ts';
import { defaultName } from './name.ts';
import type { KeptRoc, KeptRun } from './types.ts';

/** The message is a sentence for the person whose file it is. */
export class BadRun extends Error {}

type Raw = Readonly<Record<string, unknown>>;

export const NAME_LENGTH = 200;
export const NOTE_LENGTH = 5000;
const MAX_POINTS = 100_000;

function shown(value: unknown): string {
  if (value === undefined) return 'missing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = typeof value === 'string' ? `“${value}”` : String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

const wrong = (where: string, value: unknown, wanted: string) =>
  new BadRun(`“${where}” is ${shown(value)}; it must be ${wanted}.`);

export function object(value: unknown, where: string): Raw {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong(where, value, 'an object');
  return value as Raw;
}

export function list(value: unknown, where: string): readonly unknown[] {
  if (!Array.isArray(value)) throw wrong(where, value, 'a list');
  if (value.length > MAX_POINTS) throw new BadRun(`“${where}” has more than ${MAX_POINTS} entries.`);
  return value;
}

export function text(value: unknown, where: string, longest = 500): string {
  if (typeof value !== 'string') throw wrong(where, value, 'a text');
  if (value.length > longest) throw new BadRun(`“${where}” is longer than ${longest} characters.`);
  return value;
}

export function number(
  value: unknown,
  where: string,
  min = Number.NEGATIVE_INFINITY,
  max = Number.POSITIVE_INFINITY,
): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw wrong(where, value, 'a number');
  if (value < min) throw wrong(where, value, `at least ${min}`);
  if (value > max) throw wrong(where, value, `at most ${max}`);
  return value;
}

export function whole(value: unknown, where: string, min = 0): number {
  if (!Number.isInteger(number(value, where, min))) throw wrong(where, value, 'a whole number');
  return value as number;
}

function one<T extends string>(value: unknown, where: string, allowed: readonly T[]): T {
  if (!allowed.includes(value as T)) throw wrong(where, value, `one of ${allowed.join(', ')}`);
  return value as T;
}

/** What every run of version 1 says. A field that was added since may be missing: its default is what was before it. */
const always = new Set(
  'dataset anomaly heldOut anomalyDataset trainSize model epochs batch optimizer learningRate seed latent hidden epsilonStd beta'.split(
    ' ',
  ),
);

function param(field: Field, value: unknown): number | string {
  const where = `params.${field.id}`;
  if (value === undefined && !always.has(field.id)) return field.initial;
  if (field.kind === 'choice')
    return one(
      value,
      where,
      field.options.map(option => option.value),
    );
  number(value, where, field.min, field.max);
  return Number.isInteger(field.step) ? whole(value, where, field.min) : (value as number);
}

export function checkParams(value: unknown): Params {
  const raw = object(value, 'params');
  const unknown = Object.keys(raw).find(key => !(key in initialParams));
  if (unknown !== undefined)
    throw new BadRun(`“params.${unknown.slice(0, 40)}” is a setting that this version of the lab does not know.`);
  const read = Object.fromEntries(fields.map(field => [field.id, param(field, raw[field.id])])) as Params;
  const [problem] = reconcile(read).problems;
  if (problem) throw new BadRun(`Its settings contradict each other. ${problem}`);
  return read;
}

const history = (value: unknown, where: string): HistoryPoint[] =>
  list(value, where).map((each, i) => {
    const at = `${where}[${i}]`;
    const point = object(each, at);
    return {
      step: whole(point.step, `${at}.step`),
      epoch: number(point.epoch, `${at}.epoch`, 0),
      loss: number(point.loss, `${at}.loss`),
      reconstruction: number(point.reconstruction, `${at}.reconstruction`),
      kl: number(point.kl, `${at}.kl`),
    };
  });

/** Null where there was nothing to tell apart. */
const area = (value: unknown, where: string) => (value === null ? null : number(value, where, 0, 1));

export const checkScores = (value: unknown): RunRecord['scores'] =>
  Object.fromEntries(
    Object.entries(object(value, 'scores')).map(([id, each]) => {
      const { auc, averagePrecision } = object(each, `scores.${id}`);
      const where = `scores.${id}`;
      return [
        id,
        { auc: area(auc, `${where}.auc`), averagePrecision: area(averagePrecision, `${where}.averagePrecision`) },
      ];
    }),
  );

/** A dataset by its id and its name, in records that name it. */
function dataUsed<Key extends 'data' | 'anomalyData'>(
  raw: Raw,
  key: Key,
): { [K in Key]?: { id: string; name: string } } {
  if (raw[key] === undefined) return {};
  const { id, name } = object(raw[key], key);
  const used = { id: text(id, `${key}.id`, 80), name: text(name, `${key}.name`, NAME_LENGTH) };
  return { [key]: used } as { [K in Key]?: typeof used };
}

/** The run as the engine and the header's button write it. */
export function checkRecord(value: unknown): RunRecord {
  const raw = object(value, 'run');
  const device = object(raw.device, 'device');
  const counts = object(raw.counts, 'counts');
  const timing = object(raw.timing, 'timing');
  const { longestTaskMs } = timing;
  return {
    format: one(raw.format, 'format', ['vae-anomaly-lab/run']),
    version: 1,
    params: checkParams(raw.params),
    ...dataUsed(raw, 'data'),
    ...dataUsed(raw, 'anomalyData'),
    device: {
      backend: one(device.backend, 'device.backend', ['webgl', 'wasm', 'cpu']),
      renderer: text(device.renderer, 'device.renderer'),
      precision: one(device.precision, 'device.precision', ['float32', 'float16']),
    },
    counts: {
      train: whole(counts.train, 'counts.train', 1),
      ...(counts.contaminated !== undefined && { contaminated: whole(counts.contaminated, 'counts.contaminated') }),
      calibration: whole(counts.calibration, 'counts.calibration'),
      testNormal: whole(counts.testNormal, 'counts.testNormal'),
      testAnomalous: whole(counts.testAnomalous, 'counts.testAnomalous'),
    },
    history: history(raw.history, 'history'),
    calibration: history(raw.calibration, 'calibration'),
    scores: checkScores(raw.scores),
    timing: {
      steps: whole(timing.steps, 'timing.steps'),
      trainingMs: number(timing.trainingMs, 'timing.trainingMs', 0),
      imagesPerSecond: number(timing.imagesPerSecond, 'timing.imagesPerSecond', 0),
      ...(longestTaskMs !== undefined && { longestTaskMs: number(longestTaskMs, 'timing.longestTaskMs', 0) }),
    },
  };
}

const rates = (value: unknown, where: string): number[] =>
  list(value, where).map((each, i, all) => number(each, `${where}[${i}]`, i > 0 ? (all[i - 1] as number) : 0, 1));

export function checkRoc(value: unknown): KeptRoc | null {
  if (value === undefined || value === null) return null;
  const raw = object(value, 'roc');
  const falsePositiveRate = rates(raw.falsePositiveRate, 'roc.falsePositiveRate');
  const truePositiveRate = rates(raw.truePositiveRate, 'roc.truePositiveRate');
  if (falsePositiveRate.length !== truePositiveRate.length || falsePositiveRate.length < 2)
    throw new BadRun('“roc” must be two lists of the same length, with at least two points.');
  const score = raw.score === undefined ? 'probability' : text(raw.score, 'roc.score', 100);
  return { score, falsePositiveRate, truePositiveRate };
}

/** Undefined where a file leaves it open. */
export function checkTime(value: unknown, where: string): string | undefined {
  if (value === undefined) return undefined;
  const ms = typeof value === 'string' && value.length < 40 ? Date.parse(value) : Number.NaN;
  if (!Number.isFinite(ms)) throw wrong(where, value, 'a date such as 2026-05-01T12:00:00Z');
  return new Date(ms).toISOString();
}

/** What a file may say beside the record. */
export function checkLabels(raw: Raw, record: RunRecord): { name: string; note: string } {
  const name = raw.name === undefined ? '' : text(raw.name, 'name', NAME_LENGTH).trim();
  return {
    name: name || defaultName(record.params, record),
    note: raw.note === undefined ? '' : text(raw.note, 'note', NOTE_LENGTH),
  };
}

export function checkId(value: unknown): string {
  if (typeof value !== 'string' || !/^[\w-]{1,80}$/.test(value))
    throw wrong('id', value, 'a text of letters, digits and dashes');
  return value;
}

/** A run as it lies in the database: everything is there. */
export function checkKept(value: unknown): KeptRun {
  const raw = object(value, 'run');
  const record = checkRecord(raw.record);
  const created = checkTime(raw.created, 'created') ?? '';
  return {
    id: checkId(raw.id),
    created,
    updated: checkTime(raw.updated, 'updated') ?? created,
    ...checkLabels(raw, record),
    record,
    roc: checkRoc(raw.roc),
  };
}
