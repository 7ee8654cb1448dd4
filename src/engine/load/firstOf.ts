// Sources that are asked one after the other as long as each says no, and side by side as soon as one keeps us waiting: a
// silent mirror costs a moment and not its whole time-out. The first that has the file has it for all. When all are silent
// nobody is made to wait any longer, but what comes late still comes.

/** What an attempt tells on its way. */
export interface Signs {
  /** It has to end when this is aborted. */
  readonly signal: AbortSignal;
  /** It is sending. */
  onFlow(): void;
  /** It has been silent for too long to be waited for; it goes on all the same. */
  onSilence(): void;
}

/** One try at a source: what it gave, or null if it had nothing. */
export type Attempt<T> = (source: string, signs: Signs) => Promise<T | null>;

export interface Outcome<T> {
  /** What the first source gave; null as soon as all have nothing or are silent. */
  readonly timely: Promise<T | null>;
  /** The same, but null only when all have nothing. */
  readonly late: Promise<T | null>;
}

/**
 * Both promises end with what an attempt throws, and with the signal's reason when the caller aborted.
 * @param hedgeMs ask the next one too when none has sent for so long
 */
export function firstOf<T>(
  sources: readonly string[],
  attempt: Attempt<T>,
  hedgeMs: number,
  signal?: AbortSignal,
): Outcome<T> {
  const everyone = new AbortController();
  const waited = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  let open = 0;
  const timely = settler<T | null>();
  const late = settler<T | null>();

  const end = (settle: (outcome: typeof late) => void) => {
    clearTimeout(timer);
    settle(timely);
    settle(late);
    signal?.removeEventListener('abort', abort);
    everyone.abort();
  };
  const abort = () => end(({ reject }) => reject(signal!.reason));
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(askNext, hedgeMs);
  };
  /** Another source is asked; where there is none, it may be all over, or nothing to wait for. */
  const askNext = () => {
    clearTimeout(timer);
    if (asked < sources.length) {
      const source = sources[asked];
      asked += 1;
      ask(source);
      return;
    }
    if (waited.size === 0) timely.resolve(null);
    if (open === 0) end(({ resolve }) => resolve(null));
  };
  const ask = (source: string) => {
    open += 1;
    waited.add(source);
    wait();
    const onSilence = () => {
      if (waited.delete(source)) askNext();
    };
    const over = (found: T | null) => {
      open -= 1;
      waited.delete(source);
      if (found !== null) end(({ resolve }) => resolve(found));
      else askNext();
    };
    attempt(source, { signal: everyone.signal, onFlow: wait, onSilence }).then(over, error =>
      end(({ reject }) => reject(error)),
    );
  };

  if (signal?.aborted) abort();
  else {
    signal?.addEventListener('abort', abort);
    askNext();
  }
  return { timely: timely.promise, late: late.promise };
}

function settler<T>() {
  let resolve: (value: T) => void = () => {};
  let reject: (reason: unknown) => void = () => {};
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  promise.catch(() => {}); // whoever waits hears of it; nobody has to wait for both
  return { promise, resolve, reject };
}
