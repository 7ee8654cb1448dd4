// How a card folds the view that it is. Apart, because the list of views knows the cards.

import { createContext, useContext } from 'react';

/** Null where a card stands in no view that can be folded. */
export const FoldContext = createContext<(() => void) | null>(null);
export const useFold = (): (() => void) | null => useContext(FoldContext);
