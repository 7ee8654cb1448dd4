// What belongs to the page and not to a run: what the controls show, what is selected, what somebody can see. It outlives
// every run, and every run reads the same page.

import { createStore } from 'zustand/vanilla';
import type { Values } from '../core/examples.ts';
import { initialParams, type ParamId, type Params } from '../params/schema.ts';
import type { ProbeId } from '../probes/index.ts';

export interface Notice {
  readonly id: number;
  readonly tone: 'info' | 'warning';
  readonly text: string;
}

export interface PageState {
  /** What the controls show. */
  readonly params: Params;
  /** What the controls go back to when a sweep has had them; null while they are the person's own. */
  readonly ownParams: Params | null;
  /** Fields that somebody chose, in the address or here, as opposed to defaults. */
  readonly chosen: readonly ParamId[];
  /** Fields that could act at once and were set together with others that cannot. */
  readonly held: readonly ParamId[];
  /** Position of the selected test image. */
  readonly selected: number;
  /** [values] as stored, the visitor's own example, where the journey follows that instead of the selected test image. */
  readonly own: Values | null;
  /** Positions of test images that were picked out of a picture; they are shown in all of them. Null: none were. */
  readonly brushed: Uint32Array | null;
  /** Position under the pointer, if any: linked between views. */
  readonly hovered: number | null;
  /** Probes whose views are on the screen, with how many views ask for each. */
  readonly visible: Readonly<Partial<Record<ProbeId, number>>>;
  readonly notices: readonly Notice[];
  /** The moment (see `momentOf`) at which somebody has stopped the scoring of all scores; null: nobody has. */
  readonly scoresStopped: string | null;
  /** This machine is being measured: the run rests and is not looked at. */
  readonly measuring: boolean;
}

export const page = createStore<PageState>(() => ({
  params: initialParams,
  ownParams: null,
  chosen: [],
  held: [],
  selected: 0,
  own: null,
  brushed: null,
  hovered: null,
  visible: {},
  notices: [],
  scoresStopped: null,
  measuring: false,
}));

/**
 * What every change of settings passes through: where an assignment holds some of them, it puts its own in the way
 * (assignment/gate.ts), which is fetched with it. Until then everything passes.
 */
export const gate = {
  pass: (_now: PageState, change: Partial<PageState>): Partial<PageState> => change,
  /** In what a second run may differ, of what it is to differ in. */
  second: (differs: Partial<Params>): Partial<Params> => differs,
  /** Why there can be no run with these settings, in a sentence; null where there can. */
  obstacle: (_params: Params): string | null => null,
};

const put = page.setState as (change: Partial<PageState>, replace?: boolean) => void;
page.setState = (change: Partial<PageState> | ((now: PageState) => Partial<PageState>), replace?: boolean): void => {
  const now = page.getState();
  put(gate.pass(now, typeof change === 'function' ? change(now) : change), replace);
};
