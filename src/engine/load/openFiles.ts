// "Open files from this computer": IDX files in any order, plain or gzipped, told apart by what is inside them. There is no
// published checksum to compare with, so everything rests on the headers.

import { DataError } from '../../core/dataError.ts';
import type { Examples } from '../../core/examples.ts';
import { isCommonWord } from '../../core/fileNames.ts';
import { idxKind, parseImages, parseLabels } from '../../core/idx.ts';
import { classesOf } from '../../core/idxClasses.ts';
import { divided } from '../../core/split.ts';
import { datasets } from '../../datasets/index.ts';
import type { LoadedDataset, OwnData } from '../../datasets/types.ts';
import { checksumsOf } from './checksums.ts';
import { foreignSentence, textSentence } from './foreign.ts';
import { type NamedImages, type NamedLabels, setsOf } from './idxSets.ts';
import { inflated } from './inflate.ts';
import { LoadError, type LoadReason } from './loadError.ts';
import { sha256 } from './sha256.ts';
import { looksSideways, turned } from './sideways.ts';

export interface OpenedFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer> | Blob;
}

export interface Opened {
  own: OwnData;
  data: LoadedDataset;
}

const maxBytes = 1 << 29; // 512 MiB: more would not fit beside a training run
/** Names in one sentence. */
const MANY = 8;

/**
 * The dataset in two files (images and labels, which a split divides by its seed) or four (training and test).
 * @param options `turned` exchanges rows and columns of every image
 * @throws LoadError with a sentence per file that cannot be used, or one about what does not fit together
 */
export async function loadFiles(files: readonly OpenedFile[], options: { turned?: boolean } = {}): Promise<Opened> {
  const images: NamedImages[] = [];
  const labels: NamedLabels[] = [];
  const reasons: LoadReason[] = [];
  for (const file of files)
    try {
      const bytes = await inflated(await bytesOf(file), maxBytes);
      const foreign = idxKind(bytes) ? null : (foreignSentence(bytes) ?? textSentence(bytes));
      if (foreign) throw new DataError(foreign);
      if (idxKind(bytes) === 'labels') labels.push({ name: file.name, labels: parseLabels(bytes, 'It') });
      else images.push({ name: file.name, ...parseImages(bytes, 'It') });
    } catch (error) {
      reasons.push({ file: file.name, source: 'your computer', reason: sentenceOf(error) });
    }
  if (reasons.length > 0) {
    throw new LoadError(`${listed(reasons.map(({ file }) => file))} cannot be used.`, reasons, 'files');
  }
  try {
    const { data, classes } = assembled(images, labels);
    return await described(options.turned ? allTurned(data) : data, classes, files, options.turned ?? false);
  } catch (error) {
    if (error instanceof DataError) throw new LoadError(error.message, [], 'files');
    throw error;
  }
}

/** The dataset, and the names of its classes. */
function assembled(images: NamedImages[], labels: NamedLabels[]): { data: LoadedDataset; classes: readonly string[] } {
  const { sets, isBySize } = setsOf(images, labels);
  const { classes, labels: numbered } = classesOf(
    sets.map(({ labels }) => labels.labels),
    sets.map(({ labels }) => labels.name).join(' and '),
  );
  const [train, test] = sets.map(({ images }, i) => examplesOf(images, numbered[i]));
  const [first, second] = sets.map(({ images }) => images.name);
  if (!test) {
    const origin = `Opened from this computer: ${first}. There was no test file, so a random sixth of its examples (by the seed), and every anomaly that is not trained on, is the test set.`;
    return { data: { id: 'own', train, test: train, undivided: true, origin }, classes };
  }
  const why = isBySize ? ' because it is the larger' : '';
  const origin = `Opened from this computer: ${first} to train on${why}, ${second} to test with.`;
  return { data: { id: 'own', train, test, origin }, classes };
}

const examplesOf = ({ count, shape, values }: NamedImages, labels: Uint8Array<ArrayBuffer>): Examples => ({
  ...{ count, shape, values, labels },
});

function allTurned(data: LoadedDataset): LoadedDataset {
  const train = turned(data.train);
  return { ...data, train, test: data.undivided ? train : turned(data.test) };
}

async function described(
  data: LoadedDataset,
  classes: readonly string[],
  files: readonly OpenedFile[],
  isTurned: boolean,
): Promise<Opened> {
  const { train, test, undivided, shares } = data;
  const checksums = await checksumsOf(data);
  const sums = checksums.map(each => each.sha256);
  const areCounted = classes.every((name, id) => name === String(id)); // then the labels that were summed say it
  const said = [...sums, isTurned, ...(areCounted ? [] : classes)];
  const sum = await sha256(new TextEncoder().encode(said.join()));
  const { learnable, tested } = divided({
    trainLabels: train.labels,
    testLabels: undivided ? null : test.labels,
    shares,
    seed: 0,
  });
  // Where our own digits cannot be fetched, there is nothing to compare with.
  const sideways = !isTurned && (await looksSideways(train, classes).catch(() => false));
  const notes = [
    ...(sideways ? ['The images look transposed, as in EMNIST: rows and columns may have to be swapped.'] : []),
    ...(isTurned ? ['Rows and columns of every image were swapped.'] : []),
  ];
  const own: OwnData = {
    id: `own-${sum.slice(0, 12)}`,
    name: commonName(files.map(({ name }) => name)),
    shape: train.shape,
    classes,
    counts: { train: learnable.length, test: tested.length },
    notes,
    turned: isTurned,
    sideways,
  };
  return { own, data: { ...data, checksums } };
}

/** "emnist-digits" for emnist-digits-train-images-idx3-ubyte.gz and its companions; what says nothing is left out. */
export function commonName(names: readonly string[]): string {
  const words = names.map(name =>
    name
      .replace(/(\.(gz|idx|idx\d|ubyte|bin))+$/i, '')
      .split(/[-_. ]+/)
      .filter(word => word !== '' && !isCommonWord(word)),
  );
  const common = words.length === 0 ? [] : words[0].filter(word => words.every(each => each.includes(word)));
  return common.join('-') || datasets.own.label;
}

/** Every name in full; of very many, the first. */
const listed = (names: readonly string[]): string =>
  names.length <= MANY ? names.join(', ') : `${names.slice(0, MANY).join(', ')} and ${names.length - MANY} more files`;

const bytesOf = async ({ bytes }: OpenedFile): Promise<Uint8Array<ArrayBuffer>> =>
  bytes instanceof Uint8Array ? bytes : new Uint8Array(await bytes.arrayBuffer());

const sentenceOf = (error: unknown): string =>
  error instanceof DataError ? error.message : 'This file could not be read.';
