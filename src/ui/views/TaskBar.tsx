// Long work in a card: the button that begins it, then how far it is and the way to stop it, and why it came to nothing.

import { Square } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import type { Task } from '../../state/task.ts';
import { wholePercent } from '../../views/numbers.ts';
import { Bar } from '../Bar.tsx';
import './figures.css';

interface Props {
  task: Task;
  /** What is done, for the progress bar: "Scoring the whole test set". */
  name: string;
  /** On the button that begins it. */
  children: ReactNode;
  /** Why it cannot begin now; null where it can. */
  obstacle: string | null;
  onStart: () => void;
}

export function TaskBar({ task, name, children, obstacle, onStart }: Props) {
  const { isRunning, done, problem } = useStore(task.store);
  return (
    <div className="task">
      {isRunning ? (
        <>
          <Bar label={name} share={done} />
          <span className="task-done">{wholePercent(done)}</span>
          <Button className="button" onPress={() => task.stop()}>
            <Square aria-hidden="true" /> Stop
          </Button>
        </>
      ) : (
        <Button className="button" isDisabled={obstacle !== null} onPress={onStart}>
          {children}
        </Button>
      )}
      <p className="task-note" role="status">
        {isRunning ? '' : (obstacle ?? problem ?? '')}
      </p>
    </div>
  );
}
