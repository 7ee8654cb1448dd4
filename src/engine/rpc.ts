// An object's methods, called through a message port. The object's type is the protocol. Unlike a bare message channel it
// rejects every pending call when the other side dies, which is why it is ours.

interface Call {
  readonly id: number;
  readonly method: string;
  readonly args: readonly unknown[];
}
type Reply = { readonly id: number; readonly value: unknown } | { readonly id: number; readonly error: string };

// biome-ignore lint/suspicious/noExplicitAny: a method may take anything; the wrapped type is what callers see
type Methods = Record<string, (...args: any[]) => Promise<unknown>>;

/** Where messages go and come from: a Worker, a worker's own scope or a MessagePort. */
export interface Wire {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

/** Every buffer in a value, so that typed arrays move instead of being copied. */
export function buffersIn(value: unknown, found = new Set<ArrayBuffer>()): Set<ArrayBuffer> {
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
  } else if (Array.isArray(value)) {
    if (typeof value[0] === 'object') for (const each of value) buffersIn(each, found);
  } else if (value && typeof value === 'object') {
    for (const each of Object.values(value)) buffersIn(each, found);
  }
  return found;
}

/** Answers calls on the far side. Note: typed arrays in answers are given away; a method returns copies or what is new. */
export function serve(wire: Wire, target: object): void {
  const methods = target as Methods;
  wire.addEventListener('message', ({ data }) => {
    const { id, method, args } = data as Call;
    const answer = async () => methods[method](...args);
    answer().then(
      value => wire.postMessage({ id, value }, [...buffersIn(value)]),
      error => wire.postMessage({ id, error: error instanceof Error ? error.message : String(error) }, []),
    );
  });
}

/** The near side: an object whose methods are calls. `kill` rejects what is pending and everything after. */
export function call<Target extends object>(wire: Wire): { target: Target; kill(reason: string): void } {
  const pending = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let last = 0;
  let dead: string | null = null;
  wire.addEventListener('message', ({ data }) => {
    const reply = data as Reply;
    const waiting = pending.get(reply.id);
    pending.delete(reply.id);
    if ('error' in reply) waiting?.reject(new Error(reply.error));
    else waiting?.resolve(reply.value);
  });
  const send = (method: string, args: readonly unknown[]) =>
    new Promise((resolve, reject) => {
      if (dead !== null) return reject(new Error(dead));
      last += 1;
      pending.set(last, { resolve, reject });
      wire.postMessage({ id: last, method, args } satisfies Call, []);
    });
  const target = new Proxy({} as Target, {
    // A proxy that answers to `then` would be taken for a promise.
    get: (_, method) => (method === 'then' ? undefined : (...args: unknown[]) => send(String(method), args)),
  });
  return {
    target,
    kill(reason) {
      dead = reason;
      for (const { reject } of pending.values()) reject(new Error(reason));
      pending.clear();
    },
  };
}
