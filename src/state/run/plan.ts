// What a run is to be: its name, its settings, the files it learns from, and the state that it goes on from.

import type { Checkpoint } from '../../engine/api.ts';
import type { ParamId, Params } from '../../params/schema.ts';
import type { Opened } from './link.ts';

export interface Plan {
  /** Names the run for good. */
  readonly id: string;
  readonly params: Params;
  /** The opened files that the params mean by `own`; null where they mean none. */
  readonly opened: Opened | null;
  /** The state to begin with; null: the first weights. */
  readonly from: Checkpoint | null;
}

const dataFields = ['dataset', 'anomalyDataset', 'compareWith'] as const satisfies readonly ParamId[];

/** Whether these params mean files that somebody opened. */
export const meansOpened = ({ anomaly, ...params }: Params): boolean =>
  dataFields.some(id => params[id] === ('own' as string) && (id !== 'anomalyDataset' || anomaly === 'other-dataset'));

/** 96 random bits: names of runs never meet, in this browser or in files. */
export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), byte => byte.toString(16).padStart(2, '0')).join('');
