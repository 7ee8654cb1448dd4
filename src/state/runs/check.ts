// Whether something that claims to be a run is one, field by field. What comes back is made of checked parts alone, so
// nothing else in a file gets any further.

import type { Change } from '../../core/changes.ts';
import { BadFile, list, number, object, one, type Raw, text, whole, wrong } from '../../core/checked.ts';
import { asHeld, type Field, weigh } from '../../core/field.ts';
import { has } from '../../core/registry.ts';
import type { DataRecord, RunRecord } from '../../engine/api.ts';
import { sometimesWith } from '../../losses/additions.ts';
import { models } from '../../models/index.ts';
import type { Model } from '../../models/types.ts';
import { reconcile, withKnownScore } from '../../params/check.ts';
import { fieldOf, fields, initialParams, type ParamId, type Params } from '../../params/schema.ts';
import type { HistoryPoint } from '../../probes/types.ts';
import { checkContents } from './contents.ts';
import { checkLabelled } from './labels.ts';
import { defaultName } from './name.ts';
import type { Imported, KeptRoc, KeptRun, KeptThreshold, Verified } from './types.ts';

export const NAME_LENGTH = 280;
export const NOTE_LENGTH = 5000;

/** What every run of version 1 says. A field that was added since may be missing: its default is what was before it. */
const always = new Set(
  'dataset anomaly heldOut anomalyDataset trainSize model epochs batch optimizer learningRate seed latent hidden epsilonStd beta'.split(
    ' ',
  ),
);

function param(field: Field, value: unknown): number | string {
  const where = `params.${field.id}`;
  if (value === undefined && !always.has(field.id)) return field.initial;
  return fieldValue(field, value, where);
}

function fieldValue(field: Field, value: unknown, where: string): number | string {
  if (field.kind === 'choice')
    return one(
      value,
      where,
      field.options.map(option => option.value),
    );
  if (field.kind === 'list') {
    const held = asHeld(field, value);
    const { value: read, fault } = weigh(field, typeof held === 'string' ? held : '');
    const { min, max, most, example } = field;
    if (fault) throw wrong(where, value, `1 to ${most} whole numbers between ${min} and ${max}, such as “${example}”`);
    return read;
  }
  number(value, where, field.min, field.max);
  return Number.isInteger(field.step) ? whole(value, where, field.min) : (value as number);
}

export function checkParams(value: unknown): Params {
  const raw = object(value, 'params');
  const unknown = Object.keys(raw).find(key => !has(initialParams, key) && key !== 'own');
  if (unknown !== undefined)
    throw new BadFile(`This version of the lab does not have the setting “params.${unknown.slice(0, 40)}”.`);
  const read = Object.fromEntries(fields.map(field => [field.id, param(field, raw[field.id])])) as unknown as Params;
  Object.assign(read, raw.own === undefined ? {} : { own: checkContents(raw.own) });
  const known = withKnownScore(read);
  const [problem] = reconcile(known).problems;
  if (problem) throw new BadFile(`Its settings contradict each other. ${problem}`);
  return known;
}

const isLive = (id: unknown): id is ParamId => fields.some(field => field.id === id && field.cost === 'live');

/** The changes of a run that ended with these settings: each begins where the one before it ended. Null where version 1 says nothing. */
export function checkChanges(value: unknown, params: Params, steps: number): readonly Change[] | null {
  if (value === undefined || value === null) return null;
  let latest = 1;
  const now = new Map<string, number | string>();
  const read = list(value, 'changes').map((each, i): Change => {
    const at = `changes[${i}]`;
    const raw = object(each, at);
    const step = whole(raw.step, `${at}.step`, latest);
    latest = step;
    if (step > steps) throw wrong(`${at}.step`, step, `at most ${steps}, the steps of the run`);
    const { id } = raw;
    if (!isLive(id)) throw wrong(`${at}.id`, id, 'a setting that can be changed while a run trains');
    const checked = (side: 'from' | 'to') => fieldValue(fieldOf(id), raw[side], `${at}.${side}`);
    const change = { step, id, from: checked('from'), to: checked('to') };
    if (now.has(id) && now.get(id) !== change.from)
      throw wrong(`${at}.from`, change.from, `${now.get(id)}, which it was before`);
    now.set(id, change.to);
    return change;
  });
  for (const [id, to] of now)
    if (params[id as ParamId] !== to)
      throw new BadFile(`“changes” ends with ${to} for “${id}”, and “params.${id}” is ${params[id as ParamId]}.`);
  return read;
}

/** With the terms of the model, that it has no other was once said by zeros, and what was added to them where it was. */
const history = (value: unknown, where: string, model: Pick<Model, 'losses'>): HistoryPoint[] =>
  list(value, where).map((each, i) => {
    const at = `${where}[${i}]`;
    const point = object(each, at);
    return {
      step: whole(point.step, `${at}.step`),
      epoch: number(point.epoch, `${at}.epoch`, 0),
      loss: number(point.loss, `${at}.loss`),
      ...Object.fromEntries(
        [...model.losses, ...sometimesWith(model).filter(id => point[id] !== undefined)].map(id => [
          id,
          number(point[id], `${at}.${id}`),
        ]),
      ),
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

/** A dataset by its id and its name, in records that name it, and where it came from. */
function dataUsed<Key extends 'data' | 'anomalyData'>(raw: Raw, key: Key): { [K in Key]?: DataRecord } {
  if (raw[key] === undefined) return {};
  const { id, name, origin, checksums } = object(raw[key], key);
  const used: DataRecord = {
    id: text(id, `${key}.id`, 80),
    name: text(name, `${key}.name`, NAME_LENGTH),
    ...(origin !== undefined && { origin: text(origin, `${key}.origin`, 1000) }),
    ...(checksums !== undefined && { checksums: list(checksums, `${key}.checksums`).map(checksum(key)) }),
  };
  return { [key]: used } as { [K in Key]?: DataRecord };
}

const checksum = (key: string) => (value: unknown, i: number) => {
  const at = `${key}.checksums[${i}]`;
  const { name, sha256 } = object(value, at);
  if (typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256))
    throw wrong(`${at}.sha256`, sha256, '64 hexadecimal digits');
  return { name: text(name, `${at}.name`, 200), sha256 };
};

/** The run as the engine writes it, of whatever version: what a version does not say is not there, or null. */
export function checkRecord(value: unknown): RunRecord {
  const raw = object(value, 'run');
  const device = object(raw.device, 'device');
  const counts = object(raw.counts, 'counts');
  const timing = object(raw.timing, 'timing');
  const { longestTaskMs } = timing;
  const params = checkParams(raw.params);
  const model = models[params.model];
  const steps = whole(timing.steps, 'timing.steps');
  return {
    format: one(raw.format, 'format', ['vae-anomaly-lab/run']),
    version: 2,
    params,
    changes: checkChanges(raw.changes, params, steps),
    ...(raw.weightsFrom !== undefined && { weightsFrom: text(raw.weightsFrom, 'weightsFrom', 200) }),
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
    history: history(raw.history, 'history', model),
    calibration: history(raw.calibration, 'calibration', model),
    scores: checkScores(raw.scores),
    timing: {
      steps,
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
    throw new BadFile('“roc” must be two lists of the same length, with at least two points.');
  const score = raw.score === undefined ? 'probability' : text(raw.score, 'roc.score', 100);
  return { score, falsePositiveRate, truePositiveRate };
}

/** Null where nothing is known of a threshold. */
export function checkThreshold(value: unknown): KeptThreshold | null {
  if (value === undefined || value === null) return null;
  const raw = object(value, 'threshold');
  const count = (key: 'caught' | 'missed' | 'falseAlarms' | 'passed') => whole(raw[key], `threshold.${key}`);
  return {
    score: text(raw.score, 'threshold.score', 100),
    setBy: one(raw.setBy, 'threshold.setBy', ['calibration', 'best-on-test']),
    calibrationRate: number(raw.calibrationRate, 'threshold.calibrationRate', 0, 1),
    value: raw.value === null ? null : number(raw.value, 'threshold.value'),
    caught: count('caught'),
    missed: count('missed'),
    falseAlarms: count('falseAlarms'),
    passed: count('passed'),
  };
}

/** Version of the lab that trained a run; null where that is not said. */
export const checkLab = (value: unknown): string | null =>
  value === undefined || value === null ? null : text(value, 'lab', 40);

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
    imported: checkImported(raw.imported),
    lab: checkLab(raw.lab),
    record,
    roc: checkRoc(raw.roc),
    threshold: checkThreshold(raw.threshold),
    labels: checkLabelled(raw.labels),
  };
}

/** As it lies in the database: what a file says of itself here is not asked. */
function checkImported(value: unknown): Imported | null {
  if (value === undefined || value === null) return null;
  const raw = object(value, 'imported');
  return { at: checkTime(raw.at, 'imported.at') ?? '', verified: checkVerified(raw.verified) };
}

function checkVerified(value: unknown): Verified | null {
  if (value === undefined || value === null) return null;
  const raw = object(value, 'verified');
  return {
    at: checkTime(raw.at, 'verified.at') ?? '',
    runId: raw.runId === null ? null : checkId(raw.runId),
    score: text(raw.score, 'verified.score', 100),
    claimed: area(raw.claimed, 'verified.claimed'),
    found: area(raw.found, 'verified.found'),
    ...(raw.precision !== undefined && {
      precision: one(raw.precision, 'verified.precision', ['float32', 'float16']),
    }),
  };
}
