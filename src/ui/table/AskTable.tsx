// The dialog about a table that a person has opened, fetched when there is one.

import { useStore } from 'zustand';
import { leaveTable, table } from '../../state/table.ts';
import { onDemand } from '../later.tsx';

const OpenTable = onDemand(async () => (await import('./OpenTable.tsx')).OpenTable, leaveTable);

export function AskTable() {
  const asked = useStore(table, state => state.asked);
  return asked && <OpenTable asked={asked} />;
}
