// What can be done with one run.

import { Ellipsis } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { exportRuns, remove, restore } from '../../../state/runs/actions.ts';
import type { RunRow } from '../../../views/runs.ts';

export function RowMenu({ row: { id, name }, onEdit }: { row: RunRow; onEdit(id: string): void }) {
  const actions: Readonly<Record<string, () => void>> = {
    restore: () => restore(id),
    edit: () => onEdit(id),
    export: () => exportRuns([id]),
    delete: () => void remove([id]),
  };
  return (
    <MenuTrigger>
      <Button className="button icon bare" aria-label={`Actions for ${name}`}>
        <Ellipsis aria-hidden="true" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="card-menu" onAction={key => actions[key]?.()}>
          <MenuItem id="restore">Restore its settings</MenuItem>
          <MenuItem id="edit">Rename, write a note</MenuItem>
          <MenuItem id="export">Export as JSON</MenuItem>
          <MenuItem id="delete">Delete</MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
