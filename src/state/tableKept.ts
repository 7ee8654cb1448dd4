// The newest table that a person wanted kept: the file itself, in the browser's database, with what they decided about it. It
// never leaves this computer, and whoever says nothing has nothing kept.

import { createStore } from 'zustand/vanilla';
import { tableName } from '../core/table/tableFile.ts';
import type { TablePlan } from '../core/table/types.ts';
import type { OwnData, TableFile } from '../engine/api.ts';
import { chooseTable, inWords, wasOpenedLast } from './chooseOwn.ts';
import { openDatabase } from './database.ts';
import { notify } from './notices.ts';
import { run } from './store.ts';

export interface KeptTable {
  /** Of what was made of it. */
  readonly id: string;
  readonly table: TableFile;
  readonly plan: TablePlan;
  readonly data: OwnData;
}

/** A browser gives the page some room, and runs need some of it. */
export const MOST_BYTES = 100e6;

/** What is kept; null where nothing is, or nobody has looked yet. */
export const keptTable = createStore<{ readonly kept: KeptTable | null }>(() => ({ kept: null }));

async function write(kept: KeptTable | null): Promise<void> {
  const { store, done } = (await openDatabase()).transaction('tables', 'readwrite');
  await Promise.all([store.clear(), ...(kept ? [store.put(kept)] : []), done]);
}

/** Reads what is kept into the store. Without a database nothing is. */
export async function findKept(): Promise<KeptTable | null> {
  try {
    const [kept = null] = await (await openDatabase()).getAll('tables');
    keptTable.setState({ kept });
  } catch {
    // Then the page asks for the file, as it does where none was kept.
  }
  return keptTable.getState().kept;
}

/** What an address means by the dataset `own`: what is kept, if nothing else was opened since. */
export async function keptAsOwn(): Promise<KeptTable | null> {
  const kept = await findKept();
  return kept && wasOpenedLast(kept.id) ? kept : null;
}

/** Keeps the table that is open, in the place of what was kept before. */
export async function keepTable(data: OwnData, table: TableFile, plan: TablePlan): Promise<void> {
  const kept = { id: data.id, table, plan, data };
  try {
    await write(kept);
    keptTable.setState({ kept });
  } catch (error) {
    const why =
      (error as Error).name === 'QuotaExceededError' ? 'has no room for it' : 'does not let the page store it';
    notify('warning', `“${tableName(table)}” is not kept: this browser ${why}. Open it again after a reload.`);
  }
}

/** Opens what is kept, as it was. */
export async function openKept(): Promise<void> {
  const { kept } = keptTable.getState();
  if (!kept) return;
  const problem = await run.openTable(kept.table, kept.plan).then(
    found => found && inWords(found),
    error => `“${tableName(kept.table)}” could not be read: ${(error as Error).message}`,
  );
  if (problem) notify('warning', problem);
  else chooseTable();
}

/** Takes it out of the browser again; what is open stays open. */
export async function forgetTable(): Promise<void> {
  keptTable.setState({ kept: null });
  await write(null).catch(() => {});
}
