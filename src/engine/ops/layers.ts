// Where one draw leaves what the next one reads: a texture of several layers, each a target of that draw. It is no tensor
// and belongs to nobody: whoever writes it reads it at once, and then the next may have it.

import type { GPGPUContext } from '@tensorflow/tfjs-backend-webgl';

export interface Layers {
  readonly texture: WebGLTexture;
  readonly framebuffer: WebGLFramebuffer;
  readonly count: number;
  /** Texels down and across of each. */
  readonly rows: number;
  readonly columns: number;
}

/** Sizes that are kept on a card, the last that were asked for: a step has a handful, and an evaluation as many. */
const KEPT = 8;
const contexts = new WeakMap<WebGLRenderingContext, Map<string, Layers>>();

const most = new WeakMap<WebGLRenderingContext, number>();

/** How many layers one draw may write here: 4 everywhere, and 8 on nearly every card. */
export function mostLayers(gpgpu: GPGPUContext): number {
  const gl = gpgpu.gl as WebGL2RenderingContext;
  const known =
    most.get(gl) ??
    Math.min(...[gl.MAX_DRAW_BUFFERS, gl.MAX_COLOR_ATTACHMENTS].map(each => Number(gl.getParameter(each))));
  most.set(gl, known);
  return known;
}

/** `count` layers of rows x columns texels. What is in them means nothing. */
export function layersFor(gpgpu: GPGPUContext, count: number, rows: number, columns: number): Layers {
  const gl = gpgpu.gl as WebGL2RenderingContext;
  const kept = contexts.get(gl) ?? new Map<string, Layers>();
  contexts.set(gl, kept);
  const key = `${count} ${rows} ${columns}`;
  const layers = kept.get(key) ?? make(gpgpu, count, rows, columns);
  kept.delete(key);
  kept.set(key, layers);
  const [oldest] = kept;
  if (kept.size > KEPT) {
    kept.delete(oldest[0]);
    gl.deleteFramebuffer(oldest[1].framebuffer);
    gl.deleteTexture(oldest[1].texture);
  }
  return layers;
}

function make(gpgpu: GPGPUContext, count: number, rows: number, columns: number): Layers {
  const gl = gpgpu.gl as WebGL2RenderingContext;
  const texture = gl.createTexture();
  gl.activeTexture(gl.TEXTURE0);
  gl.bindTexture(gl.TEXTURE_2D_ARRAY, texture);
  gl.texStorage3D(gl.TEXTURE_2D_ARRAY, 1, gpgpu.textureConfig.internalFormatPackedFloat, columns, rows, count);
  for (const filter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER])
    gl.texParameteri(gl.TEXTURE_2D_ARRAY, filter, gl.NEAREST);
  const framebuffer = gl.createFramebuffer();
  gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
  const places = Array.from({ length: count }, (_, layer) => gl.COLOR_ATTACHMENT0 + layer);
  places.forEach((place, layer) => {
    gl.framebufferTextureLayer(gl.FRAMEBUFFER, place, texture, 0, layer);
  });
  gl.drawBuffers(places);
  return { texture, framebuffer, count, rows, columns };
}
