// Kept runs as rows of a table: what came out, and those settings in which they differ. What is the same for all is said once.

import type { ParamId, Params } from '../params/schema.ts';
import { applies } from '../params/schema.ts';
import { shownValue } from '../params/shown.ts';
import { briefly, changeWords } from '../state/runs/briefly.ts';
import { anomalyName, datasetName, inOrder, trail } from '../state/runs/name.ts';
import type { KeptRun } from '../state/runs/types.ts';
import { counted, share, short } from './numbers.ts';
import { importedWords, isDated, titleOf, verifiedWords, weightsWords } from './runTitle.ts';
import type { Cell, Table } from './table.ts';

export interface RunColumn {
  readonly id: string;
  readonly label: string;
  /** Its name in a CSV, where that has room for more. */
  readonly csv: string;
  /** What it is sorted by, and what a program reads. */
  of(run: KeptRun): Cell;
  /** What a person reads. */
  shown(run: KeptRun): string;
  /** What tells runs apart, where that is not what a person reads. */
  apart?(run: KeptRun): string;
}

const stampOf = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** Epochs that were trained, not those that were planned. */
const epochsOf = ({ record: { params, counts, timing } }: KeptRun): number =>
  timing.steps / Math.ceil(counts.train / params.batch);
/** Of the notebook's score. */
const aucOf = ({ record }: KeptRun): number | null => record.scores.probability?.auc ?? null;
/** Nats per image; null before there is a point of the curve. */
const lossOf = ({ record }: KeptRun): number | null => record.history.at(-1)?.loss ?? null;

/** Each change as it was made: "β 1 to 8 after step 100". */
const everyChange = ({ record: { changes } }: KeptRun): string =>
  changes === null ? 'unknown' : changes.map(change => `${changeWords(change)} after step ${change.step}`).join('; ');

const before: readonly RunColumn[] = [
  { id: 'name', label: 'Name', csv: 'name', of: run => run.name, shown: titleOf },
  {
    id: 'auc',
    label: 'AUC',
    csv: 'AUC (probability)',
    of: aucOf,
    shown: run => (aucOf(run) === null ? '–' : share(aucOf(run)!)),
  },
  {
    id: 'loss',
    label: 'Loss',
    csv: 'final loss (nats per example)',
    of: lossOf,
    shown: run => (lossOf(run) === null ? '–' : short(lossOf(run)!)),
  },
  { id: 'epochs', label: 'Epochs', csv: 'epochs', of: epochsOf, shown: run => short(epochsOf(run)) },
];

const after: readonly RunColumn[] = [
  {
    id: 'created',
    label: 'Date',
    csv: 'date',
    of: run => (isDated(run) ? run.created : null),
    shown: run => (isDated(run) ? stampOf.format(new Date(run.created)) : 'unknown'),
  },
];

/** Labels for a narrow head; a setting that is not here has that of its field. */
const labels: Readonly<Partial<Record<ParamId, string>>> = {
  trainSize: 'Examples',
  latent: 'Latent',
  hidden: 'Hidden',
  batch: 'Batch',
  epsilonStd: 'ε',
  beta: 'β',
};

const inWords = (id: string, label: string, of: (run: KeptRun) => string): RunColumn => {
  return { id, label, csv: label.toLowerCase(), of, shown: of };
};

/** Settings that make a run another, and what was changed in it. Planned epochs are none: what counts is what was trained. */
const settings: readonly RunColumn[] = [
  inWords('dataset', 'Dataset', ({ record }) => datasetName(record.params.dataset, record.data)),
  inWords('anomaly', 'Anomaly', ({ record }) => anomalyName(record.params, record)),
  ...inOrder
    .filter(({ id }) => id !== 'epochs')
    .map((field): RunColumn => {
      const { id } = field;
      const value = (params: Params) => (field.kind === 'number' ? String(params[id]) : shownValue(field, params));
      const shown = ({ record: { params, changes, timing } }: KeptRun) =>
        applies(id, params) ? (trail(id, changes ?? [], timing.steps) ?? value(params)) : '–';
      return {
        id,
        label: labels[id] ?? field.label,
        csv: id === 'beta' ? 'beta' : (labels[id] ?? field.label).toLowerCase(),
        of: ({ record: { params } }) => (applies(id, params) ? params[id] : null),
        shown,
        // To be without a minor setting is no different from having it as it usually is.
        ...(field.isMinor && {
          apart: run =>
            applies(id, run.record.params) ? shown(run) : value({ ...run.record.params, [id]: field.initial }),
        }),
      };
    }),
  inWords('backend', 'Compute device', ({ record: { device } }) => device.backend),
  inWords('lab', 'Lab', ({ lab }) => lab ?? 'unknown'),
];

/** What came out stands before what was set: a narrow card shows the first columns. */
export const allColumns: readonly RunColumn[] = [...before, ...settings, ...after];

const differs = (runs: readonly KeptRun[]) => (column: RunColumn) =>
  new Set(runs.map(column.apart ?? column.shown)).size > 1;

/** What came out, and the settings in which these runs differ. */
export const columnsOf = (runs: readonly KeptRun[]): readonly RunColumn[] => [
  ...before,
  ...settings.filter(differs(runs)),
  ...after,
];

/** Said in any case; other settings only where they are not the usual ones. */
const always: readonly string[] = ['dataset', 'anomaly', 'latent', 'beta', 'seed'];

/** "All have: MNIST, 5 held out, 2-d, β 1." for what has no column; empty where there is nothing to compare. */
export function inCommon(runs: readonly KeptRun[]): string {
  const [first] = runs;
  if (runs.length < 2) return '';
  const same = settings.filter(column => !differs(runs)(column) && column.shown(first) !== '–');
  const said = same.flatMap(({ id, shown }) => {
    const field = inOrder.find(each => each.id === id);
    if (!field) return always.includes(id) ? [shown(first)] : [];
    const isUsual = first.record.params[field.id] === field.initial && !always.includes(id);
    return isUsual ? [] : [briefly(id, shown(first))];
  });
  return said.length === 0 ? '' : `All have: ${said.join(', ')}.`;
}

const collator = new Intl.Collator('en', { numeric: true });

/** A sorted copy. What has no value comes last, whichever way; equals keep their order. */
export function sortRuns(
  runs: readonly KeptRun[],
  column: string,
  direction: 'ascending' | 'descending' = 'ascending',
): KeptRun[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const { of } = allColumns.find(({ id }) => id === column) ?? after[0];
  return [...runs].sort((a, b) => {
    const [x, y] = [of(a), of(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    if (typeof x === 'number' && typeof y === 'number') return sign * (x - y);
    return sign * collator.compare(String(x), String(y));
  });
}

/** For the CSV and for reading: every column, whether the runs differ in it or not, and what the table on the page has no room for. */
export function runsTable(runs: readonly KeptRun[]): Table {
  return {
    columns: [...allColumns.map(({ csv }) => csv), 'steps', 'changes', 'source', 'verified', 'note'],
    count: runs.length,
    row(i): readonly Cell[] {
      const run = runs[i];
      return [
        ...allColumns.map(({ of }) => of(run)),
        run.record.timing.steps,
        everyChange(run),
        [importedWords(run), weightsWords(run)].filter(words => words !== null).join(', ') || 'trained here',
        verifiedWords(run),
        run.note,
      ];
    },
  };
}

/** One sentence: how many there are, and which of those that were trained here is the best detector. */
export function runsSummary(runs: readonly KeptRun[]): string {
  if (runs.length === 0) return 'No saved runs yet.';
  const own = runs.filter(({ imported, record }) => !imported && record.weightsFrom === undefined);
  const others = runs.filter(({ imported }) => imported).length;
  const best = own.reduce<KeptRun | null>(
    (most, run) => (aucOf(run) !== null && aucOf(run)! > ((most && aucOf(most)) ?? -1) ? run : most),
    null,
  );
  const kept = `${counted(runs.length, 'run')} saved in this browser${others > 0 ? `, ${others} of them imported` : ''}`;
  const of = own.length < runs.length ? ' of those trained here' : '';
  return best ? `${kept}; the highest AUC${of} is ${share(aucOf(best)!)}, of “${best.name}”.` : `${kept}.`;
}
