// Something that takes longer than a second: what it is, how far, how long still, and a way to stop it.

import { Square } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import type { Work } from '../engine/api.ts';
import { secondsLeftOf } from '../state/work.ts';
import { workWords } from '../views/workWords.ts';

interface Props {
  /** What is being done: "Computing every score". */
  label: string;
  /** Null: it has not begun, or there is nothing to measure. */
  work: Work | null;
  onStop?: () => void;
}

export function WorkProgress({ label, work, onStop }: Props) {
  const share = work && work.of > 0 ? work.done / work.of : null;
  return (
    <div className="work">
      <p>{workWords(label, share, work && secondsLeftOf(work))}</p>
      <ProgressBar
        className="bar"
        style={{ backgroundSize: `${100 * (share ?? 0)}% 100%` }}
        aria-label={label}
        value={100 * (share ?? 0)}
        isIndeterminate={share === null}
        valueLabel={share === null ? undefined : `${Math.floor(100 * share)}%`}
      >
        {share === null && <i />}
      </ProgressBar>
      {onStop && (
        <Button className="button" onPress={onStop}>
          <Square aria-hidden="true" /> Stop
        </Button>
      )}
    </div>
  );
}
