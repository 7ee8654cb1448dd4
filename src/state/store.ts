// Everything the page knows, in one store without React. It is changed only by `actions.ts` and `follow.ts`.

import { createStore } from 'zustand/vanilla';
import type { Checkpoint, Phase, Snapshot, TestSet } from '../engine/api.ts';
import { initialParams, type ParamId, type Params } from '../params/schema.ts';
import type { Looks, ProbeId } from '../probes/index.ts';

export interface Notice {
  readonly id: number;
  readonly tone: 'info' | 'warning';
  readonly text: string;
}

/** The latest look of each probe, with the run and the params that it belongs to. */
export type Seen = {
  readonly [Id in ProbeId]?: {
    readonly look: Looks[Id];
    readonly run: number;
    readonly params: Params;
    readonly step: number;
  };
};

export interface LabState {
  /** What the controls show. */
  readonly params: Params;
  /** What the controls go back to when a sweep has had them; null while they are the person's own. */
  readonly ownParams: Params | null;
  /** Fields that somebody chose, in the address or here, as opposed to defaults. */
  readonly chosen: readonly ParamId[];
  /** What the run on the stage was made with; null before the first. */
  readonly applied: Params | null;
  /** Fields that were changed and wait for a new model: those that need one, and those that were set together with them. */
  readonly pending: readonly ParamId[];
  /** Fields that could act at once and were set together with others that cannot. */
  readonly held: readonly ParamId[];
  readonly phase: Phase;
  /** The engine's latest word; null before the first. */
  readonly snapshot: Snapshot | null;
  readonly seen: Seen;
  /** Pictures are of the pre-computed example, not of a run on this machine. */
  readonly example: boolean;
  readonly testSet: TestSet | null;
  /** Position of the selected test image. */
  readonly selected: number;
  /** [784], 0..255, the visitor's own image, where the journey follows that instead of the selected test image. */
  readonly own: Uint8Array | null;
  /** Positions of test images that were picked out of a picture; they are shown in all of them. Null: none were. */
  readonly brushed: Uint32Array | null;
  /** Position under the pointer, if any: linked between views. */
  readonly hovered: number | null;
  /** Probes whose views are on the screen, with how many views ask for each. */
  readonly visible: Readonly<Partial<Record<ProbeId, number>>>;
  /** A decoded point of the latent plane: what the pointer is over. */
  readonly probe: { readonly z: Float32Array; readonly pixels: Uint8Array } | null;
  readonly notices: readonly Notice[];
  /** The last state of the run that a new engine could go on from. */
  readonly checkpoint: Checkpoint | null;
  /** This machine is being measured: the run on the stage rests and is not looked at. */
  readonly measuring: boolean;
  /** Longest task of the page's thread while training, in ms. */
  readonly longestTaskMs: number;
}

export const lab = createStore<LabState>(() => ({
  params: initialParams,
  ownParams: null,
  chosen: [],
  applied: null,
  pending: [],
  held: [],
  phase: 'loading',
  snapshot: null,
  seen: {},
  example: false,
  testSet: null,
  selected: 0,
  own: null,
  brushed: null,
  hovered: null,
  visible: {},
  probe: null,
  notices: [],
  checkpoint: null,
  measuring: false,
  longestTaskMs: 0,
}));
