// "Open files from this computer": IDX files in any order, plain or gzipped, told apart by what is inside them. There is no
// published checksum to compare with, so everything rests on the headers.

import { DataError } from '../../core/dataError.ts';
import { type IdxImages, idxKind, parseImages, parseLabels, requirePair } from '../../core/idx.ts';
import type { Images } from '../../datasets/types.ts';
import { inflated } from './inflate.ts';
import type { Loaded } from './loadDataset.ts';
import { LoadError, type LoadReason } from './loadError.ts';

export interface OpenedFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer> | Blob;
}

interface NamedImages extends IdxImages {
  name: string;
}
interface NamedLabels {
  name: string;
  labels: Uint8Array<ArrayBuffer>;
}

const maxBytes = 1 << 29; // 512 MiB: more would not fit beside a training run

/**
 * The dataset in two files (images and labels; the last sixth becomes the test set) or four (training and test).
 * @throws LoadError with a sentence per file that cannot be used, or one about what does not fit together
 */
export async function loadFiles(files: readonly OpenedFile[]): Promise<Loaded> {
  const images: NamedImages[] = [];
  const labels: NamedLabels[] = [];
  const reasons: LoadReason[] = [];
  for (const file of files)
    try {
      const bytes = await inflated(await bytesOf(file), maxBytes);
      if (idxKind(bytes) === 'labels') labels.push({ name: file.name, labels: parseLabels(bytes, file.name) });
      else images.push({ name: file.name, ...parseImages(bytes, file.name) });
    } catch (error) {
      reasons.push({ file: file.name, source: 'your computer', reason: sentenceOf(error) });
    }
  if (reasons.length > 0) throw new LoadError('Some of the files cannot be used.', reasons);
  try {
    return assembled(images, labels);
  } catch (error) {
    throw new LoadError(sentenceOf(error), []);
  }
}

function assembled(images: NamedImages[], labels: NamedLabels[]): Loaded {
  if (images.length !== labels.length || images.length < 1 || images.length > 2)
    throw new DataError(
      `Open either two files (images and labels) or four (training and test); these are ${images.length} of images and ${labels.length} of labels.`,
    );
  if (images.length === 1) return heldOutSixth(paired(images[0], labels[0]), images[0].name);

  const [train, test] = [...images].sort(trainFirst);
  const forTest = labelsOf(test, train, labels);
  const forTrain = labels.find(candidate => candidate !== forTest)!;
  const origin = `Opened from this computer: ${train.name} to train on, ${test.name} to test with.`;
  return { id: 'files', train: paired(train, forTrain), test: paired(test, forTest), origin, notes: [] };
}

const saysTest = (name: string): boolean => /test|t10k|val/i.test(name);

/** The larger file trains; of two equal ones, the one whose name does not say that it is for testing. */
const trainFirst = (a: NamedImages, b: NamedImages): number =>
  b.count - a.count || Number(saysTest(a.name)) - Number(saysTest(b.name));

/** The labels that belong to the test images: by count, and where the counts cannot tell, by name. */
function labelsOf(test: NamedImages, train: NamedImages, labels: NamedLabels[]): NamedLabels {
  if (test.count !== train.count) return labels.find(({ labels }) => labels.length === test.count) ?? labels[1];
  return labels.find(({ name }) => saysTest(name)) ?? labels[1];
}

function paired(images: NamedImages, labels: NamedLabels): Images {
  requirePair(images, labels.labels, images.name, labels.name);
  return { count: images.count, pixels: images.pixels, labels: labels.labels };
}

function heldOutSixth(all: Images, name: string): Loaded {
  if (all.count < 12) throw new DataError(`${name} holds ${all.count} images; at least 12 are needed.`);
  const cut = all.count - Math.floor(all.count / 6);
  return {
    id: 'files',
    train: part(all, 0, cut),
    test: part(all, cut, all.count),
    origin: `Opened from this computer: ${name}. There was no test file, so its last ${all.count - cut} images are the test set.`,
    notes: [],
  };
}

function part({ count, pixels, labels }: Images, from: number, to: number): Images {
  const size = pixels.length / count;
  return { count: to - from, pixels: pixels.subarray(from * size, to * size), labels: labels.subarray(from, to) };
}

const bytesOf = async ({ bytes }: OpenedFile): Promise<Uint8Array<ArrayBuffer>> =>
  bytes instanceof Uint8Array ? bytes : new Uint8Array(await bytes.arrayBuffer());

const sentenceOf = (error: unknown): string =>
  error instanceof DataError ? error.message : 'This file could not be read.';
