// What a run computes on, as a person knows it.

import type { Device } from '../../engine/api.ts';

export const kinds: Record<Device['backend'], string> = {
  webgl: 'GPU · WebGL2',
  wasm: 'Processor',
  cpu: 'Processor',
};

/** "ANGLE (NVIDIA, NVIDIA GeForce RTX 3060 (0x2504) Direct3D11 …)" -> "NVIDIA GeForce RTX 3060"; else what it was. */
export function shortRenderer(renderer: string): string {
  const inside = /^ANGLE \([^,]*, (.*)\)$/.exec(renderer)?.[1] ?? renderer;
  return (
    inside
      .replace(/^(ANGLE Metal Renderer: |Vulkan [\d.]+ \()/, '')
      .replace(/\s*(\(0x|Direct3D|OpenGL|vs_|,|\/PCIe).*$/, '')
      .trim() || renderer
  );
}
