// Images on the GPU as the bytes that they are: a texture is filled now and then, and a step takes its batch out of it.

import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { backend, engine, registerKernel, type Tensor2D } from '@tensorflow/tfjs-core';
import { draw, type Program } from './webgl.ts';

/** Every WebGL 2 device takes textures of 2048; all that are in use take twice that. */
const WIDEST = 4096;
const BYTES_PER_TEXEL = 4;

const program: Program = {
  inputs: ['bytes'],
  outputs: ['x'],
  uniforms: { first: 'int', texels: 'int', perRow: 'int' },
  functions: `vec2 pair(int image, int j) {
  vec4 four = texel(bytes, image / perRow, (image % perRow) * texels + j / 2);
  return (j & 1) == 0 ? four.rg : four.ba;
}`,
  body: 'x = vec4(pair(first + 2 * i, j), pair(first + 2 * i + 1, j));',
};

registerKernel({
  kernelName: 'LabPixels',
  backendName: 'webgl',
  kernelFunc({ attrs, backend }) {
    const { texture, first, n, pixels, texels, perRow } = attrs as unknown as Record<string, number> & {
      texture: WebGLTexture;
    };
    return draw(backend as MathBackendWebGL, program, [{ texture }], [n, pixels], [first, texels, perRow])[0];
  },
});

/** A texture for `capacity` images of `pixels` bytes each, on the WebGL backend in use. It belongs to whoever made it. */
export function pixelChunk(capacity: number, pixels: number) {
  const gl = (backend() as MathBackendWebGL).gpgpu.gl as WebGL2RenderingContext;
  const texels = Math.ceil(pixels / BYTES_PER_TEXEL);
  const perRow = Math.min(capacity, Math.floor(WIDEST / texels));
  const [width, height] = [perRow * texels, Math.ceil(capacity / perRow)];
  const texture = gl.createTexture();
  gl.activeTexture(gl.TEXTURE0);
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA8, width, height);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);

  return {
    /** Bytes that `write` wants: whole rows of the texture. */
    bytes: width * height * BYTES_PER_TEXEL,

    /** Bytes from one image to the next: whole texels. What is left over is 0. */
    stride: texels * BYTES_PER_TEXEL,

    /** Puts images [capacity, stride] in place of the old ones; the GPU takes them over while it goes on with older work. */
    write(images: Uint8Array): void {
      gl.activeTexture(gl.TEXTURE0);
      gl.bindTexture(gl.TEXTURE_2D, texture);
      gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, images);
    },

    /** Images `first` to `first + n` of the chunk, [n, pixels] in 0..1. */
    read: (first: number, n: number): Tensor2D =>
      engine().runKernel('LabPixels', {}, { texture, first, n, pixels, texels, perRow } as never) as Tensor2D,

    dispose: () => gl.deleteTexture(texture),
  };
}

export type PixelChunk = ReturnType<typeof pixelChunk>;
