// The table that a person is about to open: read once, kept while they decide what its columns mean, and then a dataset. One at
// a time; whoever opens another has turned away from it.

import { FEWEST_ROWS } from '../core/table/limits.ts';
import { type ReadTable, surveyTable } from '../core/table/survey.ts';
import { isSameTable, tableName } from '../core/table/tableFile.ts';
import type { Survey, TablePlan } from '../core/table/types.ts';
import type { TableFile } from './api.ts';
import { LoadError, type Opened } from './load/index.ts';
import { FileError, openTable, readTable } from './load/table/index.ts';
import type { Pace } from './pace.ts';

/** Somebody has called it off, or opened another. */
export class ReadingStopped extends Error {}

interface Kept {
  readonly file: TableFile;
  readonly read: ReadTable;
}

export function createTables(pace: Pace) {
  let kept: Kept | null = null;
  let reading: { readonly leaving: AbortController; share: number } | null = null;

  /** @throws LoadError what is wrong with the file; ReadingStopped */
  async function read(file: TableFile): Promise<ReadTable> {
    if (kept && isSameTable(kept.file, file)) return kept.read;
    stop();
    const mine = { leaving: new AbortController(), share: 0 };
    reading = mine;
    const { signal } = mine.leaving;
    try {
      const onProgress = (share: number) => {
        mine.share = share;
      };
      const found = await readTable(file, { pace, signal, onProgress });
      const { rowsInFile } = found.table;
      if (rowsInFile < FEWEST_ROWS)
        throw new FileError(file.name, `It has only ${rowsInFile} rows; at least ${FEWEST_ROWS} are needed.`);
      kept = { file, read: found };
      return found;
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      if (error.file === null) throw new LoadError(error.message, [], 'files');
      const reasons = [{ file: error.file, source: 'your computer', reason: error.message }];
      throw new LoadError(`${tableName(file)} cannot be used.`, reasons, 'files');
    } finally {
      if (reading === mine) reading = null;
    }
  }

  /** Ends what is being read, and forgets what was. */
  function stop(): void {
    kept = null;
    reading?.leaving.abort(new ReadingStopped('The table is no longer wanted.'));
    reading = null;
  }

  return {
    /** How much of the table has been read, 0 to 1; null while none is. */
    get share(): number | null {
      return reading?.share ?? null;
    },
    stop,
    /** @throws LoadError, ReadingStopped */
    survey: async (file: TableFile): Promise<Survey> => surveyTable(await read(file)),
    /** The table as a dataset; it is forgotten then, and kept where it cannot be used so. @throws LoadError, ReadingStopped */
    async open(file: TableFile, plan: TablePlan): Promise<Opened> {
      const opened = await openTable(file, await read(file), plan);
      kept = null;
      return opened;
    },
  };
}
