// The table that this browser keeps because a person wanted it: that it does, and how to be rid of it; where something else is open,
// also how to come back to it.

import { FolderOpen, Trash2 } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { fileSize } from '../../core/fileSize.ts';
import { tableBytes, tableName } from '../../core/table/tableFile.ts';
import { forgetTable, keptTable, openKept } from '../../state/tableKept.ts';
import { useLab } from '../useLab.ts';

export function KeptTable() {
  const kept = useStore(keptTable, state => state.kept);
  const isOpen = useLab(state => state.opened?.id === kept?.id);
  if (!kept) return null;
  const size = fileSize(tableBytes(kept.table));
  return (
    <div className="kept-table small" role="status">
      <p>
        {isOpen ? 'It' : <b>{tableName(kept.table)}</b>} is kept in this browser ({size})
        {isOpen && ', and is here again after a reload'}.
      </p>
      <p className="kept-steps">
        {!isOpen && (
          <Button className="button" onPress={() => void openKept()}>
            <FolderOpen aria-hidden="true" />
            Open it
          </Button>
        )}
        <Button className="button" onPress={() => void forgetTable()}>
          <Trash2 aria-hidden="true" />
          Forget it
        </Button>
      </p>
    </div>
  );
}
