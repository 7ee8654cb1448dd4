// Something that takes longer than a second: what it is, how far, how long still, and a way to stop it.

import { Square } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import type { Work } from '../engine/api.ts';
import { secondsLeftOf } from '../state/work.ts';
import { workWords } from '../views/workWords.ts';
import { Bar } from './Bar.tsx';

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
      <Bar label={label} share={share} />
      {onStop && (
        <Button className="button" onPress={() => onStop()}>
          <Square aria-hidden="true" /> Stop
        </Button>
      )}
    </div>
  );
}
