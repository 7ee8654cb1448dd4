// Whether a learning platform is told of what is answered on this page.

import { createStore } from 'zustand/vanilla';

export const tied = createStore<{ readonly isTied: boolean }>(() => ({ isTied: false }));
