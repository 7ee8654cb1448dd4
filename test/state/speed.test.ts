// What a measurement leaves behind: the fastest that can be trusted, kept for the next visit.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { rememberedSpeed, rememberSpeed } from '../../src/state/rememberedSpeed.ts';
import { fastestOf, type Outcome } from '../../src/state/speed.ts';

const outcome = (imagesPerSecond: number, precision: 'float32' | 'float16' = 'float32'): Outcome => ({
  imagesPerSecond,
  msPerStep: 100_000 / imagesPerSecond,
  renderer: 'a test',
  precision,
});
const at = '2026-01-02T03:04:05.000Z';

describe('the fastest', () => {
  it('is the one with the most images a second, whatever the order', () => {
    expect(fastestOf({ webgl: outcome(900), wasm: outcome(1000), cpu: outcome(90) }, 'GPU', at)).toEqual({
      backend: 'wasm',
      gpu: 'GPU',
      at,
      speeds: {
        webgl: { imagesPerSecond: 900, msPerStep: 100_000 / 900, renderer: 'a test' },
        wasm: { imagesPerSecond: 1000, msPerStep: 100, renderer: 'a test' },
        cpu: { imagesPerSecond: 90, msPerStep: 100_000 / 90, renderer: 'a test' },
      },
    });
  });

  it('is never one of half precision, nor one that cannot be had', () => {
    const outcomes = { webgl: outcome(9000, 'float16'), wasm: outcome(10), cpu: { problem: 'No.' } };
    const found = fastestOf(outcomes, null, at);
    expect(found?.backend).toBe('wasm');
    expect(Object.keys(found!.speeds)).toEqual(['wasm']);
    expect(fastestOf({ webgl: { problem: 'No.' } }, null, at)).toBeNull();
  });
});

describe('what is kept', () => {
  let kept: Map<string, string>;
  beforeEach(() => {
    kept = new Map();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
      removeItem: (key: string) => kept.delete(key),
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  it('is read again on the next visit, until it is forgotten', () => {
    expect(rememberedSpeed()).toBeNull();
    const found = fastestOf({ wasm: outcome(10) }, 'GPU', at)!;
    rememberSpeed(found);
    expect(rememberedSpeed()).toEqual(found);
    rememberSpeed(null);
    expect(rememberedSpeed()).toBeNull();
    expect(kept.size).toBe(0);
  });

  it.each(['{', '[]', '{}', '7', '{"backend":"abacus","gpu":null,"speeds":{}}'])(
    'is nothing where it says %s',
    text => {
      kept.set('vae-anomaly-lab/speed', text);
      expect(rememberedSpeed()).toBeNull();
    },
  );

  it('is nothing where a browser keeps nothing', () => {
    vi.unstubAllGlobals();
    expect(rememberedSpeed()).toBeNull();
    expect(() => rememberSpeed(fastestOf({ wasm: outcome(10) }, null, at))).not.toThrow();
  });
});
