// Which runs are an assignment's: those that were trained while it was on. Their ids are noted as they come to be kept.

import { lesson } from '../state/lesson/store.ts';
import { fingerprint, merge } from '../state/runs/files.ts';
import { put } from '../state/runs/storage.ts';
import { kept } from '../state/runs/store.ts';
import type { KeptRun } from '../state/runs/types.ts';
import { lab } from '../state/store.ts';
import { type Given, givenOf, noteRun } from './given.ts';

/** Since when runs are the assignment's, and which is not: the person's own may be kept while it is set aside. */
let since: { readonly at: string; readonly own: string } | null = null;

/** An assignment is being opened; the run on the stage is the person's, unless an assignment was on before. */
export function beginNoting(): void {
  const isOn = since !== null && givenOf(lesson.getState().on?.id ?? '') !== null;
  if (!isOn) since = { at: new Date().toISOString(), own: lab.getState().id };
}

kept.subscribe(({ runs }, before) => {
  const id = lesson.getState().on?.id;
  if (runs === before.runs || !since || !id || !givenOf(id)) return;
  const { at, own } = since;
  const known = new Set([own, ...before.runs.map(run => run.id)]);
  const news = runs.filter(run => !run.imported && run.created >= at && !known.has(run.id));
  for (const run of news.sort((a, b) => a.created.localeCompare(b.created))) noteRun(id, run.id);
});

/** More would make a file that nobody can send; the newest count. */
export const MOST_RUNS = 40;

/** Of the runs that were noted, those that are still kept, oldest first. */
export const runsOf = ({ runs }: Pick<Given, 'runs'>, all: readonly KeptRun[] = kept.getState().runs): KeptRun[] =>
  runs.flatMap(id => all.find(run => run.id === id) ?? []).slice(-MOST_RUNS);

/** The runs of a file are kept beside those that are here. Returns what each of them is called here. */
export async function keepRunsOf(incoming: readonly KeptRun[]): Promise<string[]> {
  const news = merge(kept.getState().runs, incoming);
  if (news.length > 0) await put(news);
  const here = new Map(kept.getState().runs.map(run => [fingerprint(run), run.id]));
  return incoming.flatMap(run => here.get(fingerprint(run)) ?? []);
}
