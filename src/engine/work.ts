// How far the long work of the moment is: scoring whole test sets, or all that one image is compared with. Whoever works
// notes it here between two chunks, and whoever waits may ask at any time.

import type { Work } from './api.ts';
import type { Pace } from './pace.ts';

export interface WorkBoard {
  /** What is under way now; null between two pieces of work. */
  readonly now: Work | null;
  /** Does a piece of work of so many images, and tells how many are done. */
  during<T>(what: Work['what'], of: number, work: (tell: (done: number) => void) => Promise<T>): Promise<T>;
}

export function createWorkBoard({ now }: Pick<Pace, 'now'>): WorkBoard {
  let piece: (Omit<Work, 'elapsedMs'> & { startedMs: number }) | null = null;
  return {
    get now() {
      if (!piece) return null;
      const { startedMs, ...rest } = piece;
      return { ...rest, elapsedMs: now() - startedMs };
    },

    async during(what, of, work) {
      const mine = { what, done: 0, of, startedMs: now() };
      piece = mine;
      try {
        return await work(done => {
          mine.done = Math.min(of, done);
        });
      } finally {
        if (piece === mine) piece = null;
      }
    },
  };
}
