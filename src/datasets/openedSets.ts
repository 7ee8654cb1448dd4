// Sets of opened files, of which an engine keeps few. The page, which has them all, has to know which those are: both keep count
// by the same rule.

/** The one that is open, and the one before it, which a run may still be made with. */
const KEPT = 2;

/**
 * A set was opened and is the newest from now on; what is older than the newest two is forgotten.
 * @param sets by their ids, the newest last; changed
 * @param id of the contents: the same files opened again are the same set
 */
export function takeOpened<Held>(sets: Map<string, Held>, id: string, held: Held): void {
  sets.delete(id);
  sets.set(id, held);
  for (const old of [...sets.keys()].slice(0, -KEPT)) sets.delete(old);
}
