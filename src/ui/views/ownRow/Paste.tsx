// A row that is pasted, or typed at once: read as soon as it comes, and answered with a sentence where it cannot be.

import { ClipboardPaste } from 'lucide-react';
import { type ClipboardEvent, type KeyboardEvent, useId, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { useStore } from 'zustand';
import { readRow } from '../../../core/ownRow.ts';
import type { Column } from '../../../core/shape.ts';
import { numbers, refuse, startWith } from '../../../state/ownNumbers.ts';
import { Refusal } from '../own/OwnCard.tsx';

export function Paste({ columns }: { columns: readonly Column[] }) {
  const [id, hint] = [useId(), useId()];
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const refusal = useStore(numbers, state => state.refusal);

  const open = (isOn: boolean) => {
    setOpen(isOn);
    refuse(null);
  };
  const take = (pasted: string) => {
    const { values, problem } = readRow(pasted, columns);
    if (problem !== null) return refuse(`${problem} Your row was not changed.`);
    startWith(values);
    setText('');
  };
  const paste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text/plain');
    if (!/\S/.test(pasted)) return;
    event.preventDefault(); // the row takes the place of what stands there
    setText(pasted);
    take(pasted);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    take(text);
  };
  return (
    <>
      <ToggleButton className="button" isSelected={isOpen} onChange={open}>
        <ClipboardPaste aria-hidden="true" />
        Paste a row
      </ToggleButton>
      {isOpen && (
        <div className="own-paste">
          <label htmlFor={id}>A row to paste</label>
          <textarea
            id={id}
            className="value wide"
            rows={3}
            spellCheck={false}
            autoComplete="off"
            // biome-ignore lint/a11y/noAutofocus: it was asked for to paste into it
            autoFocus
            aria-describedby={hint}
            aria-invalid={refusal !== null}
            value={text}
            onChange={event => setText(event.target.value)}
            onPaste={paste}
            onKeyDown={press}
          />
          <p className="soft small" id={hint}>
            {columns.length} numbers between tabs, semicolons or commas, in the order of the columns or below a line of
            their names.
          </p>
          {text !== '' && (
            <Button className="button" onPress={() => take(text)}>
              Take this row
            </Button>
          )}
          <Refusal>{refusal}</Refusal>
        </div>
      )}
    </>
  );
}
