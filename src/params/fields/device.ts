// Where the arithmetic runs.

import { choice } from '../../core/field.ts';

const backend = choice({
  id: 'backend',
  label: 'Computes on',
  help: 'Where the arithmetic runs. Automatic takes what was the fastest if this machine has been measured, else the GPU; without one, WebAssembly on the processor.',
  group: 'device',
  cost: 'reload',
  initial: 'auto',
  options: [
    { value: 'auto', label: 'Automatic' },
    { value: 'webgl', label: 'GPU (WebGL)' },
    { value: 'wasm', label: 'Processor (WebAssembly)' },
    { value: 'cpu', label: 'Processor (JavaScript, slow)' },
  ],
});

export const deviceFields = [backend] as const;
