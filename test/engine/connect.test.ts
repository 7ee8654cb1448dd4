// The page's way to an engine, with workers that do not start, do not answer, die, or speak after they were ended.

import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { connect, isDeviceLoss } from '../../src/engine/connect.ts';
import { requestOf } from './watching.ts';

type Listener = (event: object) => void;
type Behaviour = (worker: FakeWorker, message: { id?: number; method?: string; base?: string }) => void;

let workers: FakeWorker[] = [];
let behaviour: Behaviour;

class FakeWorker {
  readonly listeners: [type: string, listener: Listener][] = [];
  terminated = false;
  constructor() {
    workers.push(this);
  }
  addEventListener(type: string, listener: Listener) {
    this.listeners.push([type, listener]);
  }
  postMessage(message: object) {
    if (!this.terminated) queueMicrotask(() => behaviour(this, message));
  }
  terminate() {
    this.terminated = true;
  }
  /** What a browser would tell, also what was on its way when the worker was ended. */
  emit(type: string, event: object) {
    for (const [each, listener] of this.listeners) if (each === type) listener(event);
  }
}

const greet: Behaviour = (worker, { base, id }) => {
  if (base !== undefined) worker.emit('message', { data: { ready: true, webgl: true } });
  else worker.emit('message', { data: { id, value: `answer ${id}` } });
};
const silent: Behaviour = () => {};
const noDeath = () => expect.fail('died');
const noSilence = () => expect.fail('was silent');

// The engine for the page's own thread is fetched when it is wanted, which is no part of any test's time.
beforeAll(() => import('../../src/engine/local.ts'), 120_000);
beforeEach(() => {
  workers = [];
  behaviour = greet;
  vi.stubGlobal('Worker', FakeWorker);
  vi.stubGlobal('document', {
    baseURI: 'http://localhost:1/',
    createElement: () => ({ getContext: () => null }),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a worker', () => {
  it('that greets is spoken to', async () => {
    const { engine, note } = await connect('auto', noDeath, noSilence);
    expect(note).toBeNull();
    expect(await engine.stop()).toBe('answer 1');
  });

  it.each([
    ['that is silent', () => silent, 31_000, 'it did not answer in time'],
    [
      'whose script fails',
      (): Behaviour => worker => worker.emit('error', { message: 'Unexpected token' }),
      0,
      'Unexpected token',
    ],
    [
      'whose script cannot be fetched',
      (): Behaviour => worker => worker.emit('error', {}),
      0,
      'its script did not run',
    ],
  ])(
    '%s is ended and tried once more; then the page’s own thread is taken, and why is said',
    async (_, how, ms, why) => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      behaviour = how();
      const connecting = connect('auto', noDeath, noSilence);
      await vi.advanceTimersByTimeAsync(ms);
      vi.useRealTimers();
      const { note, close } = await connecting;
      expect(workers.map(({ terminated }) => terminated)).toEqual([true, true]);
      expect(note).toMatch(/^No worker could be started \(.+\), so the engine shares the page’s own thread.*\.$/);
      expect(note).toContain(why);
      close();
    },
  );

  it('that starts at the second try is taken', async () => {
    behaviour = (worker, message) =>
      workers.length === 1 ? worker.emit('error', { message: 'Busy' }) : greet(worker, message);
    const { engine, note } = await connect('auto', noDeath, noSilence);
    expect([note, workers.map(({ terminated }) => terminated)]).toEqual([null, [true, false]]);
    expect(await engine.stop()).toBe('answer 1');
  });

  it.each([
    ['error', { message: 'Out of memory' }, 'Out of memory'],
    ['messageerror', {}, 'its answer could not be read'],
  ])('that dies by %s rejects what is pending, and is told of once', async (type, event, reason) => {
    behaviour = (worker, message) => message.base !== undefined && greet(worker, message);
    const onDeath = vi.fn();
    const { engine, close } = await connect('auto', onDeath, noSilence);
    const pending = engine.next(requestOf()).catch(error => error.message);
    for (let i = 0; i < 3; i++) workers[0].emit(type, event);
    expect(await pending).toBe(reason);
    expect(onDeath.mock.calls).toEqual([[reason]]);
    expect(workers[0].terminated).toBe(true);
    await expect(engine.stop()).rejects.toThrow(reason);
    close();
    workers[0].emit('error', { message: 'again' });
    expect(onDeath).toHaveBeenCalledTimes(1);
  });

  it('that hangs is told of after half a minute, once, and that it answers after all; never after its end', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    behaviour = (worker, message) => message.base !== undefined && greet(worker, message);
    const onSilence = vi.fn();
    const { close } = await connect('auto', noDeath, onSilence);
    const wait = (seconds: number) => vi.advanceTimersByTimeAsync(1000 * seconds);
    await wait(30);
    expect(onSilence.mock.calls).toEqual([]);
    await wait(90);
    expect(onSilence.mock.calls).toEqual([[true]]);
    workers[0].emit('message', { data: { pulse: true } });
    expect(onSilence.mock.calls).toEqual([[true], [false]]);
    await wait(20);
    workers[0].emit('message', { data: { id: 7, value: null } }); // whatever it says
    await wait(30);
    expect(onSilence).toHaveBeenCalledTimes(2);
    close();
    await wait(90);
    workers[0].emit('message', { data: { pulse: true } });
    expect(onSilence).toHaveBeenCalledTimes(2);
  });

  it('that answers is never called silent, however late this page asks', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const { close } = await connect('auto', noDeath, noSilence);
    await vi.advanceTimersByTimeAsync(600_000);
    close();
  });

  it('that was ended is silent, whatever still arrives', async () => {
    let asked = 0;
    behaviour = (worker, message) => {
      if (message.base !== undefined) greet(worker, message);
      else asked = message.id!;
    };
    const { engine, close } = await connect('auto', noDeath, noSilence);
    const outcomes: string[] = [];
    const pending = engine.stop().then(
      () => outcomes.push('answered'),
      error => outcomes.push(error.message),
    );
    await vi.waitFor(() => expect(asked).toBe(1));
    close();
    workers[0].emit('message', { data: { id: asked, value: 1 } });
    workers[0].emit('error', { message: 'too late' });
    await pending;
    expect(outcomes).toEqual(['The engine was closed.']);
    await expect(engine.stop()).rejects.toThrow('The engine was closed.');
  });
});

describe('the page’s own thread', () => {
  it.each([
    ['there are no workers', () => vi.stubGlobal('Worker', undefined), /no web workers/],
    [
      'only the page has WebGL',
      () => {
        behaviour = (worker, { base }) =>
          base !== undefined && worker.emit('message', { data: { ready: true, webgl: false } });
        vi.stubGlobal('document', {
          baseURI: 'http://localhost:1/',
          createElement: () => ({ getContext: () => ({ getExtension: () => null }) }),
        });
      },
      /Workers have no WebGL/,
    ],
  ])('is taken where %s, with a note', async (_, arrange, why) => {
    arrange();
    const { engine, note, close } = await connect('auto', noDeath, noSilence);
    expect(note).toMatch(why);
    expect(workers.every(({ terminated }) => terminated)).toBe(true);
    expect((await engine.next(requestOf({ after: -1 }))).phase).toBe('idle');
    await expect(engine.decode(new Float32Array(2))).rejects.toThrow('no run');
    close();
  });

  it('can be left: what is pending rejects, and what is asked later', async () => {
    vi.stubGlobal('Worker', undefined);
    const { engine, close } = await connect('cpu', noDeath, noSilence);
    const pending = engine.next(requestOf({ after: 1000 }));
    close();
    await expect(pending).rejects.toThrow('The engine was closed.');
    await expect(engine.testSet()).rejects.toThrow('The engine was closed.');
  });
});

it('a lost device is known by its error, also over a wire', () => {
  expect(isDeviceLoss(Object.assign(new Error('Gone.'), { name: 'DeviceLostError' }))).toBe(true);
  expect(isDeviceLoss(new Error('Gone.'))).toBe(false);
});
