// The newest state of the run on the stage, kept in the browser's database, so that a page that was closed or reloaded in the
// middle of a run can take it up again. One is kept, and nothing is taken up unasked.

import { createStore } from 'zustand/vanilla';
import type { Checkpoint, OwnData } from '../engine/api.ts';
import type { Params } from '../params/schema.ts';
import { asNow } from '../params/stored.ts';
import { comeBack } from './comingBack.ts';
import { openDatabase } from './database.ts';
import { isLesson } from './lesson/store.ts';
import { notify } from './notices.ts';
import { gate, page } from './page.ts';
import { meansOpened, newId } from './run/plan.ts';
import { run } from './store.ts';
import { isOwn } from './waiting.ts';
import { watch } from './watch.ts';

/** To write a state holds the page's thread for a moment: while it trains, once a minute is enough. */
const WRITE_EVERY_MS = 60_000;
/** Larger states are not kept: a browser's storage is not for them. */
const MAX_BYTES = 100e6;

export interface KeptState {
  /** Of the run. */
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Names the tab that trained it. */
  readonly tab: string;
  readonly checkpoint: Checkpoint;
  /** Of the whole run. */
  readonly steps: number;
  /** The opened files that it learns from, without their contents. */
  readonly opened: Pick<OwnData, 'id' | 'name'> | null;
}

/** A run that can be taken up; null where there is none, or somebody has said no. */
export const offer = createStore<{ readonly kept: KeptState | null }>(() => ({ kept: null }));

const tab = newId();
const lockOf = (id: string) => `vae-anomaly-lab/tab/${id}`;

const bytesOf = ({ weights, slots }: Checkpoint): number =>
  [...weights, ...slots].reduce((sum, { byteLength }) => sum + byteLength, 0);

/** Whether the tab that trained a run is still open, as far as the browser tells. */
async function isOpen(id: string): Promise<boolean> {
  try {
    const { held = [] } = await navigator.locks.query();
    return held.some(({ name }) => name === lockOf(id));
  } catch {
    return false;
  }
}

/** Says that this tab is open for as long as it is. */
function holdTab(): void {
  navigator.locks?.request(lockOf(tab), () => new Promise(() => {})).catch(() => {});
}

async function write(kept: KeptState | null): Promise<void> {
  try {
    const { store, done } = (await openDatabase()).transaction('states', 'readwrite');
    await Promise.all([store.clear(), ...(kept ? [store.put(kept)] : []), done]);
  } catch {
    // Without a database the run lasts as long as the page; the runs say so.
  }
}

function keepStates(): void {
  let writtenAtMs = performance.now();
  let written: Checkpoint | null = null;
  /** The run that stood when no lesson was on. */
  let before = '';
  watch(run.store, ({ checkpoint, id, phase, snapshot, appliedData }) => {
    if (!isLesson()) before = id;
    if (!checkpoint || checkpoint === written || checkpoint.step === 0) return;
    // One that came while it trained is written when it rests: there may be no other for the same step.
    if (phase === 'training' && performance.now() - writtenAtMs < WRITE_EVERY_MS) return;
    if (!isOwn(id) || id !== before) return; // a sweep's or a lesson's runs are not the person's
    written = checkpoint;
    if (bytesOf(checkpoint) > MAX_BYTES) return;
    const opened = appliedData && { id: appliedData.id, name: appliedData.name };
    writtenAtMs = performance.now();
    offer.setState({ kept: null });
    const steps = snapshot?.progress.steps ?? 0;
    void write({ id, at: new Date().toISOString(), tab, checkpoint, steps, opened });
  });
}

/** Offers the run that an earlier page has left, and keeps the states of this one's. Begins once, with the page. */
export async function offerKept(): Promise<void> {
  keepStates();
  holdTab();
  try {
    const [kept] = await (await openDatabase()).getAll('states');
    const isFree = kept && !run.store.getState().checkpoint && !(await isOpen(kept.tab));
    if (!isFree) return;
    const { checkpoint } = kept;
    offer.setState({ kept: { ...kept, checkpoint: { ...checkpoint, params: asNow(checkpoint.params) } } });
  } catch {
    // Nothing was kept, or nothing can be read: there is nothing to offer.
  }
}

/** Builds the run again, at rest; Play goes on with it. Not while a sweep or a verification has the page, which would lose it. */
export async function takeUp(): Promise<void> {
  const { kept } = offer.getState();
  if (!kept || page.getState().ownParams) return;
  const { checkpoint, id, opened } = kept;
  if (meansOpened(checkpoint.params) && run.store.getState().opened?.id !== opened?.id) {
    notify('warning', `This run was trained on “${opened?.name}”. Open those files again, then continue it.`);
    return;
  }
  // A GPU that the lab has given up since is not tried again for it.
  const params: Params = { ...checkpoint.params, backend: page.getState().params.backend };
  const obstacle = gate.obstacle(params);
  if (obstacle) {
    notify('warning', obstacle);
    return;
  }
  page.setState({ params, chosen: [...new Set([...page.getState().chosen, 'dataset' as const])] });
  await comeBack(params, { id, from: checkpoint });
  if (run.store.getState().id === id) offer.setState({ kept: null }); // else something has overtaken it
}

/** Forgets it. */
export async function discardKept(): Promise<void> {
  offer.setState({ kept: null });
  await write(null);
}
