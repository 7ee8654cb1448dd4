// What a run is called until somebody gives it a better name: all that sets it apart, shortest first.

import { type Change, movements } from '../../core/changes.ts';
import { type DatasetId, datasets } from '../../datasets/index.ts';
import { anomalousClass } from '../../params/anomaly.ts';
import { applies, fields, initialParams, type ParamId, type Params } from '../../params/schema.ts';
import { shownValue } from '../../params/shown.ts';
import { briefly, valueName } from './briefly.ts';

/** What a run says of the datasets it was made with, opened files have their names from here; and of what was changed in it. */
export interface RunFacts {
  readonly data?: Named | null | undefined;
  readonly anomalyData?: Named | null | undefined;
  readonly changes?: readonly Change[] | null | undefined;
  readonly timing?: { readonly steps: number } | undefined;
  /** The file that its weights came from, where they did. */
  readonly weightsFrom?: string | undefined;
}

interface Named {
  readonly name: string;
}

/** "MNIST digits" is "MNIST" and "Strokes (drawn here)" is "Strokes" where there is little room. */
export const datasetName = (id: DatasetId, used?: Named | null): string =>
  datasets[id].opened ? (used?.name ?? datasets[id].label) : datasets[id].label.replace(/ (\(.*\)|[a-z]+)$/, '');

/** What is anomalous, such as "5 held out" or "3 against the rest". */
export function anomalyName(params: Params, { anomalyData }: Pick<RunFacts, 'anomalyData'> = {}): string {
  const found = anomalousClass(params);
  if (!found) return 'none';
  if (found.kind === 'held-out') return `${found.name} held out`;
  if (found.kind === 'one-class') return `${found.name} against the rest`;
  return `${datasetName(found.dataset, anomalyData)} ${found.name} added`;
}

/** Said in words of their own. */
const told: readonly ParamId[] = ['dataset', 'anomaly', 'heldOut', 'normalClass', 'anomalyDataset'];

/** In this order; settings that anybody adds come before the seed. */
const first: readonly ParamId[] = ['contamination', 'trainSize', 'model', 'latent', 'hidden', 'batch', 'optimizer'];
const last: readonly ParamId[] = ['learningRate', 'epsilonStd', 'beta', 'epochs', 'seed'];
/** All that makes a run another run, in the order in which it is said. */
const experimental = fields.filter(
  ({ id, cost, group }) => cost !== 'view' && group !== 'device' && !told.includes(id),
);
const between = experimental.filter(({ id }) => !first.includes(id) && !last.includes(id)).map(({ id }) => id);
export const inOrder = [...first, ...between, ...last].map(id => experimental.find(field => field.id === id)!);

/** Without them a name says nothing. */
const always: readonly ParamId[] = ['latent', 'seed'];

/** Values of one setting that a name has room for. */
const MANY = 5;

/** "β 1 → 8 → 0" for a setting that was changed while the run trained; more epochs only make a run longer. */
export function trail(id: ParamId, changes: readonly Change[], steps: number): string | null {
  const mine = movements(changes, steps).filter(each => each.id === id);
  if (mine.length === 0 || id === 'epochs') return null;
  const values = [mine[0].from, ...mine.map(({ to }) => to)].map(value => valueName(id, value));
  const few = values.length > MANY ? [...values.slice(0, 2), '…', ...values.slice(-2)] : values;
  return few.join(' → ');
}

/**
 * "MNIST, 5 held out, 2-d, seed 1", with every setting that is not the usual one and what was changed during training: two
 * experiments of the same name are the same experiment.
 */
export function defaultName(params: Params, facts: RunFacts = {}): string {
  const { changes, timing, weightsFrom } = facts;
  const said = inOrder.flatMap(field => {
    const { id } = field;
    const moved = changes ? trail(id, changes, timing?.steps ?? 0) : null;
    const isUsual = params[id] === initialParams[id] && !always.includes(id) && moved === null;
    if (isUsual || !applies(id, params)) return [];
    const value = moved ?? (field.kind === 'number' ? String(params[id]) : shownValue(field, params));
    return [briefly(id, value)];
  });
  const anomalies = params.anomaly === 'none' ? 'no anomalies' : anomalyName(params, facts);
  const origin = weightsFrom === undefined ? [] : ['weights from file'];
  return [datasetName(params.dataset, facts.data), anomalies, ...said, ...origin].join(', ');
}
