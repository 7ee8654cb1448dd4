import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buffersIn, call, serve, type Wire } from '../../src/engine/rpc.ts';

interface Far {
  add(a: number, b: number): Promise<number>;
  fail(): Promise<never>;
  failOddly(): Promise<never>;
  pixels(): Promise<{ pixels: Float32Array; nested: readonly { bytes: Uint8Array }[]; none: null }>;
  sum(values: Float32Array): Promise<number>;
  never(): Promise<void>;
  after(ms: number): Promise<number>;
  unsendable(): Promise<unknown>;
}

const given = { pixels: new Float32Array([1, 2, 3]), nested: [{ bytes: new Uint8Array([4]) }], none: null };
const far: Far = {
  add: async (a, b) => a + b,
  fail: async () => {
    throw new RangeError('Too large for this example.');
  },
  failOddly: () => Promise.reject('just a string'),
  pixels: async () => given,
  sum: async values => values.reduce((a, b) => a + b, 0),
  never: () => new Promise(() => {}),
  after: ms => new Promise(resolve => setTimeout(resolve, ms, ms)),
  unsendable: async () => ({ draw: () => {} }),
};

let channel: MessageChannel;
let near: ReturnType<typeof call<Far>>;
const hangs = (promise: Promise<unknown>) =>
  Promise.race([promise, new Promise((_, reject) => setTimeout(reject, 500, new Error('it hangs')))]);

beforeEach(() => {
  channel = new MessageChannel();
  serve(channel.port1 as unknown as Wire, far);
  near = call<Far>(channel.port2 as unknown as Wire);
  channel.port1.start();
  channel.port2.start();
});
afterEach(() => {
  channel.port1.close();
  channel.port2.close();
});

describe('a call', () => {
  it('brings the answer', async () => {
    expect(await near.target.add(2, 3)).toBe(5);
    expect(await near.target.sum(new Float32Array([1, 2]))).toBe(3);
  });

  it('may be overtaken by a quicker one, and still gets its own answer', async () => {
    expect(await Promise.all([near.target.after(20), near.target.after(1), near.target.add(1, 1)])).toEqual([20, 1, 2]);
  });

  it('rejects with the far side’s message', async () => {
    await expect(near.target.fail()).rejects.toThrow('Too large for this example.');
    await expect(near.target.failOddly()).rejects.toThrow('just a string');
    expect(await near.target.add(1, 1), 'and the line stays open').toBe(2);
  });

  it('rejects, and does not hang, when there is no such method', async () => {
    const target = near.target as unknown as { fly(): Promise<void> };
    await expect(hangs(target.fly())).rejects.toThrow('There is no “fly” to be called.');
    // What every object inherits is no method of the far side either.
    const inherited = near.target as unknown as { valueOf(): Promise<void> };
    await expect(hangs(inherited.valueOf())).rejects.toThrow('There is no “valueOf” to be called.');
  });

  it('rejects, and does not hang, when the answer cannot be sent', async () => {
    await expect(hangs(near.target.unsendable())).rejects.toThrow(/clone/i);
    expect(await near.target.add(1, 1), 'and the line stays open').toBe(2);
  });

  it('keeps the name of what went wrong', async () => {
    expect(await near.target.fail().catch(error => error.name)).toBe('RangeError');
  });

  it('moves typed arrays instead of copying them', async () => {
    const { pixels, nested, none } = await near.target.pixels();
    expect([...pixels, ...nested[0].bytes]).toEqual([1, 2, 3, 4]);
    expect(none).toBeNull();
    expect(given.pixels.byteLength).toBe(0);
    expect(given.nested[0].bytes.byteLength).toBe(0);
  });

  it('leaves the caller’s own arrays alone', async () => {
    const mine = new Float32Array([1, 2]);
    await near.target.sum(mine);
    expect(mine.length).toBe(2);
  });
});

it('the far object can be awaited, though nobody has to', async () => {
  // A proxy that answers to `then` with a call would make every `await engine()` wait for ever.
  expect(await hangs(Promise.resolve(near.target))).toBe(near.target);
});

describe('a dead line', () => {
  it('rejects what is pending and everything after, each with the reason', async () => {
    const pending = [near.target.never(), near.target.never()].map(promise => promise.catch(error => error.message));
    near.kill('The engine was closed.');
    expect(await Promise.all(pending)).toEqual(['The engine was closed.', 'The engine was closed.']);
    await expect(near.target.add(1, 1)).rejects.toThrow('The engine was closed.');
  });

  it('does not mind an answer that comes too late', async () => {
    const late = near.target.after(5).catch(error => error.message);
    near.kill('Gone.');
    expect(await late).toBe('Gone.');
    await new Promise(resolve => setTimeout(resolve, 20));
  });
});

describe('a line with noise on it', () => {
  it('takes the first of two answers, and nothing that answers no question', async () => {
    const { port1, port2 } = new MessageChannel();
    const { target } = call<Far>(port2 as unknown as Wire);
    port1.onmessage = ({ data: { id } }) => {
      for (const noise of [null, 'ready', { id: 99, value: 7 }, { value: 8 }, { id }]) port1.postMessage(noise);
      port1.postMessage({ id, value: 1 });
      port1.postMessage({ id, value: 2 });
      port1.postMessage({ id, error: { name: 'Error', message: 'Changed its mind.' } });
    };
    port2.start();
    expect(await hangs(target.add(0, 1))).toBe(1);
    expect(await hangs(target.add(0, 1))).toBe(1);
    port1.close();
  });

  it('serves calls only', async () => {
    for (const noise of [null, 'hello', 7, {}, { id: 'x' }]) channel.port2.postMessage(noise);
    expect(await hangs(near.target.add(2, 2))).toBe(4);
  });
});

describe('buffers', () => {
  it('are each found once, wherever they are', () => {
    const shared = new Float32Array(4);
    const other = new Uint8Array(2);
    expect(buffersIn({ a: shared, b: [shared.subarray(1), null, { c: other }] })).toEqual(
      new Set([shared.buffer, other.buffer]),
    );
    expect(buffersIn([null, { a: other }]).size).toBe(1);
    expect(buffersIn({ a: null, b: undefined, c: 'text', d: 1 }).size).toBe(0);
  });

  it('that are shared between threads are not given away', () => {
    expect(buffersIn(new Uint8Array(new SharedArrayBuffer(4))).size).toBe(0);
  });
});
