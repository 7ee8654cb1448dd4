// The page's way to an engine: in a worker if that can be had, on the page's own thread where only the page has WebGL.

import type { Engine } from './api.ts';
import { call } from './rpc.ts';

export interface Connection {
  readonly engine: Engine;
  /** Ends the engine; every pending call is rejected. */
  close(): void;
}

interface Greeting {
  readonly ready: true;
  readonly webgl: boolean;
}

/** Whether the page itself could use WebGL 2. */
const pageHasWebGl = (): boolean => document.createElement('canvas').getContext('webgl2') !== null;

/** @param onDeath called once if the engine dies by itself, with the reason */
export async function connect(backend: string, onDeath: (reason: string) => void): Promise<Connection> {
  const base = document.baseURI;
  try {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    const greeting = await greet(worker, base);
    const wantsWebGl = backend === 'auto' || backend === 'webgl';
    if (greeting.webgl || !wantsWebGl || !pageHasWebGl()) return overWire(worker, onDeath);
    worker.terminate();
  } catch {
    // No module workers, or none that start: the page's own thread is left.
  }
  const { localEngine } = await import('./local.ts');
  return { engine: localEngine(base), close: () => {} };
}

function greet(worker: Worker, base: string): Promise<Greeting> {
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }) => resolve(data as Greeting), { once: true });
    worker.addEventListener('error', event => reject(new Error(event.message)), { once: true });
    worker.postMessage({ base });
  });
}

function overWire(worker: Worker, onDeath: (reason: string) => void): Connection {
  const { target, kill } = call<Engine>(worker);
  worker.addEventListener('error', event => {
    kill(event.message);
    onDeath(event.message);
  });
  return {
    engine: target,
    close() {
      worker.terminate();
      kill('The engine was closed.');
    },
  };
}
