// Long work in a card: the button that begins it, then how far it is and the way to stop it, and why it came to nothing.

import { Square } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import { useStore } from 'zustand';
import type { Task } from '../../state/task.ts';
import './figures.css';

interface Props {
  task: Task;
  /** What is done, for the progress bar: "Scoring every test image". */
  name: string;
  /** On the button that begins it. */
  children: ReactNode;
  /** Why it cannot begin now; null where it can. */
  obstacle: string | null;
  onStart: () => void;
}

export function TaskBar({ task, name, children, obstacle, onStart }: Props) {
  const { isRunning, done, problem } = useStore(task.store);
  const percent = Math.floor(100 * done);
  return (
    <div className="task">
      {isRunning ? (
        <>
          <ProgressBar
            className="bar"
            style={{ backgroundSize: `${100 * done}% 100%` }}
            aria-label={name}
            value={100 * done}
            valueLabel={`${percent}%`}
          />
          <span className="task-done">{percent}%</span>
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
