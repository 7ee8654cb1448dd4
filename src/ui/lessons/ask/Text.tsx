// In one's own words: a field that grows with them.

import { useState } from 'react';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';
import { type AskText, LONGEST_ANSWER } from '../../../lessons/questions/text.ts';
import type { Asked } from './types.ts';

/** So many letters before the end of the field, what is left is told. */
const NEAR_THE_END = 200;

export function Text({ labelledBy, value, isFixed, onChange }: Asked<AskText, string>) {
  const [text, setText] = useState(value ?? '');
  const left = LONGEST_ANSWER - text.length;
  return (
    <TextField
      aria-labelledby={labelledBy}
      value={text}
      maxLength={LONGEST_ANSWER}
      isReadOnly={isFixed}
      onChange={typed => {
        setText(typed);
        onChange(typed.trim() === '' ? null : typed);
      }}
    >
      <TextArea className="text-input ask-text" rows={4} dir="auto" />
      {left < NEAR_THE_END && <p className="soft small">{left} characters are left.</p>}
    </TextField>
  );
}
