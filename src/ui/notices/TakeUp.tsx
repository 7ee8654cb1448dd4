// A run that an earlier page has left in the middle can be taken up again. It is offered until somebody says yes or no, or
// another run is worth keeping.

import { History } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { lesson } from '../../state/lesson/store.ts';
import { defaultName } from '../../state/runs/name.ts';
import { discardKept, offer, takeUp } from '../../state/takeUp.ts';
import { whole } from '../../views/numbers.ts';
import { useLab } from '../useLab.ts';

export function TakeUp() {
  const kept = useStore(offer, state => state.kept);
  // Who has the page gives it back first.
  const isLesson = useStore(lesson, ({ on }) => on !== null);
  const isLent = useLab(({ ownParams }) => ownParams !== null);
  if (!kept || isLesson || isLent) return null;
  const { checkpoint, steps, opened } = kept;
  return (
    <div className="notice" role="status">
      <History aria-hidden="true" />
      <div>
        <p>
          <b>Your last run was saved:</b>{' '}
          {defaultName(checkpoint.params, {
            data: opened,
            changes: checkpoint.changes,
            timing: { steps: checkpoint.step },
          })}
          , step {whole(checkpoint.step)} of {whole(steps)}.
        </p>
        <p className="notice-steps">
          <Button className="button strong" onPress={() => void takeUp()}>
            Continue run
          </Button>
          <Button className="button" onPress={() => void discardKept()}>
            Discard
          </Button>
        </p>
      </div>
    </div>
  );
}
