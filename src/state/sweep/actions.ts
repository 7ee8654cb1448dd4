// Everything a person can do with sweeps. Components call these and nothing else.

import { seedsFrom } from '../../core/sweep.ts';
import type { Value } from '../../core/valueList.ts';
import { fieldOf, type ParamId, type Params } from '../../params/schema.ts';
import { newId } from '../run/plan.ts';
import { lab } from '../store.ts';
import { isBusy, run, stop } from './runner.ts';
import { drop, load, put } from './storage.ts';
import { sweeping, sweepOf } from './store.ts';
import { isDone, type Sweep } from './types.ts';

export interface Plan {
  readonly param: ParamId;
  readonly values: readonly Value[];
  /** How many. */
  readonly seeds: number;
  /** Of every run; without effect where epochs are what is varied. */
  readonly epochs: number;
  /** Judges every run by the chosen score only, which is faster than by every score. */
  readonly chosenOnly?: boolean;
}

let loading: Promise<void> | null = null;

/** Reads the sweeps that are kept in this browser, once. */
export const loadSweeps = (): Promise<void> => (loading ??= load());

/** Runs every value with every seed, on top of the settings that the controls show. */
export async function begin({ param, values, seeds, epochs, chosenOnly = false }: Plan): Promise<void> {
  if (isBusy()) return;
  const { params } = lab.getState();
  const { min, max } = fieldOf('seed') as { min: number; max: number };
  const base: Params = param === 'epochs' ? params : { ...params, epochs };
  const sweep: Sweep = {
    id: newId(),
    created: new Date().toISOString(),
    base,
    param,
    values,
    seeds: seedsFrom(params.seed, seeds, { min, max }),
    ...(chosenOnly && { judgedBy: params.score }),
    results: [],
  };
  await Promise.all([put([sweep]), run(sweep.id)]);
}

export const resume = (id: string): Promise<void> => run(id);

/** Forgets the runs that came to nothing, and tries them again. */
export async function tryAgain(id: string): Promise<void> {
  const sweep = sweepOf(id);
  if (!sweep || isBusy()) return;
  await Promise.all([put([{ ...sweep, results: sweep.results.filter(isDone) }]), run(id)]);
}

export const halt = (): void => stop('You pressed Stop');

export const show = (id: string): void => sweeping.setState({ shown: id, word: '' });

/** Forgets a sweep; its runs stay among the runs. */
export async function discard(id: string): Promise<void> {
  const sweep = sweepOf(id);
  if (!sweep || sweeping.getState().running?.id === id) return;
  sweeping.setState({
    shown: null,
    discarded: sweep,
    word: 'The sweep was discarded; its runs are still listed under Runs.',
  });
  await drop([id]);
}

/** Brings back what was discarded last. */
export async function undiscard(): Promise<void> {
  const { discarded } = sweeping.getState();
  if (!discarded) return;
  sweeping.setState({ discarded: null, shown: discarded.id, word: 'The sweep was restored.' });
  await put([discarded]);
}
