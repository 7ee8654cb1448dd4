// The page's way to an engine: in a worker if that can be had, on the page's own thread where workers do not start or
// only the page has WebGL. Either way it is spoken to by messages, so an engine that was closed is silent at once.

import type { Engine } from './api.ts';
import { takePulse } from './pulse.ts';
import { call, type Wire } from './rpc.ts';

export { isDeviceLoss } from './deviceLoss.ts';

export interface Connection {
  readonly engine: Engine;
  /** Why the engine shares the page's own thread, in a sentence; null where it has a worker. */
  readonly note: string | null;
  /** Ends the engine; every pending call is rejected, and every later one. */
  close(): void;
}

interface Greeting {
  readonly ready: true;
  readonly webgl: boolean;
}

/** How long a worker may take to greet. The second one may take longer: what is slow is likely to be the network. */
const PATIENCE_MS = [10_000, 20_000];

/** Whether the page itself could use WebGL 2. */
function pageHasWebGl(): boolean {
  const gl = document.createElement('canvas').getContext('webgl2');
  gl?.getExtension('WEBGL_lose_context')?.loseContext(); // browsers allow only a few
  return gl !== null;
}

/**
 * @param onDeath called once if the engine dies by itself, with the reason; never after `close`
 * @param onSilence told when a worker has answered nothing for half a minute, and when it answers again; never after `close`
 * @throws Error when the engine's code cannot be had
 */
export async function connect(
  backend: string,
  onDeath: (reason: string) => void,
  onSilence: (isSilent: boolean) => void,
): Promise<Connection> {
  const base = document.baseURI;
  const wantsWebGl = backend === 'auto' || backend === 'webgl';
  let reason = 'This browser has no web workers';
  if (typeof Worker !== 'undefined')
    for (const patienceMs of PATIENCE_MS) {
      try {
        const { worker, greeting } = await start(base, patienceMs);
        if (greeting.webgl || !wantsWebGl || !pageHasWebGl()) return overWire(worker, onDeath, onSilence);
        worker.terminate();
        reason = 'Workers have no WebGL in this browser';
        break;
      } catch (error) {
        reason = `No worker could be started (${(error as Error).message})`;
      }
    }
  return onThisThread(base, `${reason}, so the engine shares the page’s own thread: what is drawn may stutter.`);
}

/** A worker that has greeted. @throws Error when it does not come, and then none is left behind */
async function start(base: string, patienceMs: number): Promise<{ worker: Worker; greeting: Greeting }> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const greeting = await new Promise<Greeting>((resolve, reject) => {
      timer = setTimeout(reject, patienceMs, new Error('it did not answer in time'));
      worker.addEventListener('message', ({ data }) => resolve(data as Greeting), { once: true });
      worker.addEventListener('error', ({ message }) => reject(new Error(message || 'its script did not run')), {
        once: true,
      });
      worker.postMessage({ base });
    });
    return { worker, greeting };
  } catch (error) {
    worker.terminate();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

function overWire(
  worker: Worker,
  onDeath: (reason: string) => void,
  onSilence: (isSilent: boolean) => void,
): Connection {
  const { target, kill } = call<Engine>(worker);
  const rest = takePulse(worker, onSilence);
  let ended = false;
  const end = (reason: string): boolean => {
    if (ended) return false;
    ended = true;
    rest();
    worker.terminate();
    kill(reason);
    return true;
  };
  const die = (reason: string) => {
    if (end(reason)) onDeath(reason);
  };
  worker.addEventListener('error', ({ message }) => die(message || 'its worker stopped'));
  worker.addEventListener('messageerror', () => die('its answer could not be read'));
  return {
    engine: target,
    note: null,
    close() {
      end('The engine was closed.');
    },
  };
}

/** The end of the engine before, on this thread: they share TensorFlow.js, and it gives the GPU back. */
let ending: Promise<unknown> = Promise.resolve();

async function onThisThread(base: string, note: string): Promise<Connection> {
  const { serveLocally } = await import('./local.ts');
  await ending;
  const { port1, port2 } = new MessageChannel();
  const lab = serveLocally(base, port1 as unknown as Wire);
  const { target, kill } = call<Engine>(port2 as unknown as Wire);
  port1.start();
  port2.start();
  return {
    engine: target,
    note,
    close() {
      kill('The engine was closed.');
      port1.close();
      port2.close();
      ending = lab.close().catch(() => {});
    },
  };
}
