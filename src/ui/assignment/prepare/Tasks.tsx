// The tasks, in the order in which they are asked: added, edited, moved, deleted.

import { useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { Assignment } from '../../../assignments/assignment.ts';
import { change } from '../../../assignments/draft.ts';
import { type Task, type TaskKindId, taskKind, taskKinds } from '../../../assignments/tasks/index.ts';
import { moved } from './moved.ts';
import { TaskItem } from './TaskItem.tsx';

const MOST = 30;

export function Tasks({ of: { tasks } }: { of: Assignment }) {
  // A task is known by its number while the dialog is open: it changes with every letter.
  const [keys, setKeys] = useState(() => tasks.map((_, i) => i));
  const next = useRef(tasks.length);
  const list = useRef<HTMLOListElement>(null);
  const put = (now: readonly Task[], of: number[]) => {
    setKeys(of);
    change({ tasks: now });
  };
  /** After the list has been drawn. */
  const focus = (key: number, on: string) =>
    setTimeout(() => list.current?.querySelector<HTMLElement>(`[data-task="${key}"] ${on}:enabled`)?.focus());
  const add = (kind: TaskKindId) => {
    const key = next.current;
    next.current += 1;
    put([...tasks, taskKind(kind).begin() as Task], [...keys, key]);
    focus(key, ':is(textarea, input, .prepare-row button)');
  };
  const move = (from: number, by: 1 | -1) => {
    put(moved(tasks, from, by), moved(keys, from, by));
    focus(keys[from], `[data-way="${by}"]`);
  };
  const remove = (place: number) => {
    const others = keys.filter((_, i) => i !== place);
    put(
      tasks.filter((_, i) => i !== place),
      others,
    );
    const near = others[Math.min(place, others.length - 1)];
    if (near !== undefined) focus(near, '[data-way="delete"]');
    else document.getElementById('prepare-add')?.querySelector('button')?.focus();
  };
  return (
    <section className="prepare-part" aria-labelledby="prepare-tasks">
      <h3 id="prepare-tasks">Tasks</h3>
      <ol ref={list} className="prepare-tasks">
        {tasks.map((task, i) => (
          <TaskItem
            key={keys[i]}
            id={keys[i]}
            task={task}
            place={i}
            count={tasks.length}
            onChange={now =>
              put(
                tasks.map((each, j) => (j === i ? now : each)),
                keys,
              )
            }
            onMove={by => move(i, by)}
            onDelete={() => remove(i)}
          />
        ))}
      </ol>
      <fieldset id="prepare-add" className="prepare-row">
        <legend className="soft small">Add a task</legend>
        {taskKinds.map(kind => (
          <Button key={kind} className="button" isDisabled={tasks.length >= MOST} onPress={() => add(kind)}>
            {taskKind(kind).label}
          </Button>
        ))}
      </fieldset>
    </section>
  );
}
