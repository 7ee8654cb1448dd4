// One draw call on the tensors of the WebGL backend, with up to four results. The backend's own `runWebGLProgram` writes one
// texture, and an optimizer has two or three for each of ten variables: they would be most of a step.

import { type MathBackendWebGL, webgl_util } from '@tensorflow/tfjs-backend-webgl';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { env, util } from '@tensorflow/tfjs-core';
import { type Layers, layersFor } from './layers.ts';
import { build, type Program, use } from './shaders.ts';

export type { Program } from './shaders.ts';

/** A texture that is no tensor: pixels, as bytes. */
export interface Bytes {
  readonly texture: WebGLTexture;
}

type Input = TensorInfo | Bytes | Layers;

/** What is used of the backend beyond its public face. */
interface Insides {
  readonly texData: {
    get(id: object): { texture?: object | null; texShape: [number, number]; shape: number[]; isPacked: boolean };
  };
  uploadToGPU(id: object): void;
  packTensor(input: TensorInfo): TensorInfo;
  packedReshape(input: TensorInfo, shape: number[]): TensorInfo;
}

/** Of a matrix, or of each of many. */
const rowsAndColumns = (shape: readonly number[]): [number, number] =>
  shape.length > 1 ? [shape[shape.length - 2], shape[shape.length - 1]] : [1, shape[0] ?? 1];

/** More than two axes as three: a stack of matrices, which lies in a texture in one way however many axes there were. */
const stackOf = (shape: number[]): number[] =>
  shape.length > 2 ? [webgl_util.getBatchDim(shape), ...rowsAndColumns(shape)] : shape;

/** Numbers that a texture is high and wide; that of a stack has as many texels as are needed, and any width. */
function extentOf(shape: number[]): [number, number] {
  if (shape.length > 2) return webgl_util.getTextureShapeFromLogicalShape(stackOf(shape), true);
  const [rows, columns] = rowsAndColumns(shape);
  return [rows + (rows % 2), columns + (columns % 2)];
}

/**
 * Runs `program` and gives its results, all of one shape. Where that has more than two axes, so have the inputs.
 * @throws Error when a matrix is too large for a texture, or a shader does not compile
 */
export function draw(
  backend: MathBackendWebGL,
  program: Program,
  inputs: readonly Input[],
  shape: number[],
  uniforms: readonly number[],
): TensorInfo[] {
  const insides = backend as unknown as Insides;
  const results = program.outputs.map(() => {
    const info = backend.makeTensorInfo(shape, 'float32');
    const data = insides.texData.get(info.dataId);
    data.isPacked = true;
    if (shape.length > 2) data.texShape = extentOf(shape);
    insides.uploadToGPU(info.dataId);
    return info;
  });
  const targets = results.map(({ dataId }) => textureOf(insides, dataId));
  const [high, wide] = extentOf(shape);
  execute(backend, program, inputs, uniforms, shape, high / 2, wide / 2, gl => aim(gl, targets));
  return results;
}

/**
 * The same with layers of rows x columns texels for results, as many as the program has outputs. They hold until layers of
 * this size are drawn again: read them with the next draw.
 */
export function drawLayers(
  backend: MathBackendWebGL,
  program: Program,
  inputs: readonly Input[],
  [rows, columns]: readonly [rows: number, columns: number],
): Layers {
  const layers = layersFor(backend.gpgpu, program.outputs.length, rows, columns);
  execute(backend, program, inputs, [], [2 * rows, 2 * columns], rows, columns, gl =>
    gl.bindFramebuffer(gl.FRAMEBUFFER, layers.framebuffer),
  );
  return layers;
}

/** @param shape of each result, of which the targets that `aimAt` chooses have high x wide texels */
function execute(
  backend: MathBackendWebGL,
  program: Program,
  inputs: readonly Input[],
  uniforms: readonly number[],
  shape: readonly number[],
  high: number,
  wide: number,
  aimAt: (gl: WebGL2RenderingContext) => void,
): void {
  const { gpgpu } = backend;
  const gl = gpgpu.gl as WebGL2RenderingContext;
  const temporary: TensorInfo[] = [];
  const textures = inputs.map(input =>
    'texture' in input ? input.texture : packed(backend as unknown as Insides, input, temporary),
  );
  if (env().get('ENGINE_COMPILE_ONLY')) build(gpgpu, program);
  else {
    aimAt(gl);
    gl.viewport(0, 0, wide, high);
    gl.scissor(0, 0, wide, high);
    const places = use(gpgpu, program);
    places.size(...rowsAndColumns(shape));
    places.across(wide);
    inputs.forEach((input, at) => {
      const { unit, size } = places.inputs[at];
      gl.activeTexture(gl.TEXTURE0 + at);
      gl.bindTexture('framebuffer' in input ? gl.TEXTURE_2D_ARRAY : gl.TEXTURE_2D, textures[at]);
      unit(at);
      if ('framebuffer' in input) size(2 * input.rows, 2 * input.columns);
      else if ('shape' in input) size(...rowsAndColumns(input.shape));
    });
    places.uniforms.forEach((place, at) => {
      place(uniforms[at]);
    });
    gpgpu.executeProgram();
  }
  for (const info of temporary) backend.disposeIntermediateTensorInfo(info);
}

/** While only compiling, what is in memory is not uploaded: then there is no texture, and none is needed. */
const textureOf = (insides: Insides, id: object) =>
  (insides.texData.get(id).texture as { texture: WebGLTexture } | null)?.texture as WebGLTexture;

/** The tensor's texture, in squares of two by two whatever it was before, and as wide as another of its shape. */
function packed(insides: Insides, input: TensorInfo, temporary: TensorInfo[]): WebGLTexture {
  const data = insides.texData.get(input.dataId);
  const shape = stackOf(input.shape);
  const hasFit = (info: TensorInfo) => util.arraysEqual(insides.texData.get(info.dataId).texShape, extentOf(shape));
  if (!data.texture) {
    data.isPacked = true;
    data.shape = shape;
    insides.uploadToGPU(input.dataId);
  }
  let usable = input;
  if (!data.isPacked) usable = insides.packTensor({ ...input, shape });
  else if (!webgl_util.isReshapeFree(data.shape, shape) || !hasFit(input))
    usable = insides.packedReshape({ ...input, shape: data.shape }, shape);
  if (usable !== input) temporary.push(usable);
  util.assert(hasFit(usable), () => `A matrix of [${input.shape}] does not fit a texture here.`);
  return textureOf(insides, usable.dataId);
}

/** By their first target: textures are pooled, and to attach one anew makes the browser check the whole framebuffer. */
const aims = new WeakMap<
  WebGLTexture,
  { readonly framebuffer: WebGLFramebuffer; readonly targets: readonly WebGLTexture[] }
>();

/** Points the next draw at `targets`. */
function aim(gl: WebGL2RenderingContext, targets: readonly WebGLTexture[]): void {
  const known = aims.get(targets[0]);
  if (known && util.arraysEqual(known.targets as [], targets as [])) {
    gl.bindFramebuffer(gl.FRAMEBUFFER, known.framebuffer);
    return;
  }
  const framebuffer = known?.framebuffer ?? gl.createFramebuffer();
  aims.set(targets[0], { framebuffer, targets });
  gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
  const places = Array.from(
    { length: Math.max(targets.length, known?.targets.length ?? 0) },
    (_, at) => gl.COLOR_ATTACHMENT0 + at,
  );
  places.forEach((place, at) => {
    gl.framebufferTexture2D(gl.FRAMEBUFFER, place, gl.TEXTURE_2D, targets[at] ?? null, 0);
  });
  gl.drawBuffers(places.slice(0, targets.length));
}
