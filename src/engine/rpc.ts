// An object's methods, called through a message port. The object's type is the protocol. Unlike a bare message channel it
// rejects every pending call when the other side dies, which is why it is ours.

import { has } from '../core/registry.ts';

interface Call {
  readonly id: number;
  readonly method: string;
  readonly args: readonly unknown[];
}
interface Failure {
  readonly name: string;
  readonly message: string;
}
type Reply = { readonly id: number; readonly value: unknown } | { readonly id: number; readonly error: Failure };

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

/**
 * Answers calls on the far side: with what the method brought, or with why it brought nothing, which may also be that its
 * result cannot be sent. Note: typed arrays in answers are given away; a method returns copies or what is new.
 */
export function serve(wire: Wire, target: object): void {
  const methods = target as Methods;
  wire.addEventListener('message', ({ data }) => {
    if (!isCall(data)) return;
    const { id, method, args } = data;
    const answer = async () => {
      if (!has(methods, method)) throw new TypeError(`There is no “${method}” to be called.`);
      const value = await methods[method](...args);
      wire.postMessage({ id, value } satisfies Reply, [...buffersIn(value)]);
    };
    answer().catch(error => {
      const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
      wire.postMessage({ id, error: { name, message } } satisfies Reply, []);
    });
  });
}

/**
 * The near side: an object whose methods are calls. They reject with an error of the far one's name and message. `kill`
 * rejects what is pending and everything after, and what still arrives is ignored.
 */
export function call<Target extends object>(wire: Wire): { target: Target; kill(reason: string): void } {
  const pending = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let last = 0;
  let dead: string | null = null;
  wire.addEventListener('message', ({ data }) => {
    const waiting = isReply(data) && pending.get(data.id);
    if (!waiting) return; // answered before, or no answer at all
    pending.delete(data.id);
    if ('error' in data) waiting.reject(Object.assign(new Error(data.error.message), { name: data.error.name }));
    else waiting.resolve(data.value);
  });
  const send = (method: string, args: readonly unknown[]) =>
    new Promise((resolve, reject) => {
      if (dead !== null) return reject(new Error(dead));
      last += 1;
      wire.postMessage({ id: last, method, args } satisfies Call, []); // what it throws rejects
      pending.set(last, { resolve, reject });
    });
  const target = new Proxy({} as Target, {
    // A proxy that answers to `then` would be taken for a promise.
    get: (_, method) => (method === 'then' ? undefined : (...args: unknown[]) => send(String(method), args)),
  });
  return {
    target,
    kill(reason) {
      dead ??= reason;
      for (const { reject } of pending.values()) reject(new Error(reason));
      pending.clear();
    },
  };
}

const isNumbered = (data: unknown): data is { readonly id: number } =>
  typeof data === 'object' && data !== null && typeof (data as { id?: unknown }).id === 'number';
const isCall = (data: unknown): data is Call => isNumbered(data) && 'method' in data && 'args' in data;
const isReply = (data: unknown): data is Reply => isNumbered(data) && ('value' in data || 'error' in data);
