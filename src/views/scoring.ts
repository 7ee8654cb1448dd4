// Where the table of all scores stands: it takes long, and is made only while the run rests.

import { momentOf } from '../state/request.ts';
import type { LabState } from '../state/store.ts';

/** `later`: the run trains; `now`: it is being computed; `stopped`: somebody has stopped that; `none`: nothing is awaited. */
export type Scoring = 'none' | 'later' | 'now' | 'stopped';

type State = Pick<LabState, 'phase' | 'snapshot' | 'seen' | 'params' | 'example' | 'scoresStopped'>;

export function scoringOf(state: State): Scoring {
  const { phase, snapshot, seen, example } = state;
  if (!snapshot || snapshot.run === 0 || example) return 'none';
  if (phase === 'training') return 'later';
  if (!['idle', 'paused', 'finished'].includes(phase)) return 'none';
  const table = seen.scoreTable;
  const isNow = table?.run === snapshot.run && table.step === snapshot.progress.step;
  if (isNow && table.look.count === table.look.testCount) return 'none';
  return state.scoresStopped === momentOf(state) ? 'stopped' : 'now';
}
