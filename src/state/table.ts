// A table that a person opens is looked at first: the engine reads it, they say what its columns mean, and only then it is
// their dataset. Until then nothing that is there changes.

import { createStore } from 'zustand/vanilla';
import { tableName } from '../core/table/tableFile.ts';
import type { Survey, TablePlan } from '../core/table/types.ts';
import type { TableFile } from '../engine/api.ts';
import { chooseTable, inWords } from './chooseOwn.ts';
import { turn } from './frames.ts';
import { notify } from './notices.ts';
import { run } from './store.ts';

/** Everything about one table, from its being dropped to its being used. */
export interface AskedTable {
  readonly file: TableFile;
  /** How much of it has been read, 0 to 1; null while nobody knows. */
  readonly share: number | null;
  /** Null while it is read for the first time. */
  readonly survey: Survey | null;
  /** It is being read, perhaps once more. */
  readonly isReading: boolean;
  /** It is being made the dataset. */
  readonly isOpening: boolean;
  /** Why it could not be used as was decided; null where nothing is wrong. */
  readonly problem: string | null;
}

/** The table that a person is asked about; null where there is none. */
export const table = createStore<{ readonly asked: AskedTable | null }>(() => ({ asked: null }));

const EVERY_MS = 200;

/** Names of tables of text, gzipped or not. */
export const isTableName = (name: string): boolean => /\.(csv|tsv|tab|txt|data|dat)(\.gz)?$/i.test(name);

/** Whether this table is still the one that is asked about. */
const isAsked = (file: TableFile): boolean => table.getState().asked?.file === file;

function change(file: TableFile, changes: Partial<AskedTable>): void {
  table.setState(({ asked }) => (asked?.file === file ? { asked: { ...asked, ...changes } } : { asked }));
}

/** Reads a table, perhaps with a second file to test with, and asks what its columns mean; what cannot be read is said, and nothing is lost. */
export async function askAboutTable(opened: File, test?: File): Promise<void> {
  const file: TableFile = { name: opened.name, bytes: opened };
  const problem = await read(test ? { ...file, test: { name: test.name, bytes: test } } : file, null);
  if (problem === null) return;
  table.setState({ asked: null });
  notify('warning', problem);
}

/** Reads the table that is asked about once more: its first row is names now, or a row. Where it cannot be, it stays as it was. */
export async function readHeader(header: boolean): Promise<void> {
  const { asked } = table.getState();
  if (!asked?.survey || asked.isOpening) return;
  const problem = await read({ ...asked.file, header }, asked.survey);
  if (problem !== null) table.setState({ asked: { ...asked, problem } });
}

/** What is wrong, in words; null where nothing is, or where nobody asks about this table any more. */
async function read(file: TableFile, survey: Survey | null): Promise<string | null> {
  table.setState({ asked: { file, share: null, survey, isReading: true, isOpening: false, problem: null } });
  void follow(file);
  try {
    const answer = await run.ask(engine => engine.survey(file));
    if ('survey' in answer) change(file, { survey: answer.survey, isReading: false });
    else if (isAsked(file) && answer.problem) return inWords(answer.problem);
    return null;
  } catch (error) {
    return isAsked(file) ? `“${tableName(file)}” could not be read: ${(error as Error).message}` : null;
  }
}

/** How far the reading is, as long as it lasts. */
async function follow(file: TableFile): Promise<void> {
  while (isAsked(file) && table.getState().asked?.isReading) {
    const share = await run.ask(engine => engine.reading()).catch(() => null);
    change(file, { share });
    await new Promise(resolve => setTimeout(resolve, EVERY_MS));
  }
}

/**
 * The table becomes the dataset `own`, and is chosen; where it cannot be used so, the dialog says why.
 * @param isKept the browser keeps it for the next visit
 */
export async function useTable(plan: TablePlan, isKept: boolean): Promise<void> {
  const { asked } = table.getState();
  if (!asked || asked.isReading || asked.isOpening) return;
  const { file } = asked;
  change(file, { isOpening: true, problem: null });
  const problem = await run.openTable(file, plan).then(
    found => found && inWords(found),
    error => `“${tableName(file)}” could not be read: ${(error as Error).message}`,
  );
  if (!isAsked(file)) return;
  if (problem) return change(file, { isOpening: false, problem });
  table.setState({ asked: null });
  await turn(); // to take the dialog away is work enough for one
  chooseTable();
  const { opened } = run.store.getState();
  if (isKept && opened) await (await import('./tableKept.ts')).keepTable(opened, file, plan); // came with the dialog
}

/** The table is not wanted after all. */
export function leaveTable(): void {
  table.setState({ asked: null });
  run.ask(engine => engine.stopReading()).catch(() => {}); // an engine that is gone reads nothing
}
