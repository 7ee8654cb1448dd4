// A number, as people type them all over the world. What could be read in two ways is told back as it was read.

import { useState } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { TextField } from 'react-aria-components/TextField';
import { isAmbiguous, quoted, readNumber } from '../../../core/typedNumber.ts';
import type { AskNumber } from '../../../lessons/questions/number.ts';
import type { Asked } from './types.ts';

const faults = { 'not a number': 'is not a number', 'too large': 'is too large' } as const;

export function NumberField({ of, labelledBy, value, isFixed, onChange }: Asked<AskNumber, number>) {
  const { unit = '' } = of;
  const [text, setText] = useState(value === null ? '' : String(value));
  const [isLeft, setLeft] = useState(true);
  const read = (typed: string) => readNumber(typed, unit);
  const { value: number, fault } = read(text);
  // While somebody types, half a number is no fault.
  const isWrong = isLeft && fault !== null && fault !== 'empty';
  return (
    <TextField
      aria-labelledby={labelledBy}
      className="ask-number"
      value={text}
      isReadOnly={isFixed}
      isInvalid={isWrong}
      onFocus={() => setLeft(false)}
      onBlur={() => setLeft(true)}
      onChange={typed => {
        setText(typed);
        onChange(read(typed).value);
      }}
    >
      <span>
        <Input className="text-input" inputMode="decimal" autoComplete="off" dir="ltr" />
        {unit && <span className="soft">{unit}</span>}
      </span>
      {number !== null && isAmbiguous(text) && <p className="soft small">Read as {number}.</p>}
      <FieldError className="ask-fault small">
        {isWrong && `${quoted(text, 20)} ${faults[fault]}, and was not saved.`}
      </FieldError>
    </TextField>
  );
}
