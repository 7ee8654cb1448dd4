// Kept runs as rows of a table: what they were set to and what came out.

import { anomalyName, datasetName } from '../state/runs/name.ts';
import type { KeptRun } from '../state/runs/types.ts';
import { counted, share } from './numbers.ts';
import type { Cell, Table } from './table.ts';

export interface RunRow {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly dataset: string;
  readonly anomaly: string;
  readonly latent: number;
  readonly beta: number;
  /** Epochs that were trained, not those that were planned. */
  readonly epochs: number;
  /** Nats per image; null before there is a point of the curve. */
  readonly loss: number | null;
  /** Of the notebook's score. */
  readonly auc: number | null;
  readonly seed: number;
  /** ISO 8601 */
  readonly created: string;
}

export type RunColumn = Exclude<keyof RunRow, 'id' | 'note'>;

/** What came out stands before what was set: a narrow card shows the first columns. */
export const runColumns: readonly { readonly id: RunColumn; readonly label: string; readonly csv?: string }[] = [
  { id: 'name', label: 'Name' },
  { id: 'auc', label: 'AUC', csv: 'AUC (probability)' },
  { id: 'loss', label: 'Loss', csv: 'final loss (nats per image)' },
  { id: 'epochs', label: 'Epochs' },
  { id: 'dataset', label: 'Dataset' },
  { id: 'anomaly', label: 'Anomaly' },
  { id: 'latent', label: 'Latent' },
  { id: 'beta', label: 'β', csv: 'beta' },
  { id: 'seed', label: 'Seed' },
  { id: 'created', label: 'Date' },
];

export function runRow({ id, name, note, created, record }: KeptRun): RunRow {
  const { params, counts, timing, history, scores } = record;
  return {
    id,
    name,
    note,
    dataset: datasetName(params.dataset, record.data),
    anomaly: anomalyName(params, record),
    latent: params.latent,
    beta: params.beta,
    epochs: timing.steps / Math.ceil(counts.train / params.batch),
    loss: history.at(-1)?.loss ?? null,
    auc: scores.probability?.auc ?? null,
    seed: params.seed,
    created,
  };
}

const collator = new Intl.Collator('en', { numeric: true });

/** A sorted copy. What has no value comes last, whichever way; equals keep their order. */
export function sortRuns(
  rows: readonly RunRow[],
  column: RunColumn,
  direction: 'ascending' | 'descending' = 'ascending',
): RunRow[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return [...rows].sort((a, b) => {
    const [x, y] = [a[column], b[column]];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    if (typeof x === 'number' && typeof y === 'number') return sign * (x - y);
    return sign * collator.compare(String(x), String(y));
  });
}

/** For the CSV and for reading, oldest first, with the note and the step that the table on the page has no room for. */
export function runsTable(runs: readonly KeptRun[]): Table {
  return {
    columns: [...runColumns.map(({ label, csv }) => csv ?? label.toLowerCase()), 'steps', 'note'],
    count: runs.length,
    row(i): readonly Cell[] {
      const row = runRow(runs[i]);
      return [...runColumns.map(({ id }) => row[id]), runs[i].record.timing.steps, row.note];
    },
  };
}

/** One sentence: how many there are and which is the best detector. */
export function runsSummary(runs: readonly KeptRun[]): string {
  if (runs.length === 0) return 'No run is kept yet.';
  const best = runs.reduce<RunRow | null>((most, run) => {
    const row = runRow(run);
    return row.auc !== null && row.auc > (most?.auc ?? -1) ? row : most;
  }, null);
  const kept = `${counted(runs.length, 'run')} kept in this browser`;
  return best ? `${kept}; the highest AUC is ${share(best.auc!)}, of “${best.name}”.` : `${kept}.`;
}
