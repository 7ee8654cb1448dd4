// Phones refuse the memory that threads would share: WebAssembly with one thread is still ten times as fast as JavaScript.

import { afterAll, expect, it } from 'vitest';
import { openBackend } from '../../src/engine/backend.ts';

const { Memory } = WebAssembly;
const refused: WebAssembly.MemoryDescriptor[] = [];

afterAll(() => {
  WebAssembly.Memory = Memory;
});

it('WebAssembly computes with one thread where shared memory is refused, and says so', async () => {
  expect(crossOriginIsolated, 'or no threads would be tried').toBe(true);
  Object.defineProperty(navigator, 'hardwareConcurrency', { value: 4 });
  WebAssembly.Memory = class extends Memory {
    constructor(wanted: WebAssembly.MemoryDescriptor) {
      if (wanted.shared) {
        refused.push(wanted);
        throw new RangeError('could not allocate memory');
      }
      super(wanted);
    }
  };
  const device = await openBackend('wasm', 'worker');
  expect(refused.length).toBeGreaterThan(0);
  expect(device).toMatchObject({ backend: 'wasm', renderer: 'WebAssembly SIMD' });
  expect(device.notes.join()).toMatch(/^The browser does not allow threads to share memory/);
});
