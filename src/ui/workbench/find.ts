// Whether the list of views is open. Apart, so that whoever opens it need not know the list.

import { create } from 'zustand';

export const useFinder = create(() => ({ isOpen: false }));
export const openFinder = (): void => useFinder.setState({ isOpen: true });
export const closeFinder = (): void => useFinder.setState({ isOpen: false });
