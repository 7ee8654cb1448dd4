// A copy of every verified file in Cache Storage, so that a second visit needs no network. Nothing here may fail: a full,
// forbidden or missing storage only means that there is no copy.

const cacheName = 'vae-anomaly-lab datasets v1';

export interface Keeper {
  /** The kept bytes, or null. */
  read(key: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Keeps the bytes; false if the browser does not allow it or has no room. */
  write(key: string, bytes: Uint8Array<ArrayBuffer>): Promise<boolean>;
  forget(key: string): Promise<void>;
}

/**
 * @param storage the page's `caches`, which is absent in an insecure context
 * @param base Cache Storage files copies under addresses, so keys are resolved against the page's
 */
export function keeper(storage: CacheStorage | null | undefined, base: string): Keeper {
  const address = (key: string) => new URL(`kept/${key}`, base).href;
  const open = async () => {
    if (!storage) throw new Error('no Cache Storage');
    return storage.open(cacheName);
  };
  return {
    async read(key) {
      try {
        const found = await (await open()).match(address(key));
        return found ? new Uint8Array(await found.arrayBuffer()) : null;
      } catch {
        return null;
      }
    },
    async write(key, bytes) {
      try {
        await (await open()).put(address(key), new Response(bytes));
        return true;
      } catch {
        return false;
      }
    },
    async forget(key) {
      try {
        await (await open()).delete(address(key));
      } catch {
        // then there is nothing to forget, or no way to: the copy is checked again whenever it is read
      }
    },
  };
}
