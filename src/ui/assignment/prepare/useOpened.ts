// How often another draft has taken the place of the one that is edited, and what was said of it.

import { create } from 'zustand';

export const useOpened = create<{ readonly round: number; readonly word: string }>(() => ({ round: 0, word: '' }));
