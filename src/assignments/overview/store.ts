// The files of a class that are on the page. They are in its memory alone: nothing is sent, and nothing is left when it is closed.

import { createStore } from 'zustand/vanilla';
import { turn } from '../../state/frames.ts';
import { type HandIn, handInOf, isSame } from './handIn.ts';
import { type Packed, unpack } from './unpack.ts';
import { forgetChecked } from './verifying.ts';

export interface OverviewState {
  readonly handIns: readonly HandIn[];
  /** Hash of the assignment that is shown; null: the one that most have handed in. */
  readonly group: string | null;
  /** How many files of those that were dropped last have been read; null while none is read. */
  readonly reading: number | null;
  /** What became of them, in a sentence. */
  readonly word: string | null;
}

export const overview = createStore<OverviewState>(() => ({ handIns: [], group: null, reading: null, word: null }));

let counted = 0;
/** Clearing ends what is being read. */
let clearings = 0;

/** The page may draw after so long, in ms. */
const SLICE_MS = 30;

const files = (count: number): string => `${count} ${count === 1 ? 'file' : 'files'}`;

/** Reads files beside those that are here, in slices, so that the page can be used meanwhile. */
export async function addFiles(some: readonly Packed[]): Promise<void> {
  if (some.length === 0) return;
  const mine = clearings;
  const news: HandIn[] = [];
  let known = 0;
  let rested = performance.now();
  overview.setState({ reading: 0, word: null });
  const show = () => {
    const arrived = news.splice(0);
    overview.setState(({ handIns, reading }) => ({
      handIns: [...handIns, ...arrived],
      reading: (reading ?? 0) + arrived.length,
    }));
  };
  for await (const unpacked of unpack(some)) {
    if (mine !== clearings) return;
    counted += 1;
    const handIn = handInOf(unpacked, `file-${counted}`);
    if ([...overview.getState().handIns, ...news].some(each => isSame(each, handIn))) known += 1;
    else news.push(handIn);
    if (performance.now() - rested < SLICE_MS) continue;
    show();
    await turn();
    rested = performance.now();
  }
  if (mine !== clearings) return;
  show();
  const { reading } = overview.getState();
  const already =
    known > 0 ? ` ${files(known)} of the same contents ${known === 1 ? 'was' : 'were'} here already.` : '';
  overview.setState({ reading: null, word: `${files(reading ?? 0)} added.${already}` });
}

export function removeFile(id: string): void {
  overview.setState(({ handIns }) => ({ handIns: handIns.filter(each => each.id !== id), word: null }));
  forgetChecked(id);
}

export function clearFiles(): void {
  clearings += 1;
  overview.setState({ handIns: [], group: null, reading: null, word: null });
  forgetChecked(null);
}

export const chooseGroup = (group: string): void => overview.setState({ group });
