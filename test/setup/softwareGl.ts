// WebGL2 on a machine without a graphics card: Chromium's own software renderer, asked for by name because it is no
// longer chosen silently.

export const softwareGl = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
];
