// One run: a network, its trainer, the images it learns from and what was measured on the way. Everything on the device
// that belongs to a run is built here and disposed here.

import { type Tensor2D, tensor, tensor2d, tidy } from '@tensorflow/tfjs-core';
import { type Change, noted } from '../core/changes.ts';
import { append, later, type Merge } from '../core/curve.ts';
import { scaled, unscaled } from '../core/scaling.ts';
import { valuesOf } from '../core/shape.ts';
import { classOf } from '../core/truth.ts';
import { sometimesWith } from '../losses/additions.ts';
import { models } from '../models/index.ts';
import { forward } from '../models/pass.ts';
import { atStep, isAnnealed } from '../params/atStep.ts';
import { applies, fields, type Params } from '../params/schema.ts';
import { averaged, withTerms } from '../probes/points.ts';
import type { Evaluation, HistoryPoint, RunView } from '../probes/types.ts';
import type { Checkpoint } from './api.ts';
import { smallest } from './backend.ts';
import { fingerprintOf, type Misfit, misfit, tensorsOf } from './checkpoint.ts';
import { corrupted, lookCorrupted } from './corrupt.ts';
import type { Images } from './data.ts';
import { chunkSize, decode, evaluate, look, type Question } from './evaluate.ts';
import { createFeed } from './feed.ts';
import { type Losses, lossVector, namedLosses, readSum, termsNow } from './lossVectors.ts';
import { nameOf } from './names.ts';
import { buildNetwork } from './network.ts';
import { gaussianNoise } from './ops/noise.ts';
import { fusedOptimizer } from './ops/optimizers.ts';
import { tf } from './tf.ts';
import { createTrainer } from './trainer.ts';

/** A loss point every this many steps; the first steps, where the curve falls fastest, are all recorded. */
const RECORD_EVERY = 10;
/** Points of a curve, however long the run: more than a chart has pixels, few enough to be sent with every look. */
const MOST_POINTS = 1000;
/** Images of the calibration part that its loss curve is measured on, five times an epoch. */
const CALIBRATION_LOOK = 500;

/** Settings that act at once, so that a run may be made of several. */
const live = fields.filter(({ cost }) => cost === 'live');

/** The changes with what differs between two settings, after this many steps. */
const withDifferences = (changes: readonly Change[], step: number, from: Params, to: Params): readonly Change[] =>
  live.reduce((all, { id }) => (applies(id, to) ? noted(all, { step, id, from: from[id], to: to[id] }) : all), changes);

const pointAt = (step: number, epoch: number, { total, terms }: Losses, beta: number | null): HistoryPoint => ({
  step,
  epoch,
  loss: total,
  ...terms,
  ...(beta !== null && { beta }),
});

/** What the losses were on average over the steps of both. */
const mean: Merge<HistoryPoint> = (a, b, spanA, spanB) => averaged([a, b], [spanA, spanB]);

export function createSession(start: Params, images: Images, mostPoints = MOST_POINTS) {
  let params = start;
  const model = models[params.model];
  const hasNoise = applies('epsilonStd', params);
  const build = () => buildNetwork(images.shape, params, images.variance);
  const network = build();
  const trainer = createTrainer(network, fusedOptimizer(params.optimizer), smallest(), params);
  const feed = createFeed(images, params.batch, params.seed);
  const latent = model.codeLength(images.shape, params);
  // What a model has no setting for it takes as it is: the samples of a prior, for one.
  const noiseStd = () => (hasNoise ? Number(params.epsilonStd) : 1);
  const widths = { values: valuesOf(images.shape), latent };
  const chunk = chunkSize(model.widest?.(images.shape, params));
  const calibrateEvery = Math.max(1, Math.round(feed.stepsPerEpoch / 5));
  let step = 0;
  let training: HistoryPoint[] = [];
  let calibration: HistoryPoint[] = [];
  let changes: readonly Change[] = [];
  let weightsFrom: string | null = null;
  let looked: Tensor2D | null = null;
  const reads: Promise<void>[] = [];

  let known: string | null = null;
  const fingerprint = () => {
    known ??= fingerprintOf(images);
    return known;
  };

  const state = () => [...network.variables, ...trainer.slots];
  const load = (values: readonly Float32Array[]) =>
    tidy(() => {
      state().forEach((variable, i) => {
        variable.assign(tensor(values[i], variable.shape));
      });
    });

  const settingsAt = (step: number) => atStep(params, step, feed.stepsPerEpoch);

  /** The same images and noise every time, so that the curve shows the network alone. */
  const calibrationLosses = async (): Promise<Losses> => {
    const count = Math.min(CALIBRATION_LOOK, images.parts.calibration.length);
    const pixels = () => images.training(images.parts.calibration.subarray(0, count));
    looked ??= tensor2d(pixels(), [count, widths.values]);
    const [x, values] = [looked, settingsAt(step)];
    const vectors = tidy(() => {
      const epsilon = gaussianNoise(params.seed, 0, count, latent, noiseStd());
      const pass = forward(tf, network, x, epsilon, corrupted(x, images.shape.kind, params, 0));
      return network.parts.map(part => lossVector(pass, termsNow(part, values), values));
    });
    const parts = network.parts.map((part, p) => ({ terms: termsNow(part, values), vector: vectors[p], count: 1 }));
    return namedLosses(await Promise.all(parts.map(async part => [await readSum(part)])));
  };

  /** No more at once than the model has room for. */
  const asked = (question: Omit<Question, 'seed'>) =>
    evaluate(network, widths, { ...question, most: Math.min(question.most ?? chunk, chunk), seed: params.seed });

  return {
    network,
    latent,
    /** Images that go through the network at once. */
    chunk,
    images,
    stepsPerEpoch: feed.stepsPerEpoch,
    get params() {
      return params;
    },
    get step() {
      return step;
    },
    get history() {
      return { training, calibration, changes };
    },
    /** The file that its weights came from; null where it began with random ones. */
    get weightsFrom() {
      return weightsFrom;
    },
    get parameters() {
      return network.variables.reduce((sum, { size }) => sum + size, 0);
    },

    /** Takes over params that apply from the next step on. */
    update(next: Params) {
      changes = withDifferences(changes, step, params, next);
      params = next;
    },

    /** One training step: gather pixels, draw noise, update. */
    train() {
      tidy(() => {
        const { batch, seed } = start;
        const epsilon = gaussianNoise(seed, step + 1, batch, latent, noiseStd());
        const x = feed.batch(step);
        const given = corrupted(x, images.shape.kind, params, step + 1);
        trainer.step(x, epsilon, step + 1, settingsAt(step + 1), given);
      });
      step += 1;
    },

    /** Notes a point of the curves where one is due. It is read while the device goes on; `settle` collects it. */
    record() {
      if (step > RECORD_EVERY && step % RECORD_EVERY !== 0) return;
      const [at, epoch] = [step, step / feed.stepsPerEpoch];
      const beta = isAnnealed(params) ? settingsAt(at).beta : null;
      const add = (curve: HistoryPoint[], merge: Merge<HistoryPoint>) => (losses: Losses | null) => {
        if (losses && !Number.isFinite(losses.total)) throw new LossError(at);
        if (losses) append(curve, pointAt(at, epoch, losses, beta), mostPoints, merge);
      };
      reads.push(trainer.losses().then(add(training, mean)));
      const onGrid = at % RECORD_EVERY === 0 && at % calibrateEvery < RECORD_EVERY;
      const isCalibrated = images.parts.calibration.length > 0; // of very few normals none is set aside
      if (isCalibrated && (at === 1 || onGrid)) reads.push(calibrationLosses().then(add(calibration, later)));
    },

    /** Waits until the device has done all steps so far. @throws LossError when a loss is no number any more. */
    async settle() {
      const due = reads.splice(0);
      await Promise.all(due.length > 0 ? due : [trainer.settle()]);
    },

    /** Codes and scores of the first images of the test list, of the calibration part or of the training part. */
    evaluate(which: Which, question: Omit<Question, 'images' | 'seed'>): Promise<Evaluation> {
      const pixels = (from: number, to: number) =>
        which === 'test'
          ? images.test(Array.from({ length: to - from }, (_, i) => from + i))
          : images.training(images.parts[which].subarray(from, to));
      return asked({ ...question, images: pixels });
    },

    /** Codes and scores of any list of images. */
    evaluateList: asked,

    /** Codes and scores of any images [n, values]. */
    evaluateImages: (x: Float32Array, question: Pick<Question, 'ids' | 'samples' | 'fits' | 'rest'>) =>
      asked({
        ...question,
        count: x.length / widths.values,
        images: (from, to) => x.subarray(from * widths.values, to * widths.values),
      }),

    /** What probes see of this run at this step. */
    view(seen: Seen): RunView {
      return {
        ...seen,
        latent,
        testCount: images.parts.test.length,
        isAnomaly: images.parts.isAnomaly,
        classOf: position => classOf({ from: images.parts.testFrom, labels: images.parts.testLabel }, position),
        history: { training, calibration, changes },
        testExamples: images.tested,
        seen: stored => scaled(images.scaling, stored),
        stored: seen => unscaled(images.scaling, seen),
        decode: z => decode(network, z, latent),
        pass: pixels => look(network, pixels, widths.values, true),
        corrupted: pixels => lookCorrupted(pixels, widths.values, images.shape.kind, params),
      };
    },

    /** Weights, optimizer state and curves. */
    async save(trainingMs: number): Promise<Checkpoint> {
      const values = await Promise.all(state().map(variable => variable.data() as Promise<Float32Array>));
      const copies = values.map(value => value.slice());
      const weights = copies.slice(0, network.variables.length);
      return {
        params,
        images: fingerprint(),
        step,
        trainingMs,
        weights,
        slots: copies.slice(weights.length),
        names: state().map(nameOf),
        history: { training: [...training], calibration: [...calibration] },
        changes,
        ...(weightsFrom !== null && { weightsFrom }),
      };
    },

    /** Goes on from a checkpoint, if it is of this run; or says why it is not, and all stays as it was. */
    restore(saved: Checkpoint): Misfit | null {
      const reason = misfit(saved, {
        params,
        images: fingerprint(),
        tensors: state().map(variable => ({ name: nameOf(variable), size: variable.size })),
      });
      if (reason) return reason;
      load(tensorsOf(saved, state().map(nameOf)) as Float32Array[]);
      step = saved.step;
      weightsFrom = saved.weightsFrom ?? null;
      training = saved.history.training.map(withTerms(model.losses, sometimesWith(model)));
      calibration = saved.history.calibration.map(withTerms(model.losses, sometimesWith(model)));
      // It may go on with other settings than it was saved with.
      changes = withDifferences(saved.changes ?? [], step, saved.params, params);
      return null;
    },

    /** Back to the same first weights. */
    rewind() {
      const first = build();
      network.variables.forEach((variable, i) => {
        variable.assign(first.variables[i]);
        first.variables[i].dispose();
      });
      trainer.clear();
      step = 0;
      training = [];
      calibration = [];
      changes = [];
      weightsFrom = null;
    },

    dispose() {
      trainer.dispose();
      feed.dispose();
      looked?.dispose();
      for (const variable of network.variables) variable.dispose();
    },
  };
}

export type Session = ReturnType<typeof createSession>;
type Which = 'test' | 'calibration' | 'train';
/** What the one who looks adds to what the session knows. */
type Seen = Pick<
  RunView,
  'test' | 'calibration' | 'values' | 'selected' | 'own' | 'positions' | 'scoreId' | 'score' | 'ood' | 'labelling'
>;

/** The loss stopped being a number: the step was too long for the landscape. */
export class LossError extends Error {
  constructor(step: number) {
    super(`At step ${step} the loss became NaN: the learning rate is too high for this model. Lower it, then rewind.`);
  }
}
