// What a step costs beside time: calls to the graphics card, counted where they pass, and tensors, watched in the books of
// TensorFlow.js. Each wraps something global of this thread and says how to take the wrapping off.

import { engine } from '@tensorflow/tfjs-core';

const gl = () => WebGL2RenderingContext.prototype as unknown as Record<string, (...args: unknown[]) => unknown>;

const DRAWS = ['drawElements', 'drawArrays', 'drawElementsInstanced', 'drawArraysInstanced'];
const UPLOADS = ['texImage2D', 'texSubImage2D'];

/** Puts a function in front of methods of the WebGL context; returns what takes it away again. */
function wrap(names: readonly string[], around: (original: () => unknown, args: readonly unknown[]) => unknown) {
  const target = gl();
  const originals = names.map(name => target[name]);
  names.forEach((name, i) => {
    target[name] = function (this: unknown, ...args) {
      return around(() => originals[i].apply(this, args), args);
    };
  });
  return () =>
    names.forEach((name, i) => {
      target[name] = originals[i];
    });
}

export interface Calls {
  readonly draws: number;
  /** Textures that were given data; one that is only set aside is none. */
  readonly uploads: number;
}

/** Counts from now on, until `stop`. */
export function countCalls(): { stop(): Calls } {
  let [draws, uploads] = [0, 0];
  const unwrapDraws = wrap(DRAWS, draw => {
    draws += 1;
    return draw();
  });
  const unwrapUploads = wrap(UPLOADS, (upload, args) => {
    if (args.some(arg => typeof arg === 'object' && arg !== null)) uploads += 1;
    return upload();
  });
  return {
    stop() {
      unwrapDraws();
      unwrapUploads();
      return { draws, uploads };
    },
  };
}

/** Leaves out all drawing while `work` runs: what is left is JavaScript's own part. What was to be drawn is lost. */
export function withoutDrawing<T>(work: () => T): T {
  const unwrap = wrap(DRAWS, () => {});
  try {
    return work();
  } finally {
    unwrap();
  }
}

/** The most tensors and bytes that are alive at once while `work` runs. */
export function peaksOf(work: () => void): { tensors: number; bytes: number } {
  const state = engine().state as unknown as Record<'numTensors' | 'numBytes', number>;
  const peak = { numTensors: 0, numBytes: 0 };
  for (const name of ['numTensors', 'numBytes'] as const) {
    let value = state[name];
    peak[name] = value;
    Object.defineProperty(state, name, {
      configurable: true,
      enumerable: true,
      get: () => value,
      set(next: number) {
        value = next;
        if (next > peak[name]) peak[name] = next;
      },
    });
  }
  try {
    work();
  } finally {
    for (const name of ['numTensors', 'numBytes'] as const)
      Object.defineProperty(state, name, { value: state[name], configurable: true, enumerable: true, writable: true });
  }
  return { tensors: peak.numTensors, bytes: peak.numBytes };
}
