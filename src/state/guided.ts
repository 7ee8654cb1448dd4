// The guided experiment that is on: started with one click, and left as soon as its settings are. What it says is with the
// lessons; here is only which it is and what it has set.

import { createStore } from 'zustand/vanilla';
import type { RunLength } from '../core/runLength.ts';
import { reconcile } from '../params/check.ts';
import { differing, fields, initialParams, type ParamId, type Params } from '../params/schema.ts';
import { page } from './page.ts';
import { ask } from './question.ts';
import { recall, remember } from './remember.ts';
import type { RunState } from './run/state.ts';
import { apply } from './settings.ts';
import { run } from './store.ts';
import { compare, driven, endComparison } from './twin/store.ts';

export interface GuidedRun {
  readonly id: string;
  /** Which of its steps. */
  readonly step: number;
  /** The settings that belong to it: of the experiment and of the step. */
  readonly sets: Partial<Params>;
  /** In what a second run beside it differs, where there is one. */
  readonly compare?: Partial<Params> | undefined;
}

interface GuidedState {
  /** Null: none, or its settings were left. */
  readonly on: GuidedRun | null;
  /** Whether the experiments are offered; they fold once a run of one's own is on. */
  readonly isOpen: boolean;
}

export const guided = createStore<GuidedState>(() => ({ on: null, isOpen: recall('guided') !== 'closed' }));

/** How a person looks at things, where it computes and by which chance is no part of an experiment. */
const kept = new Set<string>([
  ...fields.filter(({ cost, group }) => cost === 'view' || group === 'device').map(({ id }) => id),
  'seed',
]);

/** Everything as it is at first, but for what the experiment sets and what a person has chosen beside it. */
export function paramsOf(sets: Partial<Params>, { trainSize, epochs }: RunLength, now: Params): Params {
  const own = Object.fromEntries(Object.entries(now).filter(([id]) => kept.has(id)));
  return reconcile({ ...initialParams, ...own, trainSize, epochs, ...sets }).params;
}

/** Whether these are the settings of the experiment. */
export const isOn = (sets: Partial<Params>, params: Params): boolean =>
  Object.entries(sets).every(([id, value]) => params[id as ParamId] === value);

/**
 * Sets the experiment up and trains it. Asks first where a trained run would be lost, but for the step before of the same
 * experiment: its results are among the runs.
 */
export async function startGuided(on: GuidedRun, length: RunLength): Promise<void> {
  const begin = async () => {
    const { params: before, chosen } = page.getState();
    const params = paramsOf(on.sets, length, before);
    // Data that is the default anyway may be replaced by Strokes where it cannot be had; data that is the point may not.
    const insisted = params.dataset !== initialParams.dataset;
    const others = [...chosen, ...differing(params, before)].filter(id => id !== 'dataset');
    page.setState({ params, held: [], chosen: [...new Set<ParamId>(insisted ? [...others, 'dataset'] : others)] });
    if (!isOn(on.sets, page.getState().params)) return; // an assignment holds some of it
    guided.setState({ on, isOpen: false });
    const building = apply();
    if (on.compare) await compare(on.compare);
    else endComparison();
    // What compares may have had to be fetched, and the experiment was left meanwhile.
    if (guided.getState().on === on) await driven().start('end');
    await building;
  };
  const isNextStep = guided.getState().on?.id === on.id && run.store.getState().phase === 'finished';
  await (isNextStep ? begin() : ask('guided', begin));
}

/** Opens or folds the experiments; the choice outlives the page. */
export function offerGuided(isOpen: boolean): void {
  guided.setState({ isOpen });
  remember('guided', isOpen ? 'open' : 'closed');
}

page.subscribe(({ params, ownParams }) => {
  const { on } = guided.getState();
  // A sweep has the controls, and gives them back.
  if (on && !isOn(on.sets, ownParams ?? params)) guided.setState({ on: null });
});

const stepOf = ({ snapshot }: RunState) => snapshot?.progress.step ?? 0;
/** A run of a few steps may be over before anybody has heard that it trains. */
const hasBegun = (state: RunState, before: RunState): boolean =>
  (state.phase === 'training' && before.phase !== 'training') || (stepOf(state) > 0 && stepOf(before) === 0);

// A run of one's own is on: what to begin with has been decided.
run.store.subscribe((state, before) => {
  if (hasBegun(state, before)) guided.setState({ isOpen: false });
});
