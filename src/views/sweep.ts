// A sweep in rows and words: what each value was worth, over its seeds.

import { type Spread, spread } from '../core/sweep.ts';
import type { Value } from '../core/valueList.ts';
import { type LossId, losses } from '../losses/index.ts';
import { models } from '../models/index.ts';
import { fieldOf, type ParamId } from '../params/schema.ts';
import { shown } from '../params/shown.ts';
import { appliesTo } from '../scores/applies.ts';
import { type ScoreId, scoreIds, scores } from '../scores/index.ts';
import { datasetName } from '../state/runs/name.ts';
import { type Done, doneOf, failedOf, paramsOf, type Sweep } from '../state/sweep/types.ts';
import { counted, fixed } from './numbers.ts';
import type { Cell, Table } from './table.ts';

export interface SweepRow {
  readonly value: Value;
  /** What the page calls the value. */
  readonly name: string;
  /** Null while no run of this value has one. */
  readonly auc: Spread | null;
  readonly averagePrecision: Spread | null;
  /** Each run that has an AUC. */
  readonly points: readonly { readonly seed: number; readonly auc: number }[];
}

const known = <T>(values: readonly (T | null | undefined)[]): T[] =>
  values.filter((value): value is T => value !== null && value !== undefined);

/** What a run was worth under a score, unless that says nothing of its own about its model: older sweeps have it all the same. */
const areasOf = (sweep: Sweep, result: Done, id: ScoreId): Done['scores'][string] | undefined =>
  appliesTo(id, models[paramsOf(sweep, result).model]) ? result.scores[id] : undefined;

/** One for every value, in the order in which they were asked for, also where nothing is known yet. */
export function sweepRows(sweep: Sweep, score: ScoreId): SweepRow[] {
  const done = doneOf(sweep);
  return sweep.values.map(value => {
    const mine = done.filter(result => result.value === value);
    const of = (result: Done) => areasOf(sweep, result, score);
    return {
      value,
      name: shown(fieldOf(sweep.param), value, sweep.base),
      auc: spread(known(mine.map(result => of(result)?.auc))),
      averagePrecision: spread(known(mine.map(result => of(result)?.averagePrecision))),
      points: mine.flatMap(result => {
        const auc = of(result)?.auc;
        return typeof auc === 'number' ? [{ seed: result.seed, auc }] : [];
      }),
    };
  });
}

/** The scores that some run of it has. */
export const scoresOf = (sweep: Sweep): ScoreId[] =>
  scoreIds.filter(id => doneOf(sweep).some(result => areasOf(sweep, result, id) !== undefined));

/** One row a value, under one score. */
export function sweepTable(sweep: Sweep, score: ScoreId): Table {
  const rows = sweepRows(sweep, score);
  const cells = (of: Spread | null): Cell[] => (of ? [of.mean, of.sd, of.min, of.max] : [null, null, null, null]);
  const columns = (name: string) => ['mean', 'sd', 'min', 'max'].map(what => `${name} ${what}`);
  return {
    columns: [fieldOf(sweep.param).label.toLowerCase(), 'seeds', ...columns('AUC'), ...columns('AP')],
    count: rows.length,
    row: i => [rows[i].name, rows[i].points.length, ...cells(rows[i].auc), ...cells(rows[i].averagePrecision)],
  };
}

/** The terms that some run of it was trained with. */
const termsOf = (sweep: Sweep): LossId[] =>
  (Object.keys(losses) as LossId[]).filter(id => doneOf(sweep).some(result => result.losses[id] !== undefined));

/** Every single run under every score, with its terms; those without a result say why. */
export function sweepRunsTable(sweep: Sweep): Table {
  const ids = scoresOf(sweep);
  const terms = ['loss', ...termsOf(sweep)] as const;
  const termName = (id: 'loss' | LossId) => (id === 'loss' ? id : losses[id].label);
  return {
    columns: [
      ...[sweep.param, 'name', 'seed'],
      ...terms.map(id => `${termName(id)} (nats per example)`),
      'training time (s)',
      ...ids.flatMap(id => [`AUC (${id})`, `AP (${id})`]),
      'problem',
    ],
    count: sweep.results.length,
    row(i): Cell[] {
      const result = sweep.results[i];
      const start = [result.value, shown(fieldOf(sweep.param), result.value, sweep.base), result.seed];
      if (!('scores' in result))
        return [...start, ...terms.map(() => null), null, ...ids.flatMap(() => [null, null]), result.problem];
      const areas = ids.flatMap(id => {
        const found = areasOf(sweep, result, id);
        return [found?.auc ?? null, found?.averagePrecision ?? null];
      });
      const reached = terms.map(id => result.losses[id] ?? null);
      return [...start, ...reached, result.trainingMs / 1000, ...areas, null];
    },
  };
}

/** "0.812 ± 0.011", or the mean alone where one seed says nothing of chance. */
export const spreadText = (of: Spread | null, digits = 3): string =>
  of === null ? '–' : `${fixed(of.mean, digits)}${of.sd === null ? '' : ` ± ${fixed(of.sd, digits)}`}`;

/** "Anomalous class, 10 values, 2 seeds, MNIST, 3 epochs" */
export function sweepName({ param, values, seeds, base }: Sweep): string {
  const { label } = fieldOf(param);
  const rest = [
    ...(param === 'dataset' ? [] : [datasetName(base.dataset)]),
    ...(param === 'epochs' ? [] : [counted(base.epochs, 'epoch')]),
  ];
  return [label, counted(values.length, 'value'), counted(seeds.length, 'seed'), ...rest].join(', ');
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** What the ends of the table are, where a class is varied. */
const ends: Readonly<Partial<Record<ParamId, readonly [string, string]>>> = {
  heldOut: ['Hardest to find', 'easiest'],
  normalClass: ['Hardest to tell from the others', 'easiest'],
};

/** One sentence or two: the ends of the table, and which values are worse than chance. */
export function sweepSummary(sweep: Sweep, score: ScoreId): string {
  const judged = sweepRows(sweep, score).filter(row => row.auc !== null);
  if (judged.length === 0) {
    if (failedOf(sweep).length > 0 && doneOf(sweep).length === 0) return 'No run has a result yet.';
    return doneOf(sweep).length > 0
      ? 'These runs have no anomalies, or nothing else, in the test set, so there is no AUC.'
      : '';
  }
  const rising = [...judged].sort((a, b) => a.auc!.mean - b.auc!.mean);
  const [worst, best] = [rising[0], rising.at(-1)!];
  const words = ends[sweep.param] ?? ['Lowest', 'highest'];
  const says = (row: SweepRow, unit = '') => `${row.name} (${unit}${fixed(row.auc!.mean, 3)})`;
  const extremes =
    judged.length === 1
      ? `${worst.name}: AUC ${spreadText(worst.auc)}`
      : `${words[0]}: ${says(worst, 'AUC ')}, ${words[1]}: ${says(best)}`;
  const below = rising.filter(({ auc }) => auc!.mean < 0.5).map(({ name }) => name);
  const chance = below.length > 0 ? ` ${listed(below)} ${below.length === 1 ? 'is' : 'are'} below chance.` : '';
  return `${extremes}; judged by ${scores[score].label}.${chance}`;
}
