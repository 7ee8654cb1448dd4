// Name and note of a run, right under its table.

import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';
import { label } from '../../../state/runs/actions.ts';
import type { KeptRun } from '../../../state/runs/types.ts';

export function EditRun({ run, onClose }: { run: KeptRun; onClose(): void }) {
  const [name, setName] = useState(run.name);
  const [note, setNote] = useState(run.note);
  return (
    <form
      className="runs-edit"
      aria-label={`Name and note of ${run.name}`}
      onSubmit={event => {
        event.preventDefault();
        void label(run.id, name, note);
        onClose();
      }}
      onKeyDown={event => {
        if (event.key !== 'Escape') return;
        event.stopPropagation(); // it closes this and not the card on the full screen
        onClose();
      }}
    >
      <TextField value={name} onChange={setName} maxLength={200} autoFocus>
        <Label>Name</Label>
        <Input
          className="text-input"
          onFocus={event => event.target.select()}
          placeholder="Leave empty for the original name"
        />
      </TextField>
      <TextField value={note} onChange={setNote} maxLength={5000}>
        <Label>Note</Label>
        <TextArea className="text-input" rows={2} />
      </TextField>
      <div className="runs-tools">
        <Button type="submit" className="button strong">
          Keep
        </Button>
        <Button className="button" onPress={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
