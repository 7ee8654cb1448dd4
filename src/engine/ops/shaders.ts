// Programs of ours as shaders of a graphics card: their text, and what is known of each once it is compiled.

import { type GPGPUContext, webgl_util } from '@tensorflow/tfjs-backend-webgl';

type Type = 'int' | 'uint' | 'float';

export interface Program {
  /** Matrices to read, as samplers; each comes with its `[rows, columns]` as `ivec2 <name>Size`. */
  readonly inputs: readonly string[];
  /** Which of them are layers (`layers.ts`) and not a matrix: a `sampler2DArray`. */
  readonly layered?: readonly string[];
  /** What is written, all of one shape: `vec4`s of that name, cut off at the shape's edge afterwards. */
  readonly outputs: readonly string[];
  readonly uniforms: Readonly<Record<string, Type>>;
  /**
   * Functions before main, and the body of main, where `i` and `j` are the texel's place. With more than two axes that is
   * the same place in all tensors of one shape, and nothing else is to be read.
   */
  readonly functions?: string;
  readonly body: string;
}

/** Programs are written for so many inputs, results or terms. */
export const list = <T>(count: number, of: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => of(at));

/**
 * A packed texel holds a square of two rows and two columns, (0,0) (0,1) (1,0) (1,1); a vector is a row. Of more axes the
 * last two are a matrix, and the texels of all matrices follow one another through a texture of any width.
 */
const source = ({ inputs, layered = [], outputs, uniforms, functions = '', body }: Program) => `#version 300 es
precision highp float;
precision highp int;
precision highp sampler2D;
precision highp sampler2DArray;
${inputs.map(name => `uniform sampler2D${layered.includes(name) ? 'Array' : ''} ${name}; uniform ivec2 ${name}Size;`).join('\n')}
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

/** Sets a uniform of a program that is in use. What it was set to last it keeps, and is not told again: that takes time. */
type Place = (x: number, y?: number) => void;

function placeOf(gl: WebGL2RenderingContext, location: WebGLUniformLocation | null, type: Type | 'ivec2'): Place {
  let last = [Number.NaN, Number.NaN];
  return (x, y = 0) => {
    if (!location || (x === last[0] && y === last[1])) return;
    last = [x, y];
    if (type === 'ivec2') gl.uniform2i(location, x, y);
    else if (type === 'float') gl.uniform1f(location, x);
    else if (type === 'int') gl.uniform1i(location, x);
    else gl.uniform1ui(location, x >>> 0);
  };
}

export interface Places {
  readonly size: Place;
  readonly across: Place;
  /** In the order of the program's inputs: its texture's unit, and its extents where the program asks for them. */
  readonly inputs: readonly { readonly unit: Place; readonly size: Place }[];
  readonly uniforms: readonly Place[];
}

interface Built {
  readonly made: ReturnType<GPGPUContext['createProgram']>;
  places: Places | null;
}
const contexts = new WeakMap<WebGLRenderingContext, Map<Program, Built>>();

function builtOn(gl: WebGLRenderingContext): Map<Program, Built> {
  const known = contexts.get(gl) ?? new Map<Program, Built>();
  contexts.set(gl, known);
  return known;
}

/** Asks the browser to compile, without waiting for it. @throws Error when it refuses the shader */
export function build(gpgpu: GPGPUContext, program: Program): Built {
  const built = builtOn(gpgpu.gl);
  const known = built.get(program);
  if (known) return known;
  const shader = webgl_util.createFragmentShader(gpgpu.gl, source(program));
  const fresh: Built = { made: gpgpu.createProgram(shader), places: null };
  built.set(program, fresh);
  return fresh;
}

/** Makes `program` the one that draws next; its uniforms are asked for at the first time, which waits for the compiler. */
export function use(gpgpu: GPGPUContext, program: Program): Places {
  const built = build(gpgpu, program);
  const { made } = built;
  if (!built.places) gpgpu.buildVao(made);
  gpgpu.setProgram(made);
  gpgpu.bindVertexArray(made.vao);
  built.places ??= placesOf(gpgpu.gl as WebGL2RenderingContext, program, made);
  return built.places;
}

function placesOf(gl: WebGL2RenderingContext, { inputs, uniforms }: Program, made: WebGLProgram): Places {
  const place = (name: string, type: Type | 'ivec2' = 'int') => placeOf(gl, gl.getUniformLocation(made, name), type);
  return {
    size: place('size', 'ivec2'),
    across: place('across'),
    inputs: inputs.map(name => ({ unit: place(name), size: place(`${name}Size`, 'ivec2') })),
    uniforms: Object.entries(uniforms).map(([name, type]) => place(name, type)),
  };
}

/** Whether all programs of this file are done, by the given test of one. */
export const isCompiled = (gpgpu: GPGPUContext, isDone: (program: WebGLProgram) => boolean): boolean =>
  [...builtOn(gpgpu.gl).values()].every(({ made }) => isDone(made));
