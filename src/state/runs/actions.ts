// Everything a person can do with kept runs. Components call these and nothing else.

import { BadFile } from '../../core/checked.ts';
import { differing } from '../../params/schema.ts';
import { setAll } from '../actions.ts';
import { saveAs } from '../download.ts';
import { needsNewRun } from '../pending.ts';
import { lab } from '../store.ts';
import { fileNameOf, unlike } from './apart.ts';
import { NAME_LENGTH, NOTE_LENGTH } from './check.ts';
import { MAX_MEGABYTES, merge, readRuns, writeRuns } from './files.ts';
import { defaultName } from './name.ts';
import { drop, put } from './storage.ts';
import { kept, type RunsState, say } from './store.ts';
import type { KeptRun } from './types.ts';

type Word = NonNullable<RunsState['word']>;

/** Time to think better of a deletion. */
const UNDO_MS = 12_000;
let forgetting: ReturnType<typeof setTimeout> | undefined;

const chosen = (ids: readonly string[]): KeptRun[] => kept.getState().runs.filter(({ id }) => ids.includes(id));
const runs = (count: number) => `${count} ${count === 1 ? 'run' : 'runs'}`;
const quoted = (some: readonly KeptRun[]) => (some.length === 1 ? `“${some[0].name}”` : runs(some.length));

/** An empty name brings the default back. */
export async function label(id: string, name: string, note: string): Promise<void> {
  const [run] = chosen([id]);
  if (!run) return;
  const wanted = name.trim().slice(0, NAME_LENGTH) || defaultName(run.record.params, run.record);
  const others = kept.getState().runs.filter(each => each.id !== id);
  const own = unlike(wanted, new Set(others.map(each => each.name)));
  await put([{ ...run, name: own, note: note.trim().slice(0, NOTE_LENGTH), updated: new Date().toISOString() }]);
}

export async function remove(ids: readonly string[]): Promise<void> {
  const deleted = chosen(ids);
  if (deleted.length === 0) return;
  clearTimeout(forgetting);
  say('info', `${deleted.length === 1 ? quoted(deleted) : runs(deleted.length)} deleted.`);
  kept.setState({ deleted });
  const { word: said } = kept.getState();
  const forget = () => kept.setState(({ word }) => ({ deleted: [], word: word === said ? null : word }));
  forgetting = setTimeout(forget, UNDO_MS);
  await drop(ids);
}

/** Brings back what was deleted last, but for runs that were saved again since: what is newer stays. */
export async function undelete(): Promise<void> {
  clearTimeout(forgetting);
  const { deleted } = kept.getState();
  kept.setState({ deleted: [] });
  const newer = chosen(deleted.map(({ id }) => id));
  const back = deleted.filter(({ id }) => !newer.some(each => each.id === id));
  const restored = `${quoted(back)} ${back.length === 1 ? 'was' : 'were'} restored.`;
  const stays = `${quoted(newer)} ${newer.length === 1 ? 'was saved again meanwhile and stays as it is' : 'were saved again meanwhile and stay as they are'}.`;
  say('info', [back.length > 0 && restored, newer.length > 0 && stays].filter(Boolean).join(' '));
  if (back.length > 0) await put(back);
}

/** Sets the controls as they were for this run, all at once; the person starts over. */
export function restore(id: string): void {
  const [run] = chosen([id]);
  if (!run) return;
  const { params } = run.record;
  const changed = differing(params, lab.getState().params);
  if (changed.length === 0) {
    say('info', `The settings are already those of “${run.name}”.`);
    return;
  }
  setAll(Object.fromEntries(changed.map(param => [param, params[param]])));
  const left = differing(params, lab.getState().params);
  const taken = changed.filter(id => !left.includes(id));
  if (taken.length === 0) return; // an assignment holds them, and has said so
  const waits = taken.some(needsNewRun) ? ' Start over to train with them.' : '';
  const but = left.length > 0 ? ', but for those that the assignment holds' : '';
  say('info', `Now using the settings of “${run.name}”${but}.${waits}`);
}

/** Of several: how many, and when. */
const fileName = (some: readonly KeptRun[], now: string): string =>
  some.length === 1
    ? fileNameOf(some[0])
    : `vae-anomaly-lab-${some.length}-runs-${now.slice(0, 19).replace(/[T:]/g, '-')}.json`;

/** Downloads these runs as one file. */
export function exportRuns(ids: readonly string[]): void {
  const some = chosen(ids);
  if (some.length === 0) return;
  const now = new Date().toISOString();
  const file = new Blob([writeRuns(some, now)], { type: 'application/json' });
  if (file.size > MAX_MEGABYTES * 1e6) {
    say('warning', `Together these runs are over ${MAX_MEGABYTES} MB. Select fewer for one file.`);
    return;
  }
  saveAs(file, fileName(some, now));
  say('info', `${quoted(some)} exported.`);
}

/** All of a file or nothing of it. @param isOnly no other is imported with it, so that nobody asks which it was */
async function importFile(file: File, isOnly: boolean): Promise<Word> {
  const name = `“${file.name.slice(0, 60)}”`;
  try {
    if (file.size > MAX_MEGABYTES * 1e6)
      throw new BadFile(`The file is ${Math.ceil(file.size / 1e6)} MB; the limit is ${MAX_MEGABYTES} MB.`);
    const incoming = readRuns(await file.text(), new Date().toISOString());
    const news = merge(kept.getState().runs, incoming);
    const known = incoming.length - news.length;
    const already = `${runs(known)} ${known === 1 ? 'was' : 'were'} already here`;
    if (news.length > 0) await put(news);
    const outcome = news.length === 0 ? `${already}.` : `${runs(news.length)} imported${known ? `; ${already}` : ''}.`;
    return { tone: 'info', text: isOnly ? outcome : `${name}: ${outcome}` };
  } catch (error) {
    const reason =
      error instanceof BadFile ? error.message : `The file could not be read (${(error as Error).message}).`;
    return { tone: 'warning', text: `${name} was not imported${isOnly ? ', and nothing was changed' : ''}. ${reason}` };
  }
}

/** One after the other. Says what came of each. */
export async function importRuns(...files: readonly File[]): Promise<void> {
  const words: Word[] = [];
  for (const file of files) words.push(await importFile(file, files.length === 1));
  if (words.length === 0) return; // what was dropped were no files
  const tone = words.some(word => word.tone === 'warning') ? 'warning' : 'info';
  say(tone, words.map(({ text }) => text).join(' '));
}
