// The groups of the experiment panel, in the order of use. Fields of the group `view` stand in the views themselves.

import { create } from 'zustand';
import type { Group } from '../../core/field.ts';

export interface GroupText {
  readonly id: Exclude<Group, 'view'>;
  readonly title: string;
  readonly open: boolean;
}

export const groups: readonly GroupText[] = [
  { id: 'data', title: 'Data', open: true },
  { id: 'model', title: 'Model', open: true },
  { id: 'objective', title: 'Objective', open: true },
  { id: 'training', title: 'Training', open: false },
  { id: 'device', title: 'Device', open: false },
];

type Opened = Readonly<Partial<Record<Group, boolean>>>;

/** Which groups stand open. */
export const useOpenGroups = create<Opened>(() => Object.fromEntries(groups.map(({ id, open }) => [id, open])));

export const openGroup = (id: Group, isOpen = true): void => useOpenGroups.setState({ [id]: isOpen });
