// The image whose card is open, if any: everything that can be said about it is on the card.

import { createStore } from 'zustand/vanilla';

export type Subject =
  | { readonly kind: 'test'; readonly position: number }
  /** [784], 0..255 */
  | { readonly kind: 'own'; readonly pixels: Uint8Array };

export const card = createStore<{ readonly subject: Subject | null }>(() => ({ subject: null }));

export const openCard = (subject: Subject): void => card.setState({ subject });

export const closeCard = (): void => card.setState({ subject: null });
