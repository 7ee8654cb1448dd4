// Which device computes: tried in order, with a sentence for everything that was tried and left. Only this file and
// the kernels in ops/ touch the insides of the TensorFlow.js backends.

import '@tensorflow/tfjs-backend-cpu';
import { type BackendWasm, setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threaded from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import {
  backend,
  engine,
  env,
  findBackendFactory,
  getBackend,
  registerBackend,
  removeBackend,
  setBackend,
} from '@tensorflow/tfjs-core';
import type { Preference } from '../models/types.ts';
import type { Device, Fastest } from './api.ts';
import { checkArithmetic } from './arithmetic.ts';
import { attemptsFor, type Choice, LABELS, type WebGlReport } from './backendOrder.ts';
import { DeviceLostError } from './deviceLoss.ts';
import { cloneWithoutCopying } from './ops/identity.ts';
import { simdOf } from './ops/simd.ts';

const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** Null where there is no WebGL 2. The context is given back at once, for browsers allow only a few. */
export function inspectWebGl(): WebGlReport | null {
  try {
    const canvas =
      typeof OffscreenCanvas === 'undefined' ? document.createElement('canvas') : new OffscreenCanvas(1, 1);
    const gl = canvas.getContext('webgl2') as WebGL2RenderingContext | null;
    if (!gl) return null;
    const info = gl.getExtension('WEBGL_debug_renderer_info');
    const renderer = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
    const float32 = gl.getExtension('EXT_color_buffer_float') !== null;
    gl.getExtension('WEBGL_lose_context')?.loseContext();
    return { renderer, software: SOFTWARE.test(renderer), float32 };
  } catch {
    return null;
  }
}

/**
 * Opens the chosen device, or the best that works: `attemptsFor` says in which order they are tried.
 * @throws Error when not even plain JavaScript computes rightly.
 */
export async function openBackend(
  choice: Choice,
  thread: Device['thread'],
  fastest: Fastest | null = null,
  prefers: Preference | null = null,
): Promise<Device> {
  const report = choice === 'auto' || choice === 'webgl' ? inspectWebGl() : null;
  const failures: string[] = [];
  for (const { backend, because } of attemptsFor(choice, report, fastest, prefers)) {
    try {
      const said = await open(backend, thread);
      const notes = [...failures, ...(because ? [because] : []), ...(said ?? [])];
      if (said) return { ...describe(backend, report), thread, notes };
      failures.push(`${LABELS[backend]} could not be started.`);
    } catch (error) {
      failures.push(`${LABELS[backend]} could not be used: ${(error as Error).message}`);
    }
  }
  throw new Error(`This browser offers no way to compute: ${failures.join(' ')}`);
}

/** One core is left to the page, which has to draw what is learned; and on the page's own thread nobody may wait for others. */
const threadsOn = (thread: Device['thread']): number =>
  thread === 'page' ? 1 : Math.max(1, Math.min(8, (navigator.hardwareConcurrency ?? 2) - 1));

/** @returns whether it computes, and what is to be said about how */
async function open(name: Device['backend'], thread: Device['thread']): Promise<readonly string[] | null> {
  const notes: string[] = [];
  if (name === 'webgl') {
    env().set('SOFTWARE_WEBGL_ENABLED', true); // whoever asks for WebGL by name gets it
    if (contextOf(name)?.isContextLost()) leaveContext();
  }
  if (name === 'wasm') {
    if (!(await openWasm(threadsOn(thread), notes))) return null;
  } else if (!(await setBackend(name))) return null;
  await whileThere(checkArithmetic);
  return notes;
}

/** Opens WebAssembly with so many threads; with one where the browser refuses memory that threads could share. */
async function openWasm(threads: number, notes: string[]): Promise<boolean> {
  if (!pathsAreSet) {
    setWasmPaths({
      'tfjs-backend-wasm.wasm': plain,
      'tfjs-backend-wasm-simd.wasm': simd,
      'tfjs-backend-wasm-threaded-simd.wasm': threaded,
    });
    pathsAreSet = true; // they may not be set again after a start that failed
  }
  if (threads === 1) env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  else setThreadsCount(1); // what is large enough to be shared is ours
  const wantsShared = await env().getAsync('WASM_HAS_MULTITHREAD_SUPPORT');
  let isOpen = await soonEnough(setBackend('wasm'));
  if (!isOpen && wantsShared) {
    env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
    isOpen = await soonEnough(setBackend('wasm'));
    if (isOpen) notes.push('The browser does not allow threads to share memory, so WebAssembly uses one thread.');
  }
  if (!isOpen) return false;
  cloneWithoutCopying();
  const kernels = simdOf(backend() as BackendWasm);
  await kernels?.share(threads).catch(() => {
    notes.push('The threads of WebAssembly did not start, so it uses one.');
  });
  return true;
}
let pathsAreSet = false;

const START_MS = 20_000;
/** As the backend registers itself. */
const WASM_PRIORITY = 2;

/**
 * False when it takes too long: a build of WebAssembly whose threads do not start would be waited for for ever. TensorFlow.js
 * goes on waiting, whatever backend is asked for next, unless the one that does not come is made unknown.
 */
async function soonEnough(starting: Promise<boolean>): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<boolean>(resolve => {
    const giveUp = () => {
      const factory = findBackendFactory('wasm');
      removeBackend('wasm');
      registerBackend('wasm', factory, WASM_PRIORITY);
      resolve(false);
    };
    timer = setTimeout(giveUp, START_MS);
  });
  try {
    return await Promise.race([starting, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Does work on the device that is set. @throws DeviceLostError as soon as that is lost */
async function whileThere(work: () => Promise<void>): Promise<void> {
  let end = () => {};
  const lost = new Promise<never>((_, reject) => {
    ({ end } = watchContext(() => reject(new DeviceLostError())));
  });
  try {
    await Promise.race([work(), lost]);
  } finally {
    end();
  }
}

function describe(
  name: Device['backend'],
  report: WebGlReport | null,
): Pick<Device, 'backend' | 'renderer' | 'precision'> {
  if (name === 'webgl') {
    const float32 = env().getBool('WEBGL_RENDER_FLOAT32_ENABLED');
    return { backend: name, renderer: report!.renderer, precision: float32 ? 'float32' : 'float16' };
  }
  const kind = name === 'cpu' ? 'plain JavaScript' : wasmKind();
  return { backend: name, renderer: kind, precision: 'float32' };
}

function wasmKind(): string {
  const simd = simdOf(backend() as BackendWasm);
  if (!simd) return 'WebAssembly';
  return simd.threads > 1 ? `WebAssembly SIMD, ${simd.threads} threads` : 'WebAssembly SIMD';
}

/** The smallest number that is safe to divide by on this device. */
export const smallest = (): number =>
  getBackend() === 'webgl' && !env().getBool('WEBGL_RENDER_FLOAT32_ENABLED') ? 1e-4 : 1e-7;

export interface ContextWatch {
  /** Whether there is anything to lose: only WebGL has a context. */
  readonly canBeLost: boolean;
  /** Looks whether the context is still there. */
  look(): void;
  end(): void;
}

/** A browser may take a context and say so only when something is sent to it: at rest somebody has to. */
const LOOK_EVERY_MS = 1000;

/** Calls `onLoss` once when the GPU takes the present context away; at rest within about a second. */
export function watchContext(onLoss: () => void): ContextWatch {
  const gl = contextOf(getBackend());
  if (!gl) return { canBeLost: false, look() {}, end() {} };
  const end = () => {
    clearInterval(timer);
    gl.canvas.removeEventListener('webglcontextlost', lose);
  };
  const lose = () => {
    end();
    onLoss();
  };
  const look = () => {
    if (gl.isContextLost()) lose();
  };
  const timer = setInterval(() => {
    gl.flush();
    look();
  }, LOOK_EVERY_MS);
  gl.canvas.addEventListener('webglcontextlost', lose);
  return { canBeLost: true, look, end };
}

/** The WebGL context of a backend that was opened; null where there is none. */
function contextOf(name: string): WebGL2RenderingContext | null {
  const { gpgpu } = (engine().registry[name] ?? {}) as { gpgpu?: { gl: WebGL2RenderingContext } };
  return gpgpu?.gl ?? null;
}

/** Gives a WebGL backend up, with everything on it: the next that is opened has a context of its own. */
export function leaveContext(): void {
  const gl = contextOf('webgl');
  if (!gl) return;
  removeBackend('webgl');
  registerBackend('webgl', () => new MathBackendWebGL());
  gl.getExtension('WEBGL_lose_context')?.loseContext();
}
