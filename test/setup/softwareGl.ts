// WebGL2 on a machine without a graphics card: Chromium's own software renderer, asked for by name because it is no
// longer chosen silently. The page itself is painted by the processor directly: Debian's Chromium would paint it through the
// software renderer too, which takes most of two cores.

export const softwareGl = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-gpu-rasterization',
  '--disable-accelerated-2d-canvas',
];
