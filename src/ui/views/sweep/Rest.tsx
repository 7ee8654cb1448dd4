// A sweep that does not run: how far it came, what failed, and what can be done about either.

import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { fieldOf } from '../../../params/schema.ts';
import { shown } from '../../../params/shown.ts';
import { discard, resume, tryAgain } from '../../../state/sweep/actions.ts';
import { sweeping } from '../../../state/sweep/store.ts';
import { entriesOf, failedOf, remaining, type Sweep } from '../../../state/sweep/types.ts';
import { sweepName } from '../../../views/sweep.ts';

export function Rest({ sweep }: { sweep: Sweep }) {
  const isBusy = useStore(sweeping, ({ running }) => running !== null);
  const all = entriesOf(sweep).length;
  const isUnfinished = remaining(sweep).length > 0;
  const failed = failedOf(sweep);
  return (
    <section className="sweep-rest" aria-label="The sweep">
      <p>
        <b>{isUnfinished ? `Stopped at ${sweep.results.length} of ${all}.` : `All ${all} runs.`}</b> {sweepName(sweep)}.
      </p>
      <div className="sweep-buttons">
        {isUnfinished && (
          <Button className="button strong" isDisabled={isBusy} onPress={() => void resume(sweep.id)}>
            Resume
          </Button>
        )}
        {failed.length > 0 && (
          <Button className="button" isDisabled={isBusy} onPress={() => void tryAgain(sweep.id)}>
            Retry failed runs
          </Button>
        )}
        <Button className="button" onPress={() => void discard(sweep.id)}>
          Discard
        </Button>
      </div>
      {failed.length > 0 && (
        <ul className="small">
          {failed.map(({ value, seed, problem }) => (
            <li key={`${value} ${seed}`}>
              <b>
                {fieldOf(sweep.param).label} {shown(fieldOf(sweep.param), value, sweep.base)}, seed {seed}:
              </b>{' '}
              {problem}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
