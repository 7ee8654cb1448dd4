// "Open files from this computer": IDX files in any order, plain or gzipped, told apart by what is inside them. There is no
// published checksum to compare with, so everything rests on the headers.

import { DataError } from '../../core/dataError.ts';
import type { Examples } from '../../core/examples.ts';
import { type IdxImages, type IdxLabels, idxKind, parseImages, parseLabels, requirePair } from '../../core/idx.ts';
import { classesOf } from '../../core/idxClasses.ts';
import { isSameShape, sizeInWords } from '../../core/shape.ts';
import { divided } from '../../core/split.ts';
import { datasets } from '../../datasets/index.ts';
import type { LoadedDataset, OwnData } from '../../datasets/types.ts';
import { checksumsOf } from './checksums.ts';
import { foreignSentence, textSentence } from './foreign.ts';
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

interface NamedImages extends IdxImages {
  name: string;
}
interface NamedLabels {
  name: string;
  labels: IdxLabels;
}

const maxBytes = 1 << 29; // 512 MiB: more would not fit beside a training run
const fewest = 12;
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
  requireSet(images, labels);
  if (images.length === 1) {
    requireMatch(images[0], labels[0]);
    const { classes, labels: numbered } = classesOf([labels[0].labels], labels[0].name);
    const all = examplesOf(images[0], numbered[0]);
    const origin = `Opened from this computer: ${images[0].name}. There was no test file, so a random sixth of its examples (by the seed), and every anomaly that is not trained on, is the test set.`;
    return { data: { id: 'own', train: all, test: all, undivided: true, origin }, classes };
  }
  const [train, test] = [...images].sort(trainFirst);
  const forTest = labelsOf(test, train, labels);
  const forTrain = labels.find(candidate => candidate !== forTest)!;
  requireMatch(train, forTrain);
  requireMatch(test, forTest);
  if (!isSameShape(train.shape, test.shape))
    throw new DataError(
      `Images of ${train.name} have ${sizeInWords(train.shape)} and those of ${test.name} ${sizeInWords(test.shape)}; a model takes one size.`,
    );
  const { classes, labels: numbered } = classesOf(
    [forTrain.labels, forTest.labels],
    `${forTrain.name} and ${forTest.name}`,
  );
  const origin = `Opened from this computer: ${train.name} to train on, ${test.name} to test with.`;
  const parts = { train: examplesOf(train, numbered[0]), test: examplesOf(test, numbered[1]) };
  return { data: { id: 'own', ...parts, origin }, classes };
}

/** @throws DataError unless there are one or two files of each kind */
function requireSet(images: NamedImages[], labels: NamedLabels[]): void {
  if (images.length === labels.length && (images.length === 1 || images.length === 2)) return;
  const wanted = 'Open two files (images and labels) or four (the same for training and for test) at once';
  const names = (files: { name: string }[]) => files.map(({ name }) => name).join(' and ');
  if (images.length + labels.length === 0) throw new DataError(`${wanted}.`);
  if (images.length === 0)
    throw new DataError(`${names(labels)} hold${verb(labels)} labels, and their images are missing. ${wanted}.`);
  if (labels.length === 0)
    throw new DataError(`${names(images)} hold${verb(images)} images, and their labels are missing. ${wanted}.`);
  throw new DataError(
    `${wanted}; these are ${images.length} of images (${names(images)}) and ${labels.length} of labels (${names(labels)}).`,
  );
}

const verb = (files: readonly unknown[]) => (files.length === 1 ? 's' : '');

const saysTest = (name: string): boolean => /test|t10k|val/i.test(name);

/** The larger file trains; of two equal ones, the one whose name does not say that it is for testing. */
const trainFirst = (a: NamedImages, b: NamedImages): number =>
  b.count - a.count || Number(saysTest(a.name)) - Number(saysTest(b.name));

/** The labels that belong to the test images: by count, and where the counts cannot tell, by name. */
function labelsOf(test: NamedImages, train: NamedImages, labels: NamedLabels[]): NamedLabels {
  if (test.count !== train.count) return labels.find(({ labels }) => labels.length === test.count) ?? labels[1];
  return labels.find(({ name }) => saysTest(name)) ?? labels[1];
}

/** @throws DataError unless there is a label for each of enough images */
function requireMatch(images: NamedImages, labels: NamedLabels): void {
  requirePair(images, labels.labels, images.name, labels.name);
  if (images.count < fewest)
    throw new DataError(`${images.name} holds ${images.count} images; at least ${fewest} are needed.`);
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
      .filter(
        word =>
          word !== '' &&
          !/^(train|training|test|testing|t10k|val|images?|labels?|idx\d?|ubyte|int|float|gz)$/i.test(word),
      ),
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
