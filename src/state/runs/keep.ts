// Keeps every run when it comes to rest: a new entry for a new model or a rewind, the same one when the run goes on.

import { BadFile } from '../../core/checked.ts';
import { madeWith } from '../pending.ts';
import type { LabState, Stage } from '../stage.ts';
import { stage } from '../store.ts';
import { watch } from '../watch.ts';
import { entryOf } from './entry.ts';
import { withLooks } from './looks.ts';
import { load, put } from './storage.ts';
import { kept, say } from './store.ts';
import type { KeptRun } from './types.ts';

/** Single steps pause again and again, and a record scores the whole test set: it waits until it is calm. */
const CALM_MS = 400;

/** A run at a step. */
interface Moment {
  readonly id: string;
  readonly step: number;
  /** What it was made with, as text to compare. */
  readonly made: string;
}

const momentOf = ({ id, snapshot }: Pick<LabState, 'id' | 'snapshot'>): Moment | null =>
  snapshot && snapshot.run > 0 ? { id, step: snapshot.progress.step, made: madeWith(snapshot.params) } : null;

const isSame = (a: Moment | null, b: Moment | null): boolean => a?.id === b?.id && a?.step === b?.step;

/** @param note what is said of its runs beside their names */
export function createKeeping({ lab, run }: Pick<Stage, 'lab' | 'run'>, note = '') {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  /** What is about to be kept, and what was kept last or is being kept. */
  let due: Moment | null = null;
  let latest: Moment | null = null;
  let keeping: Promise<void> = Promise.resolve();

  function see(state: LabState, before?: LabState): void {
    const now = momentOf(state);
    if (!now) return;
    if (state.snapshot !== before?.snapshot) schedule(state, now);
    const { seen } = state;
    const isNew = (id: 'detection' | 'scoreTable' | 'labels') => seen[id] !== before?.seen[id];
    if (isNew('detection') || isNew('scoreTable') || isNew('labels')) void addLooks(now.id);
  }

  function schedule({ phase }: LabState, now: Moment): void {
    if (phase === 'training' || (due && due.id !== now.id)) {
      clearTimeout(waiting);
      due = null;
    }
    const rests = (phase === 'paused' || phase === 'finished') && now.step > 0;
    if (!rests || isSame(latest, now) || isSame(due, now)) return;
    clearTimeout(waiting);
    due = now;
    waiting = setTimeout(() => keepAs(now), phase === 'finished' ? 0 : CALM_MS);
  }

  function keepAs(now: Moment): void {
    due = null;
    latest = now;
    keeping = keep(now);
  }

  async function keep(now: Moment): Promise<void> {
    try {
      const record = await run.ask(engine => engine.record());
      // Whoever went on meanwhile comes to rest again.
      if (record.timing.steps !== now.step || madeWith(record.params) !== now.made || lab.getState().id !== now.id)
        return;
      await put([entryOf(record, now.id, lab.getState(), note)]);
    } catch (error) {
      // Where the engine died, what the page says about that is enough.
      if (error instanceof BadFile) say('warning', `This run could not be saved. ${error.message}`);
      if (isSame(latest, now)) latest = null;
    }
  }

  /** Looks often come a moment after the run was kept. */
  async function addLooks(id: string): Promise<void> {
    const { snapshot, id: shown } = lab.getState();
    const old = kept.getState().runs.find(each => each.id === id);
    if (!old || !snapshot || shown !== id) return;
    const complete = withLooks(old, lab.getState(), snapshot.run);
    if (complete !== old) await put([complete]);
  }

  return {
    /** Keeps what comes to rest until the returned function is called. */
    follow: () => watch(lab, see),

    /**
     * Keeps the run on the stage with what was seen of it and settles when that is written: for who is about to put another
     * in its place. Id of the kept run; null where there is none or it could not be kept.
     */
    async now(): Promise<string | null> {
      clearTimeout(waiting);
      due = null;
      const now = momentOf(lab.getState());
      if (!now || now.step === 0) return null;
      if (!isSame(latest, now)) keepAs(now);
      await keeping;
      await addLooks(now.id);
      const isKept = ({ id, record }: KeptRun) => id === now.id && record.timing.steps === now.step;
      return kept.getState().runs.some(isKept) ? now.id : null;
    },
  };
}

const keepingRuns = createKeeping(stage);

/** Begins once, with the page. */
export async function keepRuns(): Promise<void> {
  keepingRuns.follow();
  await load();
}

export const keepNow = keepingRuns.now;
