// Shaders are compiled before they are needed, all at once: first everything is asked for and nothing drawn, so that the
// browser can compile in the background and in parallel, and only when all is done does the first draw follow.

import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { backend, env, getBackend } from '@tensorflow/tfjs-core';
import { isCompiled } from './shaders.ts';

/** The programs that TensorFlow.js has made, by their source. */
interface Programs {
  readonly binaryCache: Record<string, { readonly webGLProgram: WebGLProgram }>;
}

/**
 * Compiles every program that `work` would run. Its tensors are made, but hold nothing, and what it reads back means
 * nothing. Does nothing where there are no shaders.
 */
export async function compileAhead(work: () => Promise<void>, rest: () => Promise<void>): Promise<void> {
  if (getBackend() !== 'webgl') return;
  const gpu = backend() as MathBackendWebGL;
  env().set('ENGINE_COMPILE_ONLY', true);
  try {
    await work();
  } finally {
    env().set('ENGINE_COMPILE_ONLY', false);
  }
  const { gpgpu } = gpu;
  const parallel = gpgpu.parallelCompilationExtension as { COMPLETION_STATUS_KHR: number } | null;
  const isDone = (program: WebGLProgram) =>
    gpgpu.gl.isContextLost() || gpgpu.gl.getProgramParameter(program, parallel!.COMPLETION_STATUS_KHR) === true;
  if (parallel) {
    const theirs = () => Object.values((gpu as unknown as Programs).binaryCache).map(each => each.webGLProgram);
    while (!theirs().every(isDone) || !isCompiled(gpgpu, isDone)) await rest();
  }
  gpu.checkCompileCompletion();
  gpu.getUniformLocations();
}
