// A task of the draft: its kind, the buttons that move and delete it, its editor, and what it wants.

import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { type Task, taskKind } from '../../../assignments/tasks/index.ts';
import { TipButton } from '../../Tip.tsx';
import { editorOf } from '../tasks/index.ts';

interface Props {
  id: number;
  task: Task;
  /** From 0. */
  place: number;
  count: number;
  onChange(task: Task): void;
  onMove(by: 1 | -1): void;
  onDelete(): void;
}

export function TaskItem({ id, task, place, count, onChange, onMove, onDelete }: Props) {
  const kind = taskKind(task.kind);
  const Editor = editorOf(task.kind);
  const missing = kind.missing(task);
  const name = `task ${place + 1}`;
  return (
    <li data-task={id}>
      <div className="prepare-task-head">
        <h4>
          Task {place + 1}: {kind.label}
        </h4>
        <TipButton label={`Move ${name} up`} data-way="-1" isDisabled={place === 0} onPress={() => onMove(-1)}>
          <ArrowUp aria-hidden="true" />
        </TipButton>
        <TipButton label={`Move ${name} down`} data-way="1" isDisabled={place + 1 === count} onPress={() => onMove(1)}>
          <ArrowDown aria-hidden="true" />
        </TipButton>
        <TipButton label={`Delete ${name}`} data-way="delete" onPress={onDelete}>
          <Trash2 aria-hidden="true" />
        </TipButton>
      </div>
      <p className="soft small">{kind.about}</p>
      <Editor task={task} onChange={onChange} />
      {missing && <p className="field-problem">{missing}</p>}
    </li>
  );
}
