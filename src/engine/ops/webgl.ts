// One draw call on the tensors of the WebGL backend, with up to four results. The backend's own `runWebGLProgram` writes one
// texture, and an optimizer has two or three for each of ten variables: they would be most of a step.

import { type GPGPUContext, type MathBackendWebGL, webgl_util } from '@tensorflow/tfjs-backend-webgl';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { env, util } from '@tensorflow/tfjs-core';

/** A texture that is no tensor: pixels, as bytes. */
export interface Bytes {
  readonly texture: WebGLTexture;
}

export interface Program {
  /** Matrices to read, as samplers; each comes with its `[rows, columns]` as `ivec2 <name>Size`. */
  readonly inputs: readonly string[];
  /** What is written, all of one shape: `vec4`s of that name, cut off at the shape's edge afterwards. */
  readonly outputs: readonly string[];
  readonly uniforms: Readonly<Record<string, 'int' | 'uint' | 'float'>>;
  /**
   * Functions before main, and the body of main, where `i` and `j` are the texel's place. With more than two axes that is
   * the same place in all tensors of one shape, and nothing else is to be read.
   */
  readonly functions?: string;
  readonly body: string;
}

/** What is used of the backend beyond its public face. */
interface Insides {
  readonly texData: {
    get(id: object): { texture?: object | null; texShape: [number, number]; shape: number[]; isPacked: boolean };
  };
  uploadToGPU(id: object): void;
  packTensor(input: TensorInfo): TensorInfo;
  packedReshape(input: TensorInfo, shape: number[]): TensorInfo;
}
interface Built {
  readonly program: Parameters<GPGPUContext['buildVao']>[0];
  /** Of the uniforms; null until the first draw, for asking would wait for the compiler. */
  places: Map<string, WebGLUniformLocation | null> | null;
}
interface Context {
  readonly built: Map<Program, Built>;
  /** By number of results, so that none is left attached from another draw. */
  readonly framebuffers: WebGLFramebuffer[];
}
const contexts = new WeakMap<WebGL2RenderingContext, Context>();

/**
 * A packed texel holds a square of two rows and two columns, (0,0) (0,1) (1,0) (1,1); a vector is a row. Of more axes the
 * last two are a matrix, and the texels of all matrices follow one another through a texture of any width.
 */
const source = ({ inputs, outputs, uniforms, functions = '', body }: Program) => `#version 300 es
precision highp float;
precision highp int;
precision highp sampler2D;
${inputs.map(name => `uniform sampler2D ${name}; uniform ivec2 ${name}Size;`).join('\n')}
${Object.entries(uniforms)
  .map(([name, type]) => `uniform ${type} ${name};`)
  .join('\n')}
uniform ivec2 size;
uniform int across;
${outputs.map((name, at) => `layout(location = ${at}) out vec4 ${name};`).join('\n')}
vec4 texel(sampler2D matrix, int i, int j) { return texelFetch(matrix, ivec2(j, i), 0); }
vec4 inside(vec4 square, bool row, bool column) {
  return vec4(square.x, column ? square.y : 0.0, row ? square.z : 0.0, row && column ? square.w : 0.0);
}
${functions}
void main() {
  int i = int(gl_FragCoord.y);
  int j = int(gl_FragCoord.x);
  ${body}
  ivec2 squares = (size + 1) / 2;
  int nth = i * across + j;
  bool row = 2 * (nth / squares.y % squares.x) + 1 < size.x;
  bool column = 2 * (nth % squares.y) + 1 < size.y;
  ${outputs.map(name => `${name} = inside(${name}, row, column);`).join('\n  ')}
}`;

/** Of a matrix, or of each of many. */
const rowsAndColumns = (shape: readonly number[]): [number, number] =>
  shape.length > 1 ? [shape.at(-2)!, shape.at(-1)!] : [1, shape[0] ?? 1];

/** More than two axes as three: a stack of matrices, which lies in a texture in one way however many axes there were. */
const stackOf = (shape: number[]): number[] =>
  shape.length > 2 ? [webgl_util.getBatchDim(shape), ...rowsAndColumns(shape)] : shape;

/** Numbers that a texture is high and wide; that of a stack has as many texels as are needed, and any width. */
const extentOf = (shape: number[]): [number, number] =>
  shape.length > 2
    ? webgl_util.getTextureShapeFromLogicalShape(stackOf(shape), true)
    : (rowsAndColumns(shape).map(extent => extent + (extent % 2)) as [number, number]);

/**
 * Runs `program` and gives its results, all of one shape. Where that has more than two axes, so have the inputs.
 * @throws Error when a matrix is too large for a texture, or a shader does not compile
 */
export function draw(
  backend: MathBackendWebGL,
  program: Program,
  inputs: readonly (TensorInfo | Bytes)[],
  shape: number[],
  uniforms: readonly number[],
): TensorInfo[] {
  const insides = backend as unknown as Insides;
  const { gpgpu } = backend;
  const gl = gpgpu.gl as WebGL2RenderingContext;
  const temporary: TensorInfo[] = [];
  const textures = inputs.map(input => ('texture' in input ? input.texture : packed(insides, input, temporary)));
  const results = program.outputs.map(() => {
    const info = backend.makeTensorInfo(shape, 'float32');
    const data = insides.texData.get(info.dataId);
    data.isPacked = true;
    if (shape.length > 2) data.texShape = extentOf(shape);
    insides.uploadToGPU(info.dataId);
    return info;
  });
  const targets = results.map(({ dataId }) => textureOf(insides, dataId));
  const built = build(gpgpu, program);
  if (!env().get('ENGINE_COMPILE_ONLY')) {
    const shader = built.program;
    built.places ??= placesOf(gpgpu, program, shader);
    const { places } = built;
    const [high, wide] = extentOf(shape).map(extent => extent / 2);
    aim(gl, targets, wide, high);
    gpgpu.setProgram(shader);
    gpgpu.bindVertexArray((shader as { vao: WebGLVertexArrayObject }).vao);
    gl.uniform2i(places.get('size')!, ...rowsAndColumns(shape));
    gl.uniform1i(places.get('across')!, wide);
    program.inputs.forEach((name, unit) => {
      gl.activeTexture(gl.TEXTURE0 + unit);
      gl.bindTexture(gl.TEXTURE_2D, textures[unit]);
      gl.uniform1i(places.get(name)!, unit);
      const input = inputs[unit];
      const extent = places.get(`${name}Size`);
      if (extent && !('texture' in input)) gl.uniform2i(extent, ...rowsAndColumns(input.shape));
    });
    Object.entries(program.uniforms).forEach(([name, type], at) => {
      if (type === 'float') gl.uniform1f(places.get(name)!, uniforms[at]);
      else if (type === 'int') gl.uniform1i(places.get(name)!, uniforms[at]);
      else gl.uniform1ui(places.get(name)!, uniforms[at] >>> 0);
    });
    gpgpu.executeProgram();
  }
  for (const info of temporary) backend.disposeIntermediateTensorInfo(info);
  return results;
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

function contextOf(gl: WebGL2RenderingContext): Context {
  const known = contexts.get(gl) ?? { built: new Map(), framebuffers: [] };
  contexts.set(gl, known);
  return known;
}

function build(gpgpu: GPGPUContext, program: Program): Built {
  const gl = gpgpu.gl as WebGL2RenderingContext;
  const { built } = contextOf(gl);
  const known = built.get(program);
  if (known) return known;
  const made = gpgpu.createProgram(webgl_util.createFragmentShader(gl, source(program)));
  const fresh: Built = { program: made, places: null };
  built.set(program, fresh);
  return fresh;
}

function placesOf(gpgpu: GPGPUContext, program: Program, made: Built['program']): NonNullable<Built['places']> {
  gpgpu.buildVao(made);
  const names = [...program.inputs, ...program.inputs.map(name => `${name}Size`), ...Object.keys(program.uniforms)];
  return new Map([...names, 'size', 'across'].map(name => [name, gpgpu.gl.getUniformLocation(made, name)]));
}

/** Whether all programs of this file are done, by the given test of one. */
export const isCompiled = (gpgpu: GPGPUContext, isDone: (program: WebGLProgram) => boolean): boolean =>
  [...contextOf(gpgpu.gl as WebGL2RenderingContext).built.values()].every(({ program }) => isDone(program));

/** Points the next draw at `targets`, each of width x height texels. */
function aim(gl: WebGL2RenderingContext, targets: readonly WebGLTexture[], width: number, height: number): void {
  const { framebuffers } = contextOf(gl);
  const places = targets.map((_, at) => gl.COLOR_ATTACHMENT0 + at);
  const isNew = framebuffers[targets.length] === undefined;
  if (isNew) framebuffers[targets.length] = gl.createFramebuffer();
  gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffers[targets.length]);
  targets.forEach((texture, at) => {
    gl.framebufferTexture2D(gl.FRAMEBUFFER, places[at], gl.TEXTURE_2D, texture, 0);
  });
  if (isNew) gl.drawBuffers(places);
  gl.viewport(0, 0, width, height);
  gl.scissor(0, 0, width, height);
}
