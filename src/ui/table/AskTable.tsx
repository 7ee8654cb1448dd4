// The dialog about a table that a person has opened, fetched when there is one.

import { useStore } from 'zustand';
import { leaveTable, table } from '../../state/table.ts';
import { onDemand } from '../later.tsx';

const TableDialog = onDemand(async () => (await import('./TableDialog.tsx')).TableDialog, leaveTable);

export function AskTable() {
  const asked = useStore(table, state => state.asked);
  return asked && <TableDialog asked={asked} />;
}
