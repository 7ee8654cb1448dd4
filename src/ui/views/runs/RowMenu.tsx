// What can be done with one run.

import { Ellipsis } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { exportRuns, remove, restore } from '../../../state/runs/actions.ts';
import type { KeptRun } from '../../../state/runs/types.ts';
import { verify } from '../../../state/runs/verify.ts';
import { titleOf } from '../../../views/runTitle.ts';

interface Props {
  run: KeptRun;
  onEdit(id: string): void;
  onDetails(id: string): void;
}

export function RowMenu({ run, onEdit, onDetails }: Props) {
  const { id, imported } = run;
  const actions: Readonly<Record<string, () => void>> = {
    details: () => onDetails(id),
    verify: () => void verify(id),
    restore: () => restore(id),
    edit: () => onEdit(id),
    export: () => exportRuns([id]),
    delete: () => void remove([id]),
  };
  return (
    <MenuTrigger>
      <Button className="button icon bare" aria-label={`Actions for ${titleOf(run)}`}>
        <Ellipsis aria-hidden="true" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="card-menu" onAction={key => actions[key]?.()}>
          <MenuItem id="details">Details</MenuItem>
          {imported && <MenuItem id="verify">Verify: train it again</MenuItem>}
          <MenuItem id="restore">Use these settings</MenuItem>
          <MenuItem id="edit">Rename or add a note</MenuItem>
          <MenuItem id="export">Export as JSON</MenuItem>
          <MenuItem id="delete">Delete</MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
