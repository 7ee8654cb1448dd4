// What the person had, while lessons have the stage: set aside once, at the first of them, and handed over when the last is left.
// Whatever has borrowed the stage in between gives it back before: each brings back what it has found.

import { read, write } from '../../params/address.ts';
import { initialParams } from '../../params/schema.ts';
import { turn } from '../frames.ts';
import { recall, remember } from '../remember.ts';
import { kept } from '../runs/store.ts';
import { stopVerifying } from '../runs/verify.ts';
import { lab } from '../store.ts';
import { putAside } from '../sweep/aside.ts';
import { isBusy, stop } from '../sweep/runner.ts';
import { sweeping } from '../sweep/store.ts';
import { untilIn } from '../sweep/until.ts';
import { type Aside, asides } from '../waiting.ts';

/** The settings of the person, as an address: they outlive a reload in the middle of a lesson. */
const OWN = 'lesson-own';

/** Null: no lesson has been opened yet. */
let aside: Aside | null = null;
/** While it is on its way there: a run that trains comes to rest and is kept, and one that is built waits for its data. */
let settingAside: Promise<void> | null = null;

/** Whether a sweep or a verification has the stage, or is about to have it. */
export const isBorrowed = (): boolean =>
  isBusy() || kept.getState().verifying !== null || lab.getState().ownParams !== null;

/** Has a sweep or a verification end, and give the stage back. @param reason begins the sentence that says so */
export async function takeBack(reason: string): Promise<void> {
  const ever = new AbortController().signal;
  while (isBusy() || kept.getState().verifying !== null) {
    stop(reason);
    stopVerifying(reason);
    await untilIn(sweeping, ever, ({ running }) => running === null || null);
    await untilIn(kept, ever, ({ verifying }) => verifying === null || null);
    await turn(); // a sweep that asks other tabs does not run yet
  }
}

async function set(): Promise<void> {
  try {
    aside = await putAside();
    remember(OWN, write(aside.params));
    await takeBack('You opened a lesson'); // what was begun meanwhile
  } finally {
    settingAside = null;
  }
}

/** Whether what the person had is set aside, or on its way there. */
export const isSetAside = (): boolean => aside !== null || settingAside !== null;

/** Settles when it is there; at once where nothing is on its way. Who waits first goes on first. */
export const whenSetAside = (): Promise<void> | null => settingAside;

/** Sets aside what the person has, unless that was done. */
export const setAside = (): Promise<void> | null => {
  if (!aside) settingAside ??= set();
  return settingAside;
};

/** The page was opened in the middle of a lesson: what the person had is what an earlier page has noted, else nothing. */
export function setAsideByReload(): void {
  const { params, chosen } = read(recall(OWN) ?? '');
  const own = recall(OWN) === null ? initialParams : params;
  aside = { params: own, chosen, selected: 0, plan: null, opened: null };
  asides.add(aside);
}

/** Hands over what the person had; null where nothing is set aside. */
export function handOver(): Aside | null {
  const own = aside;
  aside = null;
  if (own) remember(OWN, null);
  return own;
}
