// A copy of every verified file in Cache Storage, so that a second visit needs no network. Nothing here may fail: a full,
// forbidden or missing storage only means that there is no copy.

const cacheName = 'vae-anomaly-lab datasets v1';

/** Reading or writing 10 MB takes a slow disk a second. */
const STORAGE_MS = 4000;

export interface Keeper {
  /** The kept bytes, or null. */
  read(key: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Keeps the bytes, unless nobody wants them kept; false if the browser does not allow it or has no room. */
  write(key: string, bytes: Uint8Array<ArrayBuffer>): Promise<boolean>;
  forget(key: string): Promise<void>;
}

/** The browser's, or null where it has none, or where even the question is refused. */
export function platformCaches(): CacheStorage | null {
  try {
    return globalThis.caches ?? null;
  } catch {
    return null;
  }
}

/**
 * @param storage the page's `caches`, which is absent in an insecure context
 * @param base Cache Storage files copies under addresses, so keys are resolved against the page's
 */
export function keeper(storage: CacheStorage | null | undefined, base: string): Keeper {
  const address = (key: string) => keptAddress(key, base);
  const open = () => openCache(storage);
  return {
    read: key =>
      inTime(async () => {
        const found = await (await open()).match(address(key));
        return found ? new Uint8Array(await found.arrayBuffer()) : null;
      }, null),
    write: (key, bytes) =>
      inTime(async () => {
        // The length is said, so that whoever sums up what is kept need not read it.
        const headers = { 'Content-Length': String(bytes.length) };
        await (await open()).put(address(key), new Response(bytes, { headers }));
        return true;
      }, false),
    // What cannot be forgotten is checked again whenever it is read.
    forget: key => inTime(async () => void (await (await open()).delete(address(key))), undefined),
  };
}

/** Where a copy is filed. */
export const keptAddress = (key: string, base: string): string => new URL(`kept/${key}`, base).href;

/** @throws Error where there is none, or it is forbidden */
export async function openCache(storage: CacheStorage | null | undefined): Promise<Cache> {
  if (!storage) throw new Error('no Cache Storage');
  return storage.open(cacheName);
}

/** What `work` gives; `instead` if it fails, or if the storage never answers, as happens when its disk hangs. */
export async function inTime<T>(work: () => Promise<T>, instead: T): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<T>(resolve => {
    timer = setTimeout(resolve, STORAGE_MS, instead);
  });
  return Promise.race([work().catch(() => instead), late]).finally(() => clearTimeout(timer));
}
