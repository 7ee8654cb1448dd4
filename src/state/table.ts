// A table that a person opens is looked at first: the engine reads it, they say what its columns mean, and only then it is
// their dataset. Until then nothing that is there changes.

import { createStore } from 'zustand/vanilla';
import type { Survey, TablePlan } from '../core/table/types.ts';
import type { TableFile } from '../engine/api.ts';
import { chooseTable, inWords } from './chooseOwn.ts';
import { notify } from './notices.ts';
import { run } from './store.ts';

/** Everything about one table, from its being dropped to its being used. */
export interface AskedTable {
  readonly file: TableFile;
  /** How much of it has been read, 0 to 1; null while nobody knows. */
  readonly share: number | null;
  /** Null while it is being read. */
  readonly survey: Survey | null;
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

/** Reads a table and asks what its columns mean; what cannot be read is said, and nothing is lost. */
export async function askAboutTable(opened: File): Promise<void> {
  const file: TableFile = { name: opened.name, bytes: opened };
  table.setState({ asked: { file, share: null, survey: null, isOpening: false, problem: null } });
  void follow(file);
  try {
    const answer = await run.ask(engine => engine.survey(file));
    if (!isAsked(file)) return;
    if ('survey' in answer) return change(file, { survey: answer.survey });
    if (answer.problem) notify('warning', inWords(answer.problem));
  } catch (error) {
    if (isAsked(file)) notify('warning', `“${file.name}” could not be read: ${(error as Error).message}`);
  }
  if (isAsked(file)) table.setState({ asked: null });
}

/** How far the reading is, as long as it lasts. */
async function follow(file: TableFile): Promise<void> {
  while (isAsked(file) && !table.getState().asked?.survey) {
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
  if (!asked || asked.isOpening) return;
  const { file } = asked;
  change(file, { isOpening: true, problem: null });
  const problem = await run.openTable(file, plan).then(
    found => found && inWords(found),
    error => `“${file.name}” could not be read: ${(error as Error).message}`,
  );
  if (!isAsked(file)) return;
  if (problem) return change(file, { isOpening: false, problem });
  table.setState({ asked: null });
  chooseTable();
  const { opened } = run.store.getState();
  if (isKept && opened) await (await import('./tableKept.ts')).keepTable(opened, file, plan); // came with the dialog
}

/** The table is not wanted after all. */
export function leaveTable(): void {
  table.setState({ asked: null });
  run.ask(engine => engine.stopReading()).catch(() => {}); // an engine that is gone reads nothing
}
