// A page that was resized, dressed or coloured anew comes to rest when it can: on a busy machine that takes seconds. What is
// found on it counts when it lasts.

/** Looks until nothing is found, for as long as a busy machine may take to come to rest; what is found then. */
export async function lasting(look: () => Promise<string[]>, timeoutMs = 10_000): Promise<string[]> {
  const end = performance.now() + timeoutMs;
  for (;;) {
    const found = await look();
    if (found.length === 0 || performance.now() > end) return found;
    await new Promise(done => setTimeout(done, 200));
  }
}
