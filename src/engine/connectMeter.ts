// The page's way to a meter, in a worker that ends with it. Apart from the engine's, because hardly a visit needs it.

import type { Meter } from './meter.ts';
import { call } from './rpc.ts';

export interface MeterConnection {
  readonly meter: Meter;
  /** Ends the meter at once, whatever it is doing; what is pending is rejected. */
  close(): void;
}

export function connectMeter(): MeterConnection {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const { target, kill } = call<Meter>(worker);
  const end = (reason: string) => {
    worker.terminate();
    kill(reason);
  };
  worker.addEventListener('error', ({ message }) => end(message || 'The measurement broke off.'));
  worker.addEventListener('messageerror', () => end('The measurement could not be read.'));
  worker.postMessage({ base: document.baseURI, meter: true });
  return { meter: target, close: () => end('The measurement was stopped.') };
}
