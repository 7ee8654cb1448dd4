// The compiled kernels in a memory of their own, with arrays in place of addresses.

import { plain } from '../../../src/engine/simd/index.ts?assembly';

type Kernel = (from: number, to: number, ...rest: number[]) => void;

/** What a kernel is given: a number as it is, or an array, which is copied in before and out afterwards. */
export type Argument = number | Float32Array;

/** Numbers that no kernel may touch, round every array. */
const FENCE = 1234.5;
const FENCE_NUMBERS = 8;

export function openKernels() {
  const memory = new WebAssembly.Memory({ initial: 32 });
  const imports = { env: { memory, 'Math.log': Math.log } };
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(plain), imports);
  const kernels = exports as unknown as Record<string, Kernel> & {
    panelBytes(k: number, n: number): number;
    nearbyBytes(latent: number, hidden: number, pixels: number): number;
    convolutionBytes(taps: number, places: number, features: number): number;
    lstmBytes(units: number): number;
  };
  const floats = new Float32Array(memory.buffer);

  /** Runs a kernel over parts of its result, one after another, and says whether all fences stand. */
  function run(name: string, parts: readonly (readonly [number, number])[], args: readonly Argument[]): boolean {
    floats.fill(FENCE);
    const placed: { array: Float32Array; at: number }[] = [];
    let next = FENCE_NUMBERS;
    const numbers = args.map(arg => {
      if (typeof arg === 'number') return arg;
      const at = next;
      floats.set(arg, at);
      placed.push({ array: arg, at });
      next = at + arg.length + FENCE_NUMBERS;
      return 4 * at;
    });
    for (const [from, to] of parts) kernels[name](from, to, ...numbers);
    const isWhole = placed.every(({ array, at }) =>
      [at - 1, at + array.length].every(place => floats[place] === FENCE),
    );
    for (const { array, at } of placed) array.set(floats.subarray(at, at + array.length));
    return isWhole;
  }

  const { panelBytes, nearbyBytes, convolutionBytes, lstmBytes } = kernels;
  return {
    run,
    nearbyBytes,
    convolutionBytes,
    lstmBytes,
    panels: (k: number, n: number) => new Float32Array(panelBytes(k, n) / 4),
  };
}
