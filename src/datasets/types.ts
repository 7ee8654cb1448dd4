// The contract of a dataset: what the page shows about it, and either the files that it is read from or the function
// that makes it. Members are plain data, so the page reads them without loading any engine.

import type { Examples } from '../core/examples.ts';
import type { Placement } from '../core/ownImage.ts';
import type { Shape } from '../core/shape.ts';
import type { Shares } from '../core/split.ts';
import type { DatasetId } from './index.ts';

/** What says that two people had the same bytes. */
export interface Checksum {
  /** Of a file, or of a part of the dataset. */
  readonly name: string;
  /** SHA-256 of its bytes (of a file, gunzipped), hexadecimal. */
  readonly sha256: string;
}

export interface LoadedDataset {
  id: DatasetId;
  train: Examples;
  test: Examples;
  /** Nobody has set a test set apart: `train` and `test` are the same images, and the split deals them out by its seed. */
  undivided?: true;
  /** How it is dealt out where it has fewer examples than the lab is used to. */
  shares?: Shares;
  /** A sentence: where the bytes came from. */
  origin: string;
  /** Of all that it was read from; none where they could not be computed. */
  checksums?: readonly Checksum[];
}

/** What the page knows of a dataset that a person opened. */
export interface OwnData {
  /** `own-` and a short hash of the contents: files of equal names are two datasets where they differ inside. */
  readonly id: string;
  /** What the names of the files have in common, such as "emnist-digits". */
  readonly name: string;
  readonly shape: Shape;
  readonly classes: readonly string[];
  readonly counts: { readonly train: number; readonly test: number };
  /** The class that a person has called the anomaly; null where they called none so, and left out where nobody was asked. */
  readonly anomalous?: number | null;
  /** Sentences about what was done with the files. */
  readonly notes: readonly string[];
  /** The images were transposed, because a person asked for it. */
  readonly turned: boolean;
  /** The images look transposed, as EMNIST's files have them. */
  readonly sideways: boolean;
}

/** What opened files hold, as far as an experiment depends on it: it goes wherever the settings go that mean them. */
export type Contents = Pick<OwnData, 'shape' | 'classes'>;

/** One file of a dataset, as files.json declares it for the loader and for `npm run datasets`. */
export interface DatasetFile {
  /** What it is for the dataset's reader, such as 'train-images'. */
  role: string;
  name: string;
  /** Size as published. */
  bytes: number;
  /** Size after gunzip, if it is gzipped; the largest, where it goes without a checksum. */
  inflatedBytes: number;
  /** SHA-256 of the gunzipped bytes, hexadecimal; left out where the same numbers are written in more than one way. */
  sha256?: string;
  /** How many lines of text it has, where there is no checksum; what they say is for the reader to check. */
  lines?: number;
  /** Where a folder that `npm run datasets` copies from may have it beside <id>/<name>. */
  elsewhere?: string;
  /** Address of a ZIP archive that holds it; only `npm run datasets` opens it. */
  archive?: string;
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
  /** What each of its examples is. */
  shape: Shape;
  /** What the labels mean, from 0 on. */
  classes: readonly string[];
  /** What an experiment with it begins with, where that is not what its shape or the lab begins with: by the ids of fields. */
  settings?: Readonly<Record<string, number | string>>;
  /** What `Examples.factors` will hold. */
  factors?: readonly Factor[];
  /** How its images lie in their field, where that is not as in MNIST. */
  placement?: Placement;
}

interface Published extends DatasetText {
  /** Who made it. */
  credit: string;
  licence: string;
  opened?: never;
}

/** What a dataset is divided into. */
export type Parts = Pick<LoadedDataset, 'train' | 'test' | 'undivided' | 'shares'>;

/** A dataset that is read from files; which, `files.json` says. */
export interface FileDataset extends Published {
  /**
   * What is in the files, gunzipped and verified, by their roles.
   * @throws DataError they are not what they should be
   */
  read: (bytes: (role: string) => Uint8Array<ArrayBuffer>) => Promise<Parts>;
  make?: never;
}

/** A dataset that is drawn in the page. */
export interface MadeDataset extends Published {
  read?: never;
  make: (options?: MakeOptions) => Promise<LoadedDataset>;
}

/** Whatever a person opened; nobody here knows who made it. */
export interface OpenedDataset extends DatasetText {
  opened: true;
  credit: null;
  licence: null;
  read?: never;
  make?: never;
}

export type Dataset = FileDataset | MadeDataset | OpenedDataset;
