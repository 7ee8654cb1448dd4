// IDX files of one dataset, put together: which labels belong to which images, and which of two sets is to train on. A wrong
// guess would be seen by nobody, so what neither names nor counts tell is asked for.

import { DataError } from '../../core/dataError.ts';
import { belonging, trainAndTest } from '../../core/fileNames.ts';
import { type IdxImages, type IdxLabels, requirePair } from '../../core/idx.ts';
import { isSameShape, sizeInWords } from '../../core/shape.ts';

export interface NamedImages extends IdxImages {
  name: string;
}
export interface NamedLabels {
  name: string;
  labels: IdxLabels;
}

/** Images, and the labels that belong to them. */
export interface IdxSet {
  images: NamedImages;
  labels: NamedLabels;
}

const fewest = 12;

/**
 * One set, or the one to train on and the one to test with. Whole words of the names decide; where they say nothing, labels
 * belong to as many images, and the larger set is to train on (`isBySize`).
 * @throws DataError about what does not fit together, or cannot be told
 */
export function setsOf(images: NamedImages[], labels: NamedLabels[]): { sets: IdxSet[]; isBySize: boolean } {
  requireSet(images, labels);
  const [a, b] = images;
  if (!b) return { sets: [matching(a, labels[0])], isBySize: false };
  const [ofA, ofB] = belonging(a, b, [labels[0], labels[1]]) ?? byCount(a, b, [labels[0], labels[1]]);
  const [one, other] = [matching(a, ofA), matching(b, ofB)];
  if (!isSameShape(a.shape, b.shape))
    throw new DataError(
      `Images of ${a.name} have ${sizeInWords(a.shape)} and those of ${b.name} ${sizeInWords(b.shape)}; a model takes one size.`,
    );
  const named = trainAndTest({ ...one, name: `${a.name} ${ofA.name}` }, { ...other, name: `${b.name} ${ofB.name}` });
  if (named) return { sets: [named.train, named.test], isBySize: false };
  if (a.count === b.count)
    throw new DataError(
      `${a.name} and ${b.name} hold ${a.count} images each, and their names do not say which to train on. Write “train” into the names of one set and “test” into those of the other.`,
    );
  return { sets: a.count > b.count ? [one, other] : [other, one], isBySize: true };
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

/** The labels of the one and of the other images: there are as many. */
function byCount(a: NamedImages, b: NamedImages, labels: [NamedLabels, NamedLabels]): [NamedLabels, NamedLabels] {
  const suits = (ofA: NamedLabels, ofB: NamedLabels) => ofA.labels.length === a.count && ofB.labels.length === b.count;
  const [one, other] = labels;
  if (!suits(other, one)) return labels; // and where these do not fit either, that is said of them
  if (!suits(one, other)) return [other, one];
  throw new DataError(
    `${a.name} and ${b.name} hold ${a.count} images each, and the names of ${one.name} and ${other.name} do not say which labels belong to which of them. Write “train” into the names of one set and “test” into those of the other.`,
  );
}

/** @throws DataError unless there is a label for each of enough images */
function matching(images: NamedImages, labels: NamedLabels): IdxSet {
  requirePair(images, labels.labels, images.name, labels.name);
  if (images.count < fewest)
    throw new DataError(`${images.name} holds ${images.count} images; at least ${fewest} are needed.`);
  return { images, labels };
}
