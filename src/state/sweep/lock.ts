// A sweep runs in one tab at a time. The lock also keeps browsers from putting a tab in the background to sleep for good.

/** Null, without doing the work, where another tab does it. Browsers have no locks on plain http; there nobody asks. */
export async function inOneTab<T>(id: string, work: () => Promise<T>): Promise<T | null> {
  if (!navigator.locks) return work();
  return navigator.locks.request(`vae-anomaly-lab/sweep/${id}`, { ifAvailable: true }, lock => (lock ? work() : null));
}
