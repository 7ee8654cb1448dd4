// Runs as files: one is the run's own record with what is known beside it, many are a list of those. What comes from a file is
// marked as that: anybody can write anything into one.

import { BadFile, NewerFile } from '../../core/checked.ts';
import { has } from '../../core/registry.ts';
import { toldApart } from './apart.ts';
import { checkId, checkLab, checkLabels, checkRecord, checkRoc, checkThreshold, checkTime } from './check.ts';
import { checkLabelled } from './labels.ts';
import type { KeptRun } from './types.ts';

export const MAX_MEGABYTES = 20;
/** Version 1 had settings, losses and scores alone. */
const VERSION = 2;
const ONE = 'vae-anomaly-lab/run';
const MANY = 'vae-anomaly-lab/runs';

function written({ record, ...beside }: KeptRun, exported: string) {
  const { format, version, ...trained } = record;
  const { lab, id, name, note, created, updated, imported, threshold, roc, labels } = beside;
  const about = { lab, id, name, note, created, updated, imported };
  return { format, version, exported, ...about, ...trained, threshold, roc, labels };
}

/** One run is written as a run, several as a list. @param now ISO 8601, UTC */
export function writeRuns(runs: readonly KeptRun[], now: string): string {
  const [first] = runs;
  if (runs.length === 1) return JSON.stringify(written(first, now), null, 1);
  return JSON.stringify({ format: MANY, version: VERSION, exported: now, runs: runs.map(run => written(run, now)) });
}

/**
 * The same training, whoever recorded it and whatever it is called: what was set, how the loss went. FNV-1a over both, twice
 * with different starts.
 */
export function fingerprint({ record: { params, history, timing } }: Pick<KeptRun, 'record'>): string {
  const sorted = Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1));
  return hashed(JSON.stringify([sorted, history, timing.steps, timing.trainingMs]));
}

function hashed(source: string): string {
  const hash = (start: number) => {
    let h = start;
    for (let i = 0; i < source.length; i++) h = Math.imul(h ^ source.charCodeAt(i), 0x01000193);
    return (h >>> 0).toString(16).padStart(8, '0');
  };
  return hash(0x811c9dc5) + hash(0x2f0b4a17);
}

function readOne(value: unknown, now: string): KeptRun {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new BadFile('Valid JSON, but not an exported run.');
  const raw = value as Readonly<Record<string, unknown>>;
  refuseOthers(raw, ONE);
  const record = checkRecord(raw);
  const created = checkTime(raw.created, 'created') ?? now;
  return {
    id: raw.id === undefined ? `file-${fingerprint({ record })}` : checkId(raw.id),
    created,
    updated: checkTime(raw.updated, 'updated') ?? created,
    ...checkLabels(raw, record),
    imported: { at: now, verified: null },
    lab: checkLab(raw.lab),
    record,
    roc: checkRoc(raw.roc),
    threshold: checkThreshold(raw.threshold),
    labels: checkLabelled(raw.labels),
  };
}

function refuseOthers({ format, version }: Readonly<Record<string, unknown>>, wanted: string): void {
  if (format !== wanted)
    throw new BadFile(
      typeof format === 'string'
        ? `Its format is “${format.slice(0, 40)}”, which is not a run of this lab.`
        : 'Not an exported run of this lab: “format” is missing.',
    );
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    throw new BadFile('It does not say which version of the format it has (“version” must be 1 or 2).');
  if (version > VERSION)
    throw new NewerFile(
      `It was written by a newer version of the lab (format version ${version}; this page reads ${VERSION}). Reload the page to get the newest lab, then try again.`,
    );
}

/** All the runs in a file, or a `BadFile` that says what is wrong with it. */
export function readRuns(source: string, now: string): KeptRun[] {
  let value: unknown;
  try {
    value = JSON.parse(source.replace(/^\uFEFF/, ''));
  } catch {
    throw new BadFile('Not JSON. Choose a file written by “Export”.');
  }
  return runsIn(value, now);
}

/** The same of what was parsed already. */
export function runsIn(value: unknown, now: string): KeptRun[] {
  const isMany = typeof value === 'object' && value !== null && (value as { format?: unknown }).format === MANY;
  if (!isMany) return [readOne(value, now)];
  const raw = value as Readonly<Record<string, unknown>>;
  refuseOthers(raw, MANY);
  if (!Array.isArray(raw.runs)) throw new BadFile('A list of runs, but its “runs” is not a list.');
  if (raw.runs.length === 0) throw new BadFile('A list of runs with no run in it.');
  return raw.runs.map((each, i) => {
    try {
      return readOne(each, now);
    } catch (error) {
      if (!(error instanceof BadFile)) throw error;
      throw new BadFile(`In run ${i + 1} of ${(raw.runs as unknown[]).length}: ${error.message}`);
    }
  });
}

/** Whether two records of one training disagree about what it was worth. */
function disagree({ record: { scores: a } }: KeptRun, { record: { scores: b } }: KeptRun): boolean {
  return Object.keys(a).some(id => has(b, id) && a[id].auc !== b[id].auc);
}

/** A training that claims to be another has a name of its own, always the same. */
const claimed = (run: KeptRun): KeptRun => ({
  ...run,
  id: `file-${hashed(JSON.stringify([fingerprint(run), run.record.scores]))}`,
});

/**
 * What an import would add or replace. A run that is here already stays as it is, but for a newer name and note: nothing that
 * was trained here is replaced by what a file says. What comes in gets a name that nothing else has.
 */
export function merge(here: readonly KeptRun[], incoming: readonly KeptRun[]): KeptRun[] {
  const runs = new Map(here.map(run => [run.id, run]));
  const prints = new Map(here.map(run => [run.id, fingerprint(run)]));
  const news = new Set<string>();
  const take = (run: KeptRun) => {
    runs.set(run.id, run);
    prints.set(run.id, fingerprint(run));
    news.add(run.id);
  };
  for (const run of incoming) {
    const print = fingerprint(run);
    const twin = [...runs.values()].find(each => prints.get(each.id) === print && !disagree(each, run));
    const namesake = runs.get(run.id);
    if (twin) {
      const isNewer = twin.id === run.id && twin.updated < run.updated;
      const { name, note, updated } = run;
      if (isNewer && (name !== twin.name || note !== twin.note)) take({ ...twin, name, note, updated });
    } else if (!namesake) take(run);
    else if (namesake.imported && namesake.updated < run.updated) take(run);
    else if (!runs.has(claimed(run).id)) take(claimed(run));
  }
  return toldApart([...runs.values()]).filter(({ id }) => news.has(id));
}
