// What one of our kernels is: the same arithmetic twice, as a shader for WebGL and as a loop over typed arrays for
// JavaScript and WebAssembly, registered with TensorFlow.js under one name. Gradients are registered beside each op.

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
import { draw, type Program } from './webgl.ts';

type Named<T> = Readonly<Record<string, T>>;
type Numbers = Named<number>;

/** What a loop gets to know: attributes by name. */
export interface Kernel {
  readonly name: string;
  /** The one shape of all results. */
  shape(inputs: Named<TensorInfo>, attrs: Numbers): number[];
  readonly program: Program;
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
}

/** Registers a kernel for every backend. Uniforms are attributes of the same name. */
export function defineKernel({ name, shape, program, loop }: Kernel): void {
  const { inputs: names, outputs, uniforms } = program;
  const uniformNames = Object.keys(uniforms);
  const one = <T>(results: T[]) => (results.length === 1 ? results[0] : results);
  const numbersOf = (attrs: NamedAttrMap | undefined) => (attrs ?? {}) as unknown as Numbers;

  register(name, 'webgl', ({ inputs, attrs, backend }) => {
    const numbers = numbersOf(attrs);
    const given = names.map(each => inputs[each] as TensorInfo);
    const values = uniformNames.map(each => numbers[each]);
    return one(draw(backend as MathBackendWebGL, program, given, shape(inputs as Named<TensorInfo>, numbers), values));
  });

  if (!loop) return;
  const byLoop = (
    make: (backend: unknown, shape: number[]) => TensorInfo,
    read: (backend: unknown, info: TensorInfo) => Float32Array,
  ): KernelFunc => {
    return ({ inputs, attrs, backend }) => {
      const given = inputs as Named<TensorInfo>;
      const numbers = numbersOf(attrs);
      const results = outputs.map(() => make(backend, shape(given, numbers)));
      // Read after all results are made, for WebAssembly moves its memory when it grows.
      const arrays = Object.fromEntries(names.map(each => [each, read(backend, given[each])]));
      const shapes = Object.fromEntries(names.map(each => [each, given[each].shape]));
      loop(
        arrays,
        results.map(result => read(backend, result)),
        numbers,
        shapes,
      );
      return one(results);
    };
  };
  register(
    name,
    'wasm',
    byLoop(
      (backend, of) => (backend as BackendWasm).makeOutput(of, 'float32'),
      (backend, info) => (backend as BackendWasm).typedArrayFromHeap(info) as Float32Array,
    ),
  );
  register(
    name,
    'cpu',
    byLoop(
      (backend, of) => {
        const values = new Float32Array(of.reduce((size, extent) => size * extent, 1));
        return (backend as MathBackendCPU).makeTensorInfo(of, 'float32', values);
      },
      (backend, info) => (backend as MathBackendCPU).data.get(info.dataId).values as Float32Array,
    ),
  );
}

/** Runs a kernel of ours; its results are tracked by `tidy` as those of any op. */
export function run(name: string, inputs: Named<Tensor>, attrs: Numbers = {}): Tensor[] {
  const results = engine().runKernel(name, inputs, attrs as NamedAttrMap);
  return Array.isArray(results) ? results : [results];
}

const register = (kernelName: string, backendName: string, kernelFunc: KernelFunc) =>
  registerKernel({ kernelName, backendName, kernelFunc });
