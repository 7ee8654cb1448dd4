// Sources that are asked one after the other as long as each says no, and side by side as soon as one keeps us waiting: a
// silent mirror costs a moment and not its whole time-out. The first that has the file has it for all.

/** One try at a source: what it gave, or null if it had nothing. `onFlow` says that it is sending. */
export type Attempt<T> = (source: string, signal: AbortSignal, onFlow: () => void) => Promise<T | null>;

/**
 * What the first source gave that had something; null when none had. Those that were asked as well are called off.
 * @param hedgeMs ask the next one too when none has sent for so long
 * @throws what an attempt throws, and the signal's reason when the caller aborted
 */
export function firstOf<T>(
  sources: readonly string[],
  attempt: Attempt<T>,
  hedgeMs: number,
  signal?: AbortSignal,
): Promise<T | null> {
  const others = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  let open = 0;
  const abort = () => others.abort(signal?.reason);
  signal?.addEventListener('abort', abort);

  const tried = new Promise<T | null>((resolve, reject) => {
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(askNext, hedgeMs);
    };
    const askNext = () => {
      if (asked === sources.length) {
        if (open === 0) resolve(null);
        return;
      }
      const source = sources[asked];
      asked += 1;
      open += 1;
      wait();
      attempt(source, others.signal, wait).then(found => {
        open -= 1;
        if (found !== null) resolve(found);
        else askNext();
      }, reject);
    };
    if (signal?.aborted) reject(signal.reason);
    else askNext();
  });

  return tried.finally(() => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
    others.abort();
  });
}
