// Whether a dataset may be kept. Few bytes are; before it becomes many somebody is asked, once for each dataset. Nobody waits for the
// answer but the bytes themselves.

import { takeTurns } from '../turns.ts';
import { isGzip } from './inflate.ts';
import type { Keeper } from './keep.ts';
import type { Kept } from './kept.ts';

/** In bytes: as many are kept without a question. */
export const MOST_UNASKED = 40e6;

/** What somebody is to decide. */
export interface KeepQuestion {
  /** Of the dataset. */
  readonly id: string;
  /** Its own bytes, and all that would be kept with them. */
  readonly bytes: number;
  readonly total: number;
}

/** Puts a question to whoever is at the page; never answered where nobody is. */
export type AskToKeep = (question: KeepQuestion) => Promise<boolean>;

/** Whether it may be kept, or who will say so. */
type Permission = boolean | { readonly said: Promise<boolean> };

type Permit = (id: string, bytes: number, kept: Kept, ask: AskToKeep) => Promise<Permission>;

/** Gives permissions in turn, so that of two datasets that come at once the second counts what the first was promised. */
export function createPermit(): Permit {
  const turns = takeTurns();
  /** Bytes that may not be written yet, by dataset. */
  const promised = new Map<string, number>();
  return (id, bytes, kept, ask) =>
    turns(async () => {
      const [sizes, answers] = await Promise.all([kept.sizes(), kept.answers()]);
      if (!sizes) return true; // it is tried, and said that it cannot be
      const others = [...new Set([...Object.keys(sizes), ...promised.keys()])].filter(each => each !== id);
      const total = others.reduce((sum, each) => sum + Math.max(sizes[each] ?? 0, promised.get(each) ?? 0), bytes);
      const may = answers[id] ?? (total <= MOST_UNASKED || undefined);
      if (may === undefined) return { said: ask({ id, bytes, total }) };
      if (may) promised.set(id, bytes);
      return may;
    });
}

/** Of this engine. */
const ours = createPermit();

interface Whole {
  readonly id: string;
  /** Bytes of all its files, gzipped and not: a server may send them either way, and they are kept as they came. */
  readonly packed: number;
  readonly inflated: number;
}

/** The same keeper for the files of one dataset, which keeps them as far as it may. */
export function onPermission(
  { id, packed, inflated }: Whole,
  copies: Keeper,
  kept: Kept,
  ask: AskToKeep,
  permit = ours,
): Keeper {
  let asked: Promise<Permission> | undefined;
  return {
    ...copies,
    async write(key, bytes) {
      asked ??= permit(id, isGzip(bytes) ? packed : inflated, kept, ask);
      const may = await asked;
      if (may === true) return copies.write(key, bytes);
      if (may) void may.said.then(yes => yes && copies.write(key, bytes));
      return true;
    },
  };
}
