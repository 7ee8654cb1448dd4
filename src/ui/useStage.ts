// Which run a component shows: the page's one, unless what it stands in says otherwise. So a view can stand twice on the page.

import { createContext, useContext } from 'react';
import { type Stage, stage } from '../state/store.ts';

export const StageContext = createContext<Stage>(stage);

export const useStage = (): Stage => useContext(StageContext);

/** Which of two runs beside each other it is; null where there is one. */
export const SideContext = createContext<'A' | 'B' | null>(null);

export const useSide = () => useContext(SideContext);
