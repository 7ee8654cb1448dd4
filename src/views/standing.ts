// Where a look stands that takes long, and is made only while the run rests.

import type { Looks, ProbeId } from '../probes/index.ts';
import { momentOf } from '../state/request.ts';
import type { LabState } from '../state/store.ts';

/** `later`: the run trains; `now`: it is being computed; `stopped`: somebody has stopped that; `none`: nothing is awaited. */
export type Standing = 'none' | 'later' | 'now' | 'stopped';

type State = Pick<LabState, 'phase' | 'snapshot' | 'seen' | 'params' | 'example' | 'scoresStopped'>;

/** Of the table of all scores. */
export const scoringOf = (state: State): Standing =>
  standing(state, 'scoreTable', ({ count, testCount }) => count === testCount);

/** Of what is learned from labels. */
export const fittingOf = (state: State): Standing => standing(state, 'labels', ({ isWhole }) => isWhole);

function standing<Id extends ProbeId>(state: State, id: Id, isWhole: (look: Looks[Id]) => boolean): Standing {
  const { phase, snapshot, example } = state;
  if (!snapshot || snapshot.run === 0 || example) return 'none';
  if (phase === 'training') return 'later';
  if (!['idle', 'paused', 'finished'].includes(phase)) return 'none';
  const seen = state.seen[id];
  const isNow = seen?.run === snapshot.run && seen.step === snapshot.progress.step;
  if (isNow && isWhole(seen.look)) return 'none';
  return state.scoresStopped === momentOf(state) ? 'stopped' : 'now';
}
