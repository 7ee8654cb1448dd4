// The only way to data. It says which images train the model, which normals stay aside for calibration, and what the
// test set is. Anomalies cannot reach training or calibration unasked, because only normals are ever dealt out here.

import { DataError } from './dataError.ts';
import { type LabelledPool, labelledPool } from './labelledPool.ts';
import { permutation, random } from './random.ts';

/** Where the anomalies of an experiment come from. */
export type Anomaly =
  | { kind: 'held-out'; label: number }
  /** The class is the only normal one (L. Ruff et al., "Deep one-class classification", ICML 2018). */
  | { kind: 'one-class'; label: number }
  | { kind: 'other-dataset'; label: number }
  | { kind: 'none' };

/** Whether images of a class of the run's own dataset are anomalies. */
const isAnomalous = (anomaly: Anomaly, label: number): boolean =>
  anomaly.kind === 'held-out' ? label === anomaly.label : anomaly.kind === 'one-class' && label !== anomaly.label;

/** How many are kept from training, 0 to 1. */
export interface Shares {
  /** Of all, for the test set, where nobody has set one apart. */
  readonly test?: number | undefined;
  /** Of the normals that are left, for calibration. */
  readonly calibration?: number | undefined;
}
/** Where examples are plenty. */
const usual = { test: 1 / 6, calibration: 1 / 2 };

export interface SplitRequest {
  /** [number of training images] classes, from 0 */
  trainLabels: Uint8Array;
  /** [number of test images] classes, from 0; null where nobody has set a test set apart: then a share of all images is drawn for it. */
  testLabels: Uint8Array | null;
  /** Labels of the other dataset's test file; needed for 'other-dataset' only. */
  otherTestLabels?: Uint8Array | undefined;
  /** Those of its training file; null where its one file is its test file. Without them none of its examples can be labelled. */
  otherTrainLabels?: Uint8Array | null | undefined;
  anomaly: Anomaly;
  /** Most images to train on; all that are left by default. */
  trainSize?: number | undefined;
  /** Share of the training list, 0 to 0.5, that is taken from the anomalous classes; as far as there are so many. */
  contamination?: number | undefined;
  /** Most normals to set aside; never more than their share. */
  calibrationSize?: number | undefined;
  shares?: Shares | undefined;
  seed: number;
}

export interface Split {
  /** Positions in the training file: normals to learn from, and anomalies only if contamination was asked for. */
  train: Uint32Array<ArrayBuffer>;
  /** How many of those are anomalies. */
  contaminated: number;
  /** Positions in the training file: normals that are never trained on. */
  calibration: Uint32Array<ArrayBuffer>;
  /** Positions in the test file (where there is none, in the one file) that `testFrom` names, in a seeded random order: every prefix is a fair sample. */
  test: Uint32Array<ArrayBuffer>;
  /** Per test item: 0 = this dataset's test file, 1 = the other dataset's. */
  testFrom: Uint8Array<ArrayBuffer>;
  /** Per test item: 1 = anomaly. */
  isAnomaly: Uint8Array<ArrayBuffer>;
  /** Per test item: its class, in the dataset it comes from. */
  testLabel: Uint8Array<ArrayBuffer>;
  /** Anomalies that a person might label, in no part that is learned from or calibrated with. */
  labelled: LabelledPool;
}

/**
 * Deals the images of an experiment out, reproducibly by seed. The calibration part does not depend on `trainSize`.
 * @throws DataError no training normals are left, or the other dataset has no image of the asked class
 */
export function split(request: SplitRequest): Split {
  const { trainLabels, anomaly, seed, trainSize = Number.POSITIVE_INFINITY, calibrationSize = 5000 } = request;
  const { learnable, tested: drawn } = divided(request);
  const normals = learnable.filter(i => !isAnomalous(anomaly, trainLabels[i]));
  if (normals.length === 0) throw new DataError(whyNoNormals(anomaly, trainLabels.length));
  if (!(trainSize >= 1)) throw new DataError('At least one example is needed to train on.');

  const order = permutation(normals.length, random(seed, 'split')).map(i => normals[i]);
  const aside = Math.min(
    calibrationSize,
    Math.floor(normals.length * (request.shares?.calibration ?? usual.calibration)),
  );
  const learned = order.slice(aside, aside + Math.min(trainSize, order.length));
  const anomalies = learnable.filter(i => isAnomalous(anomaly, trainLabels[i]));
  const wanted = Math.round((request.contamination ?? 0) * learned.length);
  const contaminated = Math.min(anomalies.length, wanted);
  const train = mixed(learned, anomalies, contaminated, seed);
  const used = new Set(contaminated > 0 ? train : []);
  const spared = anomalies.filter(at => !used.has(at));
  // Where one file has to do for everything, an anomaly that is not learned from can be tested.
  const isOneFile = request.testLabels === null && spared.length > 0;
  const tested = isOneFile ? Uint32Array.from([...drawn, ...spared]).sort() : drawn;
  const dealt = testSet(request, tested);
  const labelled = labelledPool(request, spared, dealt);
  return { train, contaminated, calibration: order.slice(0, aside), ...dealt, labelled };
}

function whyNoNormals(anomaly: Anomaly, images: number): string {
  if (images === 0 || !('label' in anomaly)) return 'There are no training examples at all.';
  return anomaly.kind === 'one-class'
    ? `No training example belongs to class ${anomaly.label}, which alone is normal: nothing is left to learn from.`
    : `Every training example belongs to class ${anomaly.label}, which is held out: nothing is left to learn from.`;
}

/**
 * Positions that may be learned from, in the order of the file, and positions that are tested. Files are often sorted by
 * class, so where one file has to do for both, chance decides and not the place.
 */
export function divided({
  trainLabels,
  testLabels,
  seed,
  shares,
}: Pick<SplitRequest, 'trainLabels' | 'testLabels' | 'seed' | 'shares'>): {
  learnable: Uint32Array<ArrayBuffer>;
  tested: Uint32Array<ArrayBuffer>;
} {
  const all = Uint32Array.from(trainLabels.keys());
  if (testLabels) return { learnable: all, tested: Uint32Array.from(testLabels.keys()) };
  const order = permutation(all.length, random(seed, 'test set'));
  const count = Math.floor(all.length * (shares?.test ?? usual.test));
  return { learnable: order.slice(count).sort(), tested: order.slice(0, count).sort() };
}

/** Lets `count` anomalies take the places of normals, anywhere in the list, so that every part of it is as contaminated. */
function mixed(
  learned: Uint32Array<ArrayBuffer>,
  anomalies: Uint32Array<ArrayBuffer>,
  count: number,
  seed: number,
): Uint32Array<ArrayBuffer> {
  if (count === 0) return learned;
  const rng = random(seed, 'contamination');
  const [chosen, places] = [permutation(anomalies.length, rng), permutation(learned.length, rng)];
  const mixed = learned.slice();
  for (let i = 0; i < count; i++) mixed[places[i]] = anomalies[chosen[i]];
  return mixed;
}

function testSet(
  { trainLabels, testLabels, otherTestLabels, anomaly, seed }: SplitRequest,
  tested: Uint32Array,
): Pick<Split, 'test' | 'testFrom' | 'testLabel' | 'isAnomaly'> {
  const labels = testLabels ?? trainLabels;
  const others = anomaly.kind === 'other-dataset' ? positionsIn(otherTestLabels, anomaly.label) : new Uint32Array(0);
  const own = tested.length;
  const order = permutation(own + others.length, random(seed, 'test order'));
  const isOther = (i: number) => i >= own;
  return {
    test: order.map(i => (isOther(i) ? others[i - own] : tested[i])),
    testFrom: Uint8Array.from(order, i => (isOther(i) ? 1 : 0)),
    testLabel: Uint8Array.from(order, i => (isOther(i) ? otherTestLabels![others[i - own]] : labels[tested[i]])),
    isAnomaly: Uint8Array.from(order, i => (isOther(i) || isAnomalous(anomaly, labels[tested[i]]) ? 1 : 0)),
  };
}

function positionsIn(labels: Uint8Array | undefined, wanted: number): Uint32Array {
  if (!labels) throw new DataError('The dataset that the anomalies should come from is not loaded.');
  const found = positions(labels, label => label === wanted);
  if (found.length === 0) throw new DataError(`The other dataset has no test example of class ${wanted}.`);
  return found;
}

const positions = (labels: Uint8Array, keep: (label: number) => boolean): Uint32Array =>
  Uint32Array.from(labels.keys()).filter(i => keep(labels[i]));
