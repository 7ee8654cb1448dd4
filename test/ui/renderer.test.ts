import { describe, expect, it } from 'vitest';
import { shortRenderer } from '../../src/ui/header/renderer.ts';

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
