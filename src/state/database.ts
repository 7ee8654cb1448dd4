// The browser's own database, where runs and sweeps outlive the page. Opened in one place, because its version belongs to
// all that lies in it, and because pages of another version may be open in other tabs.

import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { KeptScores } from './keptScores.ts';
import type { KeptRun } from './runs/types.ts';
import type { Sweep } from './sweep/types.ts';
import type { KeptTable } from './tableKept.ts';
import type { KeptState } from './takeUp.ts';

interface Schema extends DBSchema {
  runs: { key: string; value: KeptRun };
  sweeps: { key: string; value: Sweep };
  states: { key: string; value: KeptState };
  scores: { key: string; value: KeptScores };
  tables: { key: string; value: KeptTable };
}

/** What is kept as a list. */
export type StoreName = 'runs' | 'sweeps' | 'scores';
export type Stored<Name extends StoreName> = Schema[Name]['value'];

/** Version 1 had runs alone, version 2 no states of runs, version 3 no scores of images, version 4 no tables. */
const VERSION = 5;

/** A page of an older version holds the database open and cannot be asked to let go. */
export class Blocked extends Error {
  constructor() {
    super('Another tab of this browser shows an older version of the lab.');
  }
}

/** The browser has not said for a while whether there is a database. */
export class Unanswered extends Error {
  constructor() {
    super('This browser’s storage does not respond.');
  }
}

/** An open database is there in milliseconds; some browsers never answer in private windows. */
const ANSWER_MS = 5000;

let database: Promise<IDBPDatabase<Schema>> | null = null;
const waiting = new Set<() => Promise<void>>();

/**
 * The open database. Rejects at once where another tab is in the way or the browser refuses, and after a while where it does
 * not answer; what was to be written is asked for when it has opened after all. What failed is tried again next time.
 */
export function openDatabase(): Promise<IDBPDatabase<Schema>> {
  database ??= new Promise((resolve, reject) => {
    let isLate = false;
    const giveUp = (error: Error) => {
      isLate = true;
      reject(error);
    };
    const patience = setTimeout(giveUp, ANSWER_MS, new Unanswered());
    const opening = open(() => {
      if (isLate) sayAgain(new Blocked());
      else giveUp(new Blocked());
    });
    opening
      .then(opened => {
        resolve(opened);
        if (!isLate) return;
        database = Promise.resolve(opened);
        for (const write of waiting) void write();
      })
      .catch(error => {
        database = null;
        reject(error);
      })
      .finally(() => clearTimeout(patience));
  });
  return database;
}

/** A busy browser may find out what is in the way after it was given up: from then on that is the reason, for whoever waits. */
function sayAgain(error: Error): void {
  database = Promise.reject(error);
  database.catch(() => {}); // nobody may be waiting yet
  for (const write of waiting) void write();
}

/** Rejects, and does not throw, also where there is no `indexedDB` or the page may not even name it. */
const open = async (blocked: () => void): Promise<IDBPDatabase<Schema>> =>
  openDB<Schema>('vae-anomaly-lab', VERSION, {
    upgrade(fresh, before) {
      if (before < 1) fresh.createObjectStore('runs', { keyPath: 'id' });
      if (before < 2) fresh.createObjectStore('sweeps', { keyPath: 'id' });
      if (before < 3) fresh.createObjectStore('states', { keyPath: 'id' });
      if (before < 4) fresh.createObjectStore('scores', { keyPath: 'id' });
      if (before < 5) fresh.createObjectStore('tables', { keyPath: 'id' });
    },
    blocked,
    // A page of a newer version wants to change it: let go, so that nobody waits for this tab.
    blocking(_, __, event) {
      (event.target as IDBDatabase).close();
      database = null;
    },
    terminated() {
      database = null;
    },
  });

/** Calls back when a database that was blocked has opened after all. */
export const onUnblocked = (write: () => Promise<void>): void => void waiting.add(write);

/** Why what is kept does not outlive this page, with what can be done. */
export function reasonUnsaved(error: unknown, what: StoreName): string {
  const only = `${what} last only until the page closes`;
  const name = error instanceof Error ? error.name : '';
  if (error instanceof Blocked) return `${error.message} Close that tab; until then ${only}.`;
  if (error instanceof Unanswered) return `${error.message} Until it does, ${only}. Export anything you want to keep.`;
  if (name === 'VersionError')
    return `Another tab has opened a newer version of the lab. Reload this page; until then ${only}.`;
  const remedy = 'Export anything you want to keep.';
  if (name === 'QuotaExceededError')
    return `This browser’s storage for the page is full, so newer ${only}. Delete runs, or: ${remedy}`;
  return `This browser does not let the page store anything, so ${only}. ${remedy}`;
}
