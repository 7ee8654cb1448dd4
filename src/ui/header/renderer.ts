// The name of a GPU as a person knows it.

/** "ANGLE (NVIDIA, NVIDIA GeForce RTX 3060 (0x2504) Direct3D11 …)" -> "NVIDIA GeForce RTX 3060"; else what it was. */
export function shortRenderer(renderer: string): string {
  const inside = /^ANGLE \([^,]*, (.*)\)$/.exec(renderer)?.[1] ?? renderer;
  return (
    inside
      .replace(/^ANGLE Metal Renderer: /, '')
      .replace(/\s*(\(0x|Direct3D|OpenGL|vs_|,|\/PCIe).*$/, '')
      .trim() || renderer
  );
}
