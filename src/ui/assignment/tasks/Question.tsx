// What a task asks, in Markdown. Tasks that are nothing but a question have no other editor.

import { Label } from 'react-aria-components/Label';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';
import { LONGEST } from '../../../assignments/assignment.ts';
import type { EditorProps } from './types.ts';

export const Question = <T extends { readonly question: string }>({ task, onChange }: EditorProps<T>) => (
  <TextField
    className="prepare-field"
    value={task.question}
    maxLength={LONGEST.question}
    onChange={question => onChange({ ...task, question })}
  >
    <Label>Question</Label>
    <TextArea className="text-input" rows={2} />
  </TextField>
);
