// Type for the back row: while somebody asks for it the whole page is written larger, as much as its window is larger than a
// small laptop's.

import { useLayoutEffect } from 'react';

let asking = 0;

/** Asks for it as long as `wanted`; the style sheet does the rest. */
export function useProjector(wanted: boolean): void {
  useLayoutEffect(() => {
    if (!wanted) return;
    asking++;
    document.documentElement.dataset.projector = '';
    return () => {
      if (--asking === 0) delete document.documentElement.dataset.projector;
    };
  }, [wanted]);
}
