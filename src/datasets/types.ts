// The contract of a dataset: what the page shows about it, and either the files that it is read from or the function
// that makes it. Members are plain data, so the page reads them without loading any engine.

import type { DatasetId } from './index.ts';

/** Images of 28x28 pixels and what is known about each. */
export interface Images {
  count: number;
  /** [count, 784], row-major, 0 = black to 255 = white */
  pixels: Uint8Array<ArrayBuffer>;
  /** [count], 0 to 9 */
  labels: Uint8Array<ArrayBuffer>;
  /** What each image was drawn with, [count] each, by name; only a dataset that is made by us knows this. */
  factors?: Record<string, Float32Array<ArrayBuffer>>;
}

export interface LoadedDataset {
  /** 'files' for files that the student opened. */
  id: DatasetId | 'files';
  train: Images;
  test: Images;
  /** A sentence: where the bytes came from. */
  origin: string;
}

export type FileRole = 'train-images' | 'train-labels' | 'test-images' | 'test-labels';

/** One file of a dataset, as files.json declares it for the loader and for `npm run datasets`. */
export interface DatasetFile {
  role: FileRole;
  name: string;
  /** Size as published, gzipped. */
  bytes: number;
  /** Size after gunzip. */
  inflatedBytes: number;
  /** SHA-256 of the gunzipped bytes, hexadecimal. */
  sha256: string;
  /** Full addresses to ask in turn. */
  mirrors: readonly string[];
}

/** A quantity that a made image was drawn with, so that a picture can be coloured by it. */
export interface Factor {
  id: string;
  label: string;
  /** What it is counted in, as an axis shows it; empty for a plain number. */
  unit: string;
}

export interface MakeOptions {
  /** The dataset is the same for everybody unless this is given. */
  seed?: number;
  trainCount?: number;
  testCount?: number;
  /** Called with the share that is done, 0 to 1. */
  onProgress?: (share: number) => void;
}

interface DatasetText {
  id: string;
  label: string;
  /** One or two sentences: the tooltip. */
  help: string;
  /** What the labels 0 to 9 mean. */
  classes: readonly string[];
  /** Who made it. */
  credit: string;
  licence: string;
  /** What `Images.factors` will hold. */
  factors?: readonly Factor[];
}

/** A dataset that is read from four IDX files. */
export interface FileDataset extends DatasetText {
  files: readonly DatasetFile[];
  make?: never;
}

/** A dataset that is drawn in the page. */
export interface MadeDataset extends DatasetText {
  files?: never;
  make: (options?: MakeOptions) => Promise<LoadedDataset>;
}

export type Dataset = FileDataset | MadeDataset;
