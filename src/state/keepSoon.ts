// The code that keeps what outlives the page comes after the page. Where it cannot be fetched, nobody sees that anything is missing, so it is
// asked for again by itself, less and less often.

import { piece } from './piece.ts';

const FIRST_WAIT_MS = 2000;
const LONGEST_WAIT_MS = 60_000;

/** Begins to keep as soon as it can. */
export async function keepSoon(load = () => import('./keeping.ts')): Promise<void> {
  const keeping = piece(load);
  for (let waitMs = FIRST_WAIT_MS; ; waitMs = Math.min(LONGEST_WAIT_MS, 2 * waitMs)) {
    const found = await keeping.get().catch(() => null);
    if (found) return found.keep();
    await new Promise(done => setTimeout(done, waitMs));
  }
}
