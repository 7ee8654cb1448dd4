// What one of our kernels is: the same arithmetic as a shader for WebGL, as a loop over typed arrays for JavaScript, and,
// where it takes any time, in vectors for WebAssembly; registered with TensorFlow.js under one name. Gradients are
// registered beside each op.

import type { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import {
  engine,
  type KernelFunc,
  type NamedAttrMap,
  registerKernel,
  type Tensor,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import { type At, type Simd, simdOf } from './simd.ts';
import { draw, type Program } from './webgl.ts';

type Named<T> = Readonly<Record<string, T>>;
type Numbers = Named<number>;

/** What is done on WebGL by other kernels, of TensorFlow.js or ours: one result, or as many as the kernel has shapes. */
export interface Stock {
  readonly inputs: readonly string[];
  stock(inputs: Named<Tensor>, attrs: Numbers): TensorInfo | TensorInfo[];
}

/** What a loop gets to know: attributes by name. */
export interface Kernel {
  readonly name: string;
  /** The one shape of all results; of what has no program of its own, a list with that of each where they differ. */
  shape(inputs: Named<TensorInfo>, attrs: Numbers): number[] | number[][];
  readonly program: Program | Stock;
  /**
   * Fills the results, [rows · columns] each, in the order of the program's outputs. `shapes` are those of the inputs.
   * Left out where other backends have a composition that is as good.
   */
  loop?(
    inputs: Named<Float32Array>,
    results: readonly Float32Array[],
    attrs: Numbers,
    shapes: Named<readonly number[]>,
  ): void;
  /** The same by a kernel of `src/engine/simd`, given addresses. Left out where the loop is as good. */
  simd?(
    run: Simd['run'],
    inputs: Named<At>,
    results: readonly At[],
    attrs: Numbers,
    shapes: Named<readonly number[]>,
    scratch: Pick<Simd, 'room' | 'needs'>,
  ): void;
}

/** Numbers in a vector; results of fewer are left to the loop. */
const VECTOR = 4;

/** Registers a kernel for every backend. Uniforms are attributes of the same name. */
export function defineKernel({ name, shape, program, loop, simd }: Kernel): void {
  const { inputs: names } = program;
  const one = <T>(results: T[]) => (results.length === 1 ? results[0] : results);
  const numbersOf = (attrs: NamedAttrMap | undefined) => (attrs ?? {}) as unknown as Numbers;

  register(name, 'webgl', ({ inputs, attrs, backend }) => {
    const numbers = numbersOf(attrs);
    if ('stock' in program) return program.stock(inputs as Named<Tensor>, numbers);
    const given = names.map(each => inputs[each] as TensorInfo);
    const values = Object.keys(program.uniforms).map(each => numbers[each]);
    const of = shape(inputs as Named<TensorInfo>, numbers) as number[];
    return one(draw(backend as MathBackendWebGL, program, given, of, values));
  });

  if (!loop) return;
  /** Of each result. */
  const extents = (given: Named<TensorInfo>, numbers: Numbers): number[][] => {
    const of = shape(given, numbers);
    if (Array.isArray(of[0])) return of as number[][];
    return ('stock' in program ? [name] : program.outputs).map(() => of as number[]);
  };
  const shapesOf = (given: Named<TensorInfo>) => Object.fromEntries(names.map(each => [each, given[each].shape]));
  /** @param read a tensor's own memory, not a copy */
  const byLoop = (
    given: Named<TensorInfo>,
    results: readonly TensorInfo[],
    numbers: Numbers,
    read: (info: TensorInfo) => Float32Array,
  ) =>
    loop(Object.fromEntries(names.map(each => [each, read(given[each])])), results.map(read), numbers, shapesOf(given));

  register(name, 'wasm', ({ inputs, attrs, backend: any }) => {
    const [given, numbers, backend] = [inputs as Named<TensorInfo>, numbersOf(attrs), any as BackendWasm];
    // All results are made before any is read, for the memory moves when it grows.
    const results = extents(given, numbers).map(of => backend.makeOutput(of, 'float32'));
    const vectors = simd && results.every(({ shape }) => sizeOf(shape) >= VECTOR) ? simdOf(backend) : null;
    if (vectors) {
      const places = Object.fromEntries(names.map(each => [each, vectors.at(given[each])]));
      simd!(vectors.run, places, results.map(vectors.at), numbers, shapesOf(given), vectors);
    } else byLoop(given, results, numbers, info => backend.typedArrayFromHeap(info) as Float32Array);
    return one(results);
  });
  register(name, 'cpu', ({ inputs, attrs, backend: any }) => {
    const [given, numbers, backend] = [inputs as Named<TensorInfo>, numbersOf(attrs), any as MathBackendCPU];
    const results = extents(given, numbers).map(of =>
      backend.makeTensorInfo(of, 'float32', new Float32Array(sizeOf(of))),
    );
    byLoop(given, results, numbers, info => backend.data.get(info.dataId).values as Float32Array);
    return one(results);
  });
}

/** How many numbers a tensor of a shape has. */
export const sizeOf = (shape: readonly number[]): number => shape.reduce((size, extent) => size * extent, 1);

/** Runs a kernel of ours; its results are tracked by `tidy` as those of any op. */
export function run(name: string, inputs: Named<Tensor>, attrs: Numbers = {}): Tensor[] {
  const results = engine().runKernel(name, inputs, attrs as NamedAttrMap);
  return Array.isArray(results) ? results : [results];
}

const register = (kernelName: string, backendName: string, kernelFunc: KernelFunc) =>
  registerKernel({ kernelName, backendName, kernelFunc });
