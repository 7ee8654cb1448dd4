// What the page knows of one run. It is changed by the run alone, and every run has its own.

import type { Values } from '../../core/examples.ts';
import type { Checkpoint, OwnData, Phase, Problem, Snapshot, TestSet } from '../../engine/api.ts';
import type { Params } from '../../params/schema.ts';
import type { Looks, ProbeId } from '../../probes/index.ts';

/** The latest look of each probe, with the run and the params that it belongs to. */
export type Seen = {
  readonly [Id in ProbeId]?: {
    readonly look: Looks[Id];
    readonly run: number;
    readonly params: Params;
    readonly step: number;
  };
};

export interface RunState {
  /** Names the run for good: it stays when another engine goes on with it, and a rewind begins another. '' before the first. */
  readonly id: string;
  readonly phase: Phase;
  /** What the run was made with, live settings as they are now; null before the first. */
  readonly applied: Params | null;
  /** Which opened files the run learns from; null where it learns from none. */
  readonly appliedData: OwnData | null;
  /** What the engine said last; null before that. */
  readonly snapshot: Snapshot | null;
  /** What went wrong last and was not mended or taken back since, whatever the phase. */
  readonly problem: Problem | null;
  readonly seen: Seen;
  /** Pictures are of the pre-computed example, not of a run on this machine. */
  readonly example: boolean;
  readonly testSet: TestSet | null;
  /** The dataset that was opened last from this computer: what the params mean by `own`. */
  readonly opened: OwnData | null;
  /** A decoded point of the latent plane: what the pointer is over. */
  readonly probe: { readonly z: Float32Array; readonly values: Values } | null;
  /** The last saved state of this run, which another engine could go on from. */
  readonly checkpoint: Checkpoint | null;
  /** Longest task of the page's thread while training, in ms. */
  readonly longestTaskMs: number;
  /** Training was asked for, and has not come to its end: it may wait for its run or for an engine still. */
  readonly isWanted: boolean;
  /** The engine has answered nothing for half a minute: it may hang. */
  readonly isSilent: boolean;
}

export const initialRunState: RunState = {
  id: '',
  phase: 'loading',
  applied: null,
  appliedData: null,
  snapshot: null,
  problem: null,
  seen: {},
  example: false,
  testSet: null,
  opened: null,
  probe: null,
  checkpoint: null,
  longestTaskMs: 0,
  isWanted: false,
  isSilent: false,
};

/** The object before if the new one says the same: every snapshot brings copies, which nobody need be drawn again for. */
export const settled = <T>(before: T | undefined, now: T): T =>
  before !== undefined && JSON.stringify(before) === JSON.stringify(now) ? before : now;

/** Looks of the example have this number; those of runs on this machine have others. */
export const EXAMPLE_RUN = 0;

/** Whether Play was pressed and is not over: then the same button is Pause. */
export const plays = ({ phase, isWanted }: Pick<RunState, 'phase' | 'isWanted'>): boolean =>
  phase === 'training' || isWanted;

/** Once a run of this machine is shown, what is left of the example goes: nobody takes its numbers for an earlier run. */
export function withoutExample(state: RunState): RunState {
  if (state.example || !Object.values(state.seen).some(({ run }) => run === EXAMPLE_RUN)) return state;
  const seen = Object.fromEntries(Object.entries(state.seen).filter(([, { run }]) => run !== EXAMPLE_RUN));
  return { ...state, seen };
}

/**
 * The state with a snapshot taken in; what was not looked at again stays as it was. A problem stays until something is
 * done about it: that an engine says nothing more of it does not solve it.
 */
export function taken(before: RunState, snapshot: Snapshot): RunState {
  const { run, phase, progress } = snapshot;
  // Pictures of random weights do not take the place of a trained example.
  const looks = before.example && progress.step === 0 ? {} : snapshot.looks;
  const params = settled(before.snapshot?.params, snapshot.params);
  const experiment = settled(before.snapshot?.experiment, snapshot.experiment);
  const changes = settled(before.snapshot?.changes, snapshot.changes);
  const problem = settled(before.snapshot?.problem, snapshot.problem);
  const isNews = problem !== null && problem !== before.snapshot?.problem;
  const seen: Record<string, unknown> = { ...before.seen };
  for (const [id, look] of Object.entries(looks)) seen[id] = { look, run, params, step: progress.step };
  return {
    ...before,
    id: snapshot.id || before.id,
    snapshot: { ...snapshot, params, experiment, changes, problem },
    phase,
    problem: isNews ? problem : before.problem,
    applied: run > 0 ? params : before.applied,
    seen: seen as Seen,
    example: before.example && Object.keys(looks).length === 0,
  };
}
