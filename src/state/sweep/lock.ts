// A sweep runs in one tab at a time. The lock also keeps browsers from putting a tab in the background to sleep for good. It
// is a courtesy between tabs: where the browser has no locks, refuses them or does not answer, a sweep runs without.

/** A browser that has locks answers at once. */
const ANSWER_MS = 2000;

/** Null on plain http, in old browsers, and where even to ask is forbidden. */
function lockManager(): LockManager | null {
  try {
    return navigator.locks ?? null;
  } catch {
    return null;
  }
}

/** Null, without doing the work, where another tab does it. Whatever the work throws is thrown. */
export async function inOneTab<T>(id: string, work: () => Promise<T>): Promise<T | null> {
  const locks = lockManager();
  if (!locks) return work();
  let answered: (lock: 'mine' | 'taken' | 'none') => void = () => {};
  const answer = new Promise<'mine' | 'taken' | 'none'>(resolve => {
    answered = resolve;
    setTimeout(resolve, ANSWER_MS, 'none');
  });
  // Held until the work is over, which begins outside: what it throws must not pass for a refusal.
  let release: () => void = () => {};
  const over = new Promise<void>(resolve => {
    release = resolve;
  });
  try {
    const request = locks.request(`vae-anomaly-lab/sweep/${id}`, { ifAvailable: true }, lock => {
      answered(lock ? 'mine' : 'taken');
      return lock ? over : undefined;
    });
    void request.catch(() => answered('none'));
  } catch {
    answered('none');
  }
  try {
    return (await answer) === 'taken' ? null : await work();
  } finally {
    release();
  }
}
