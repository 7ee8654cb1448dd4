import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { noise } from '../../src/core/random.ts';
import { pack, unpack } from '../../src/state/pack.ts';

const there = (value: unknown) => unpack(JSON.parse(JSON.stringify(pack(value))));

describe('pack', () => {
  it.each([
    ['floats', Float32Array.of(0, -0, 1 / 3, 1e38, Number.NaN, Number.NEGATIVE_INFINITY)],
    ['doubles', Float64Array.of(Math.PI, 5e-324)],
    ['bytes', Uint8Array.from({ length: 256 }, (_, i) => i)],
    ['positions', Uint32Array.of(0, 2 ** 32 - 1)],
    ['dimensions', Uint16Array.of(0, 2 ** 16 - 1)],
    ['what may be negative', Int16Array.of(-(2 ** 15), 1)],
    ['nothing', new Float32Array(0)],
    ['much', noise(1, 1, 100_000)], // spread into one call, so many bytes would overflow the stack
  ])('brings back %s, bit by bit and of the same kind', (_, array) => {
    const back = there(array) as typeof array;
    expect(back.constructor).toBe(array.constructor);
    expect(isDeepStrictEqual(new Uint8Array(back.buffer), new Uint8Array(array.buffer))).toBe(true);
  });

  it('packs a part of a buffer as that part', () => {
    expect(there(Float32Array.of(1, 2, 3, 4).subarray(1, 3))).toEqual(Float32Array.of(2, 3));
  });

  it('goes through lists and objects and leaves everything else alone', () => {
    const value = {
      run: 1,
      none: null,
      text: '$',
      flags: [true, false],
      looks: { latent: { mean: Float32Array.of(1), axes: [0, 1] } },
      history: [
        { step: 1, loss: 2.5 },
        { step: 2, loss: 2.25 },
      ],
    };
    expect(there(value)).toEqual(value);
  });

  it('does not take an object for an array because it has a field called $', () => {
    for (const value of [
      { $: 'Float32Array' },
      { $: 'Nonsense', base64: 'AAAA' },
      { $: 'constructor', base64: 'AAAA' },
      { base64: 'AAAA' },
    ])
      expect(unpack(value)).toEqual(value);
  });
});
