// Runs as files: one is the run's own JSON with a name, many are a list of those.

import { BadRun, checkId, checkLabels, checkRecord, checkRoc, checkTime } from './check.ts';
import type { KeptRun } from './types.ts';

export const MAX_MEGABYTES = 20;
const VERSION = 1;
const ONE = 'vae-anomaly-lab/run';
const MANY = 'vae-anomaly-lab/runs';

const written = ({ record, roc, ...labels }: KeptRun) => ({ ...record, ...labels, ...(roc && { roc }) });

/** One run is written as a run, several as a list. */
export function writeRuns(runs: readonly KeptRun[]): string {
  const [first] = runs;
  if (runs.length === 1) return JSON.stringify(written(first), null, 1);
  return JSON.stringify({ format: MANY, version: VERSION, runs: runs.map(written) });
}

/**
 * The same training, whoever recorded it and whatever it is called: what was set, what came out. FNV-1a over both, twice
 * with different starts.
 */
export function fingerprint({ record: { params, history, timing } }: Pick<KeptRun, 'record'>): string {
  const sorted = Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1));
  const source = JSON.stringify([sorted, history, timing.steps, timing.trainingMs]);
  const hash = (start: number) => {
    let h = start;
    for (let i = 0; i < source.length; i++) h = Math.imul(h ^ source.charCodeAt(i), 0x01000193);
    return (h >>> 0).toString(16).padStart(8, '0');
  };
  return hash(0x811c9dc5) + hash(0x2f0b4a17);
}

function readOne(value: unknown, now: string): KeptRun {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new BadRun('It is no run, but something else in JSON.');
  const raw = value as Readonly<Record<string, unknown>>;
  refuseOthers(raw, ONE);
  const record = checkRecord(raw);
  const created = checkTime(raw.created, 'created') ?? now;
  return {
    id: raw.id === undefined ? `file-${fingerprint({ record })}` : checkId(raw.id),
    created,
    updated: checkTime(raw.updated, 'updated') ?? created,
    ...checkLabels(raw, record),
    record,
    roc: checkRoc(raw.roc),
  };
}

function refuseOthers({ format, version }: Readonly<Record<string, unknown>>, wanted: string): void {
  if (format !== wanted)
    throw new BadRun(
      typeof format === 'string'
        ? `Its format is “${format.slice(0, 40)}”, not that of a run of this lab.`
        : 'It does not say that it is a run of this lab (“format” is missing).',
    );
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    throw new BadRun('It does not say which version of the format it has (“version” must be 1).');
  if (version > VERSION)
    throw new BadRun(
      `It was written by a newer version of the lab (format version ${version}; this page reads ${VERSION}). Reload the page to get the newest lab, then try again.`,
    );
}

/** All the runs in a file, or a `BadRun` that says what is wrong with it. */
export function readRuns(source: string, now: string): KeptRun[] {
  let value: unknown;
  try {
    value = JSON.parse(source.replace(/^\uFEFF/, ''));
  } catch {
    throw new BadRun('It is not JSON; choose a file that “Export” has written.');
  }
  const isMany = typeof value === 'object' && value !== null && (value as { format?: unknown }).format === MANY;
  if (!isMany) return [readOne(value, now)];
  const raw = value as Readonly<Record<string, unknown>>;
  refuseOthers(raw, MANY);
  if (!Array.isArray(raw.runs)) throw new BadRun('It says that it is a list of runs, but “runs” is not a list.');
  if (raw.runs.length === 0) throw new BadRun('It is a list of runs with none in it.');
  return raw.runs.map((each, i) => {
    try {
      return readOne(each, now);
    } catch (error) {
      if (!(error instanceof BadRun)) throw error;
      throw new BadRun(`In run ${i + 1} of ${(raw.runs as unknown[]).length}: ${error.message}`);
    }
  });
}

/** What an import would add or replace. A run that is here already, as new or newer, stays as it is. */
export function merge(here: readonly KeptRun[], incoming: readonly KeptRun[]): KeptRun[] {
  const byId = new Map(here.map(run => [run.id, run]));
  const prints = new Set(here.map(fingerprint));
  const news = new Map<string, KeptRun>();
  for (const run of incoming) {
    const known = news.get(run.id) ?? byId.get(run.id);
    if (known ? known.updated < run.updated : !prints.has(fingerprint(run))) news.set(run.id, run);
    prints.add(fingerprint(run));
  }
  return [...news.values()];
}
