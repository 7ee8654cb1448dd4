// Whether what lies in the database is a sweep that this version can show and go on with, field by field.

import { BadFile, list, number, object, type Raw, text, whole } from '../../core/checked.ts';
import { asHeld } from '../../core/field.ts';
import { parseValues, type Value } from '../../core/valueList.ts';
import { losses } from '../../losses/index.ts';
import { fieldOf, fields, type ParamId } from '../../params/schema.ts';
import { type ScoreId, scoreIds } from '../../scores/index.ts';
import { checkId, checkParams, checkScores, checkTime } from '../runs/check.ts';
import type { LossRecord, Result, Sweep } from './types.ts';

const names = ['loss', ...Object.keys(losses)] as (keyof LossRecord)[];

/** Sweeps once had the total and KL beside the other numbers, null where there was none. */
function checkLosses(result: Raw, where: string): LossRecord {
  const [found, at] =
    result.losses === undefined ? [result, where] : [object(result.losses, `${where}.losses`), `${where}.losses`];
  const known = names.filter(name => found[name] !== undefined && found[name] !== null);
  return Object.fromEntries(known.map(name => [name, number(found[name], `${at}.${name}`)]));
}

function result(raw: unknown, where: string, toValue: (value: unknown) => Value): Result {
  const each = object(raw, where);
  const entry = { value: toValue(each.value), seed: whole(each.seed, `${where}.seed`) };
  if (each.problem !== undefined) return { ...entry, problem: text(each.problem, `${where}.problem`, 2000) };
  return {
    ...entry,
    runId: each.runId === null ? null : checkId(each.runId),
    scores: checkScores(each.scores),
    losses: checkLosses(each, where),
    trainingMs: number(each.trainingMs, `${where}.trainingMs`, 0),
    wholeMs: number(each.wholeMs, `${where}.wholeMs`, 0),
  };
}

function checkScoreId(value: unknown): ScoreId {
  if (!scoreIds.includes(value as ScoreId)) throw new BadFile('“judgedBy” is no score of this lab.');
  return value as ScoreId;
}

/** @throws BadFile */
export function checkSweep(value: unknown): Sweep {
  const raw = object(value, 'sweep');
  const param = raw.param as ParamId;
  if (!fields.some(({ id }) => id === param)) throw new BadFile('“param” is no setting of this lab.');
  const toValue = (stored: unknown): Value => {
    const one = asHeld(fieldOf(param), stored);
    const [read] = parseValues(fieldOf(param), String(one)).values ?? [];
    if (read === undefined || read !== one) throw new BadFile(`“${param}” cannot have one of the values.`);
    return read;
  };
  return {
    id: checkId(raw.id),
    created: checkTime(raw.created, 'created') ?? '',
    base: checkParams(raw.base),
    param,
    values: list(raw.values, 'values').map(toValue),
    ...(raw.judgedBy !== undefined && { judgedBy: checkScoreId(raw.judgedBy) }),
    seeds: list(raw.seeds, 'seeds').map((seed, i) => whole(seed, `seeds[${i}]`, 1)),
    results: list(raw.results, 'results').map((each, i) => result(each, `results[${i}]`, toValue)),
  };
}
