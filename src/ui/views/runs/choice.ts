// Which runs are chosen and how they are sorted. Apart, because on a telephone the card leaves the page with its tab.

import type { Selection, SortDescriptor } from 'react-aria-components/Table';
import { create } from 'zustand';

export const useChoice = create<{ selection: Selection; sort: SortDescriptor }>(() => ({
  selection: new Set(),
  sort: { column: 'created', direction: 'descending' },
}));
