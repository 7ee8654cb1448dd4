// WebGL2 on a machine without a graphics card: Chromium's own software renderer, asked for by name because it is no
// longer chosen silently. The page itself is painted and put together by the processor directly, as Chromium does by itself
// where there is no graphics card; taking the software renderer for one, it would do both through that, which takes most of
// two cores.

export const softwareGl = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-gpu-rasterization',
  '--disable-accelerated-2d-canvas',
  '--disable-gpu-compositing',
];
