// What the parts of the benchmark agree on: a contestant, what is asked of it, and what comes back. Plain data only, for
// requests and results travel between Node, page and worker.

import type { Setting } from './networks.ts';

/** Where the arithmetic runs; `threads` is WebAssembly with more than one. */
export type Ground = 'webgl' | 'wasm' | 'threads';

/** A network that is ready to train on the images that everybody gets. */
export interface Trainee {
  /** How many numbers it learns. */
  readonly parameters: number;
  /** Issues one training step; the device may still be at it. */
  step(): void;
  /** Settles when the device has done every step so far. */
  settle(): Promise<void>;
  /** Mean loss of the steps since it was asked last, in nats per image. */
  loss(): Promise<number>;
  /** The score of `count` test images from that many sampled codes, the way this contestant would do it; [count] */
  score(count: number, samples: number): Promise<ArrayLike<number>>;
}

export interface Contestant {
  /** Opens the ground; rejects when it cannot be had. */
  open(ground: Ground, threads: number): Promise<void>;
  build(setting: Setting, data: BenchData): Trainee;
}

/** The images of the benchmark, the same for everybody, and which of them make which step. */
export interface BenchData {
  readonly images: import('../src/engine/data.ts').Images;
  readonly params: import('../src/params/schema.ts').Params;
  /** The batch of a step as a network sees it, [batch, values]. */
  batch(step: number): Float32Array;
}

export interface Request {
  readonly kind: 'train' | 'memory' | 'evaluate';
  readonly contestant: string;
  readonly ground: Ground;
  readonly threads: number;
  readonly setting: Setting;
  /** Steps to time; 0: as many as fit into two seconds, ten at least. For `memory`, all steps. */
  readonly steps: number;
  /** For `evaluate`. */
  readonly images: number;
  readonly samples: number;
}

/** What is measured of a training, in one browser that has just been started. */
export interface Trained {
  readonly msPerStep: number;
  readonly imagesPerSecond: number;
  /** From the network's first weight to the end of the first step, shaders compiled on the way. */
  readonly firstStepMs: number;
  /** Null where nothing is drawn. */
  readonly drawsPerStep: number | null;
  readonly uploadsPerStep: number | null;
  /** JavaScript's share of a step: time to issue one with the drawing left out. */
  readonly jsMsPerStep: number | null;
  /** Alive at once within one step. */
  readonly peakTensors: number;
  readonly peakBytes: number;
  /** Mean of steps 11 to 20: that everybody trains the same network. */
  readonly lossAt20: number;
  /** Longest task of the page's thread from the first weight on, and after the first step; 0: none of 50 ms. */
  readonly longestTaskMs?: number;
  readonly longestWarmTaskMs?: number;
}

/** Memory at a step, with the garbage collected; the heap is JavaScript's own and the buffers that it holds. */
export interface MemoryPoint {
  readonly step: number;
  readonly tensors: number;
  readonly tensorBytes: number;
  readonly heapBytes: number;
}

export interface Evaluated {
  readonly images: number;
  readonly samples: number;
  readonly ms: number;
  /** Mean score: that everybody computes the same thing. */
  readonly mean: number;
}
