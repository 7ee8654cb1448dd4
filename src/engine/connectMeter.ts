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
  worker.addEventListener('error', event => kill(event.message));
  worker.postMessage({ base: document.baseURI, meter: true });
  return {
    meter: target,
    close() {
      worker.terminate();
      kill('The measurement was stopped.');
    },
  };
}
