// Changes that need a new model wait here until somebody says so, because the weights of the run would be lost;
// where nothing was trained yet there is nothing to ask.

import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { fieldOf, type ParamId, type Params } from '../../params/schema.ts';
import { shownValue } from '../../params/shown.ts';
import { apply, undo } from '../../state/actions.ts';
import { question } from '../../state/question.ts';
import { useLab } from '../useLab.ts';

export function PendingBar() {
  const pending = useLab(state => state.pending);
  const params = useLab(state => state.params);
  const applied = useLab(state => state.applied);
  const phase = useLab(state => state.phase);
  const trained = useLab(state => (state.snapshot?.progress.step ?? 0) > 0);
  const starting = useLab(state => state.ownParams !== null) || phase === 'loading' || phase === 'compiling';
  const isAsked = useStore(question, state => state.asked !== null);
  if (isAsked || pending.length === 0 || !applied || !trained || starting) return null;
  return (
    <div className="pending" role="status" data-heir={controlOf(pending[0])}>
      <p>
        {pending.length === 1 ? change(pending[0], applied, params) : <b>{pending.length} changes</b>} {starts(pending)}{' '}
        Current weights are discarded; results stay under Runs.
      </p>
      <Button className="button strong" onPress={() => void apply()}>
        Start over
      </Button>
      <Button className="button" onPress={undo}>
        Undo
      </Button>
    </div>
  );
}

/** The control that was changed, where it can be seen. */
const controlOf = (id: ParamId) =>
  `[data-field=${id}] :is(input, button, [tabindex]):not(.field-head *, [type=radio]:not(:checked))`;

const change = (id: ParamId, from: Params, to: Params) => (
  <b>
    {fieldOf(id).label} {shownValue(fieldOf(id), from)} → {shownValue(fieldOf(id), to)}
  </b>
);

const starts = ({ length }: readonly ParamId[]) => `${length === 1 ? 'starts' : 'start'} a new run.`;
