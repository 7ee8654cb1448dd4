// Which backends are tried, in which order, and what is said of it.

import { describe, expect, it } from 'vitest';
import { attemptsFor, type WebGlReport } from '../../src/engine/backendOrder.ts';
import { recurrentVae } from '../../src/models/recurrentVae.ts';

const gpu: WebGlReport = { renderer: 'Voodoo 2', software: false, float32: true };
const order = (...of: Parameters<typeof attemptsFor>) => attemptsFor(...of).map(({ backend }) => backend);
const reasons = (...of: Parameters<typeof attemptsFor>) => attemptsFor(...of).map(({ because }) => because);

describe('a choice', () => {
  it('is tried first, and nothing is said of it', () => {
    expect(order('webgl', gpu)).toEqual(['webgl', 'wasm', 'cpu']);
    expect(order('wasm', gpu)).toEqual(['wasm', 'cpu']);
    expect(order('cpu', gpu)).toEqual(['cpu']);
    expect(reasons('webgl', { ...gpu, software: true })).toEqual([null, null, null]);
  });

  it('of WebGL where there is none goes on with the reason', () => {
    expect(order('webgl', null)).toEqual(['wasm', 'cpu']);
    expect(reasons('webgl', null)[0]).toContain('no WebGL 2');
  });

  it('is not overruled by what was measured, nor by the model', () => {
    const fastest = { backend: 'cpu', gpu: gpu.renderer } as const;
    expect(order('webgl', gpu, fastest, recurrentVae.prefers)).toEqual(['webgl', 'wasm', 'cpu']);
  });
});

describe('the automatic choice', () => {
  it.each([
    ['emulated', { ...gpu, software: true }],
    ['half precision', { ...gpu, float32: false }],
    ['no WebGL 2', null],
  ])('leaves WebGL out where it is not worth having, and says so: %s', (why, report) => {
    expect(order('auto', report)).toEqual(['wasm', 'cpu']);
    expect(reasons('auto', report)[0]).toContain(why);
  });

  it('is what was the fastest with this graphics card, and with no other', () => {
    const fastest = { backend: 'wasm', gpu: 'Voodoo 2' } as const;
    expect(order('auto', gpu, fastest)).toEqual(['wasm', 'webgl', 'cpu']);
    expect(reasons('auto', gpu, fastest)[0]).toBe('WebAssembly was the fastest in the speed test.');
    expect(order('auto', { ...gpu, renderer: 'another' }, fastest)).toEqual(['webgl', 'wasm', 'cpu']);
  });

  it('is before all what the model prefers, with its reason', () => {
    const fastest = { backend: 'webgl', gpu: 'Voodoo 2' } as const;
    expect(order('auto', gpu, fastest, recurrentVae.prefers)).toEqual(['wasm', 'webgl', 'cpu']);
    expect(reasons('auto', gpu, fastest, recurrentVae.prefers)[0]).toBe(recurrentVae.prefers!.reason);
    expect(order('auto', gpu, null, recurrentVae.prefers)).toEqual(['wasm', 'webgl', 'cpu']);
  });
});
