// A Cache Storage in memory, for Node.

export function fakeCaches(): { storage: CacheStorage; stored: Map<string, Uint8Array<ArrayBuffer>> } {
  const stored = new Map<string, Uint8Array<ArrayBuffer>>();
  const cache = {
    match: async (key: string) => (stored.has(key) ? new Response(stored.get(key)!) : undefined),
    put: async (key: string, response: Response) => {
      stored.set(key, new Uint8Array(await response.arrayBuffer()));
    },
    delete: async (key: string) => stored.delete(key),
  };
  return { storage: { open: async () => cache } as unknown as CacheStorage, stored };
}

/** As in a private window of some browsers. */
export const forbiddenCaches = {
  open: async () => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  },
} as unknown as CacheStorage;

export const fullCaches = {
  open: async () => ({
    match: async () => undefined,
    delete: async () => false,
    put: async () => {
      throw new DOMException('Quota exceeded.', 'QuotaExceededError');
    },
  }),
} as unknown as CacheStorage;

/** Never answers, as when the disk hangs. */
export const silentCaches = { open: () => new Promise(() => {}) } as unknown as CacheStorage;
