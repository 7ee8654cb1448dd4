// Where the arithmetic runs.

import { choice } from '../../core/field.ts';

const backend = choice({
  id: 'backend',
  label: 'Compute device',
  help: 'Automatic picks the fastest device if you have run the speed test; otherwise the GPU, or else WebAssembly on the CPU. A recurrent network it leaves to the CPU, which is faster at it.',
  group: 'device',
  cost: 'reload',
  initial: 'auto',
  options: [
    { value: 'auto', label: 'Automatic' },
    { value: 'webgl', label: 'GPU (WebGL)' },
    { value: 'wasm', label: 'CPU (WebAssembly)' },
    { value: 'cpu', label: 'CPU (JavaScript, slow)' },
  ],
});

export const deviceFields = [backend] as const;
