import { describe, expect, it } from 'vitest';
import { shortRenderer } from '../../src/ui/header/renderer.ts';
import { count, duration, rate, signed, significant } from '../../src/ui/numbers.ts';

describe('numbers', () => {
  it.each([
    [0.80312, '0.803'],
    [0.5, '0.500'],
    [152.34, '152'],
    [1234.5, '1,235'],
    [-0.0213, '−0.0213'],
    [Number.NaN, '–'],
  ])('%d reads %s', (value, text) => expect(significant(value)).toBe(text));

  it.each([
    [0.2, '1 s'],
    [59.4, '59 s'],
    [59.9, '60 s'],
    [80, '1 min 20 s'],
    [119.7, '2 min 0 s'],
    [7500, '2 h 5 min'],
  ])('%d seconds read %s', (seconds, text) => expect(duration(seconds)).toBe(text));

  it('keep their width and their sign', () => {
    expect([signed(0.424), signed(-1.311)]).toEqual(['+0.42', '−1.31']);
    expect([count(24_500), rate(11_234)]).toEqual(['24,500', '11,200']);
  });
});

describe('a renderer', () => {
  it.each([
    ['ANGLE (NVIDIA, NVIDIA GeForce RTX 3060 (0x00002504) Direct3D11 vs_5_0 ps_5_0, D3D11)', 'NVIDIA GeForce RTX 3060'],
    ['ANGLE (Apple, ANGLE Metal Renderer: Apple M2, Unspecified Version)', 'Apple M2'],
    ['ANGLE (NVIDIA Corporation, NVIDIA H200/PCIe/SSE2, OpenGL 4.5.0)', 'NVIDIA H200'],
    ['Adreno (TM) 650', 'Adreno (TM) 650'],
    ['WebAssembly SIMD', 'WebAssembly SIMD'],
    ['', ''],
    ['ANGLE (NVIDIA, Vulkan 1.3.242 (NVIDIA GeForce RTX 3060 (0x00002504)), NVIDIA)', 'NVIDIA GeForce RTX 3060'],
    [
      'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)',
      'SwiftShader Device (Subzero)',
    ],
  ])('%s is called %s', (renderer, name) => expect(shortRenderer(renderer)).toBe(name));
});
