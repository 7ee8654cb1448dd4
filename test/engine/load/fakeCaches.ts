// A Cache Storage in memory, for Node.

const addressOf = (key: string | Request): string => (typeof key === 'string' ? key : key.url);

export function fakeCaches(): { storage: CacheStorage; stored: Map<string, Uint8Array<ArrayBuffer>> } {
  const stored = new Map<string, Uint8Array<ArrayBuffer>>();
  const cache = {
    match: async (key: string | Request) => {
      const bytes = stored.get(addressOf(key));
      return bytes && new Response(bytes); // which does not say how long it is, as older pages kept it
    },
    put: async (key: string, response: Response) => {
      stored.set(key, new Uint8Array(await response.arrayBuffer()));
    },
    delete: async (key: string | Request) => stored.delete(addressOf(key)),
    keys: async () => [...stored.keys()].map(key => new Request(key)),
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
