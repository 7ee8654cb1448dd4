// Keeps every run when it comes to rest: a new entry for a new model or a rewind, the same one when the run goes on.

import type { RunRecord, Snapshot } from '../../engine/api.ts';
import { fields, type Params } from '../../params/schema.ts';
import { engine } from '../connection.ts';
import { needsNewRun } from '../follow.ts';
import { type LabState, lab } from '../store.ts';
import { BadRun, checkRecord } from './check.ts';
import { withLooks } from './looks.ts';
import { defaultName } from './name.ts';
import { load, put } from './storage.ts';
import { kept, say } from './store.ts';
import type { KeptRun } from './types.ts';

/** Single steps pause again and again, and a record scores the whole test set: it waits until it is calm. */
const CALM_MS = 400;

interface Mine {
  readonly id: string;
  /** The engine's number for it. */
  readonly run: number;
  /** What it was made with, as text to compare. */
  readonly made: string;
  readonly step: number;
}

/** The settings that make a run another run. */
const madeWith = (params: Params): string =>
  JSON.stringify(Object.entries(params).filter(([param]) => needsNewRun(param)));

export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), byte => byte.toString(16).padStart(2, '0')).join('');

/** Which kept run a snapshot belongs to. After `revived`, another engine goes on with a run and counts from one again. */
export function follows(mine: Mine | null, { run, params, progress }: Snapshot, revived: boolean): Mine {
  const made = madeWith(params);
  const { step } = progress;
  const isSame = mine?.made === made && (revived ? step > 0 : mine.run === run && step >= mine.step);
  return { id: isSame ? mine.id : newId(), run, made, step };
}

let mine: Mine | null = null;
let revived = false;
let waiting: ReturnType<typeof setTimeout> | undefined;
/** Id and step of what is about to be kept, and of what was kept last or is being kept. */
let due = '';
let latest = '';
let keeping: Promise<void> = Promise.resolve();

const stateOf = ({ id, step }: Mine): string => `${id}@${step}`;

function see({ snapshot, seen }: LabState, before?: LabState): void {
  if (snapshot === null) {
    revived = true;
    return;
  }
  if (snapshot.run === 0) return;
  if (snapshot !== before?.snapshot) {
    mine = follows(mine, snapshot, revived);
    revived = false;
    schedule(snapshot, mine);
  }
  if (mine && (seen.detection !== before?.seen.detection || seen.scoreTable !== before?.seen.scoreTable))
    void addLooks(mine);
}

function schedule({ phase, progress }: Snapshot, now: Mine): void {
  if (phase === 'training') {
    clearTimeout(waiting);
    due = '';
  }
  const rests = (phase === 'paused' || phase === 'finished') && progress.step > 0;
  if (!rests || latest === stateOf(now) || due === stateOf(now)) return;
  clearTimeout(waiting);
  due = stateOf(now);
  waiting = setTimeout(
    () => {
      due = '';
      latest = stateOf(now);
      keeping = keep(now);
    },
    phase === 'finished' ? 0 : CALM_MS,
  );
}

/**
 * Keeps the run on the stage with what was seen of it and settles when that is written: for who is about to put another in
 * its place. Id of the kept run; null where there is none or it could not be kept.
 */
export async function keepNow(): Promise<string | null> {
  clearTimeout(waiting);
  due = '';
  if (!mine || mine.step === 0) return null;
  if (latest !== stateOf(mine)) {
    latest = stateOf(mine);
    keeping = keep(mine);
  }
  await keeping;
  const now = mine;
  await addLooks(now);
  return kept.getState().runs.some(({ id, record }) => id === now.id && record.timing.steps === now.step)
    ? now.id
    : null;
}

/** The same run at the same step, kept before it gave way to others and came back. */
const twinOf = ({ made }: Mine, { timing }: RunRecord): KeptRun | undefined =>
  kept
    .getState()
    .runs.find(
      ({ record }) =>
        record.timing.steps === timing.steps &&
        record.timing.trainingMs === timing.trainingMs &&
        madeWith(record.params) === made,
    );

async function keep(now: Mine): Promise<void> {
  try {
    const record = await (await engine()).record();
    // Whoever went on meanwhile comes to rest again.
    if (record.timing.steps !== now.step || madeWith(record.params) !== now.made) return;
    const { longestTaskMs, params: shown } = lab.getState();
    const looks = fields.filter(({ cost }) => cost === 'view').map(({ id }) => [id, shown[id]]);
    const params = { ...record.params, ...Object.fromEntries(looks) };
    const checked = checkRecord({ ...record, params, timing: { ...record.timing, longestTaskMs } });
    const twin = twinOf(now, checked);
    if (twin && twin.id !== now.id) {
      if (mine && mine.id === now.id) mine = { ...mine, id: twin.id };
      if (latest === stateOf(now)) latest = stateOf({ ...now, id: twin.id });
      return;
    }
    const old = kept.getState().runs.find(({ id }) => id === now.id);
    const updated = new Date().toISOString();
    const run: KeptRun = {
      id: now.id,
      created: old?.created ?? updated,
      updated,
      name: old?.name ?? defaultName(checked.params, checked),
      note: old?.note ?? '',
      record: checked,
      roc: null,
    };
    await put([withLooks(run, lab.getState(), now.run)]);
  } catch (error) {
    // Where the engine died, what the page says about that is enough.
    if (error instanceof BadRun) say('warning', `This run could not be kept. ${error.message}`);
    if (latest === stateOf(now)) latest = '';
  }
}

/** Looks often come a moment after the run was kept. */
async function addLooks({ id, run }: Mine): Promise<void> {
  const old = kept.getState().runs.find(each => each.id === id);
  const complete = old && withLooks(old, lab.getState(), run);
  if (complete && complete !== old) await put([complete]);
}

/** Begins once, with the page. */
export async function keepRuns(): Promise<void> {
  lab.subscribe(see);
  see(lab.getState());
  await load();
}
