// How each kind of task is edited: one file and one line each.

import type { ComponentType } from 'react';
import type { Task, TaskKindId } from '../../../assignments/tasks/index.ts';
import { ChoiceEditor } from './ChoiceEditor.tsx';
import { LessonEditor } from './LessonEditor.tsx';
import { NumberEditor } from './NumberEditor.tsx';
import { Question } from './Question.tsx';
import { ReachEditor } from './ReachEditor.tsx';
import type { EditorProps } from './types.ts';

const editors = {
  text: Question,
  number: NumberEditor,
  choice: ChoiceEditor,
  draw: Question,
  reach: ReachEditor,
  lesson: LessonEditor,
} as const;

export const editorOf = (kind: TaskKindId) => editors[kind] as ComponentType<EditorProps<Task>>;
