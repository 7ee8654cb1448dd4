// What the page may ask of the engine. This type is the protocol: the same object runs in the worker or on the page's own
// thread, and the page cannot tell the difference.

import type { Change } from '../core/changes.ts';
import type { Values } from '../core/examples.ts';
import type { Shape } from '../core/shape.ts';
import type { Statistics } from '../core/statistics.ts';
import type { Survey, TablePlan } from '../core/table/types.ts';
import type { DatasetId } from '../datasets/index.ts';
import type { Checksum, OwnData } from '../datasets/types.ts';
import type { Dealt } from '../notebook/types.ts';
import type { Params } from '../params/schema.ts';
import type { Looks, ProbeId } from '../probes/index.ts';
import type { HistoryPoint } from '../probes/types.ts';
import type { ScoreId } from '../scores/index.ts';

export type { OwnData } from '../datasets/types.ts';

export type Phase = 'idle' | 'loading' | 'compiling' | 'training' | 'paused' | 'finished' | 'failed';

export interface Device {
  readonly backend: 'webgl' | 'wasm' | 'cpu';
  /** The GPU's name for itself, or the kind of WebAssembly. */
  readonly renderer: string;
  readonly precision: 'float32' | 'float16';
  readonly thread: 'worker' | 'page';
  /** What was tried first and why it was left, in sentences. */
  readonly notes: readonly string[];
}

/** What a measurement of this machine has shown, and which graphics card it was made with; another one is another machine. */
export interface Fastest {
  readonly backend: Device['backend'];
  /** The GPU's name for itself; null where there is none that a worker could use. */
  readonly gpu: string | null;
}

/** A dataset as a run was made with it. */
export interface DataUsed {
  /** Of the registry, or of the contents of opened files: two sets of equal names differ in it. */
  readonly id: string;
  readonly name: string;
  /** Who made it and under which licence; null for files that a person opened. */
  readonly credit: string | null;
  /** Where the images came from, in a sentence; and the checksums of what they were read from. */
  readonly origin: string;
  readonly checksums: readonly Checksum[];
}

/** What a run consists of; fixed from the moment the model is built. */
export interface Experiment {
  readonly device: Device;
  readonly counts: {
    readonly train: number;
    /** How many of those are anomalies: as many as were asked for, or as there are. */
    readonly contaminated: number;
    readonly calibration: number;
    readonly testNormal: number;
    readonly testAnomalous: number;
  };
  /** Number of trained parameters of the model. */
  readonly parameters: number;
  /** What is learned from; and what the anomalies come from where that is another dataset. */
  readonly data: DataUsed;
  readonly anomalyData: DataUsed | null;
  /** Where the images came from, in a sentence; and what went wrong on the way without stopping it. */
  readonly origin: string;
  readonly notes: readonly string[];
  /** Of a training step in ms, measured while the run was prepared: rough, and known before anything was trained. */
  readonly stepMs?: number;
  /** Whether it goes on from the checkpoint that was given with its settings; a note says why if it does not. */
  readonly restored: boolean;
}

export interface Progress {
  readonly step: number;
  /** Steps of the whole run: epochs times steps an epoch. */
  readonly steps: number;
  readonly stepsPerEpoch: number;
  /** Fractional: 1.5 is half way through the second epoch. */
  readonly epoch: number;
  /** While training; 0 before there is something to measure. */
  readonly imagesPerSecond: number;
  readonly secondsLeft: number | null;
  /** Time spent in training steps, without pauses and without looks. */
  readonly trainingMs: number;
}

/** One thing that failed, such as one mirror of one file. */
export interface Reason {
  readonly file: string;
  /** A full address, 'kept copy' or 'your computer'. */
  readonly source: string;
  /** A sentence that does not name the file again. */
  readonly reason: string;
}

export interface Problem {
  /** A sentence that a student understands, with the next step. */
  readonly message: string;
  /** What failed where. */
  readonly reasons: readonly Reason[];
  readonly kind: 'data' | 'device' | 'training' | 'unexpected';
  /**
   * Of `data`, what exactly: a dataset that could not be had from anywhere, files that cannot be used, opened files that are
   * meant and are not here, or images that cannot be split as asked.
   */
  readonly code?: 'unreachable' | 'unusable-files' | 'files-wanted' | 'no-split';
  /** There is no run any more: the one before was given up for another, which was overtaken. */
  readonly isWithout?: true;
}

/** Everything the page needs to draw. Complete, and of one run: dropping one loses nothing. */
export interface Snapshot {
  /** Grows with every change; ask for what comes after it. */
  readonly version: number;
  /** Number of the run since the page was opened; 0 before the first model is built. Rewinding starts a new run. */
  readonly run: number;
  /** What the page calls this run, as `configure` or `rewind` was told; '' before the first. */
  readonly id: string;
  /** The params that made it. */
  readonly params: Params;
  readonly phase: Phase;
  /** What is being done, in words, and how much of it (0..1) if that is known. */
  readonly activity: { readonly text: string; readonly fraction: number | null } | null;
  readonly experiment: Experiment | null;
  readonly progress: Progress;
  /** What was changed during training. */
  readonly changes: readonly Change[];
  readonly problem: Problem | null;
  /** Datasets that were downloaded or drawn and are at hand; a download goes on when another dataset was chosen meanwhile. */
  readonly arrived: readonly DatasetId[];
  /** The looks that were asked for and that there was time for, all taken at this step. */
  readonly looks: Partial<Looks>;
}

/** What the page wants to see next. */
export interface SnapshotRequest {
  /** Version of the snapshot that the page has. */
  readonly after: number;
  /** Probes of the views that somebody can see. */
  readonly probes: readonly ProbeId[];
  /** Position of the selected test image. */
  readonly selected: number;
  /** [values] as stored, the visitor's own example where the journey follows that instead. */
  readonly own: Values | null;
  /** Positions of the test images that are to be shown beside their reconstructions. */
  readonly positions: readonly number[];
  /** View settings: fields whose cost is `view`. */
  readonly view: Readonly<Record<string, number | string>>;
}

/** The test set, sent to the page once a run so that hovering needs no round trip. */
export interface TestSet {
  readonly run: number;
  readonly count: number;
  readonly shape: Shape;
  /** [count, values] as stored. */
  readonly values: Values;
  /** Of the training examples, against which one example is drawn; null for images, whose range is known. */
  readonly statistics: Statistics | null;
  /** [count] classes, from 0, of the dataset that an image is from. */
  readonly labels: Uint8Array;
  /** [count] 0 = the run's dataset, 1 = the dataset that the anomalies come from. */
  readonly from: Uint8Array;
  /** [count] where each image stands in the test file that `from` names (or in the one file), counted from 0. */
  readonly index: Uint32Array;
  /** [count] 1 = anomalous. */
  readonly isAnomaly: Uint8Array;
  /** For Strokes, the factors that each image was drawn with, [count] each. */
  readonly factors: Readonly<Record<string, Float32Array>>;
}

/** Scores of a stretch of the test list. */
export interface ScoredPart {
  readonly run: number;
  readonly step: number;
  /** Places in the test list, the second not included any more, and how many images it has. */
  readonly from: number;
  readonly to: number;
  readonly total: number;
  /** [to - from] each, higher = more anomalous. */
  readonly scores: Readonly<Partial<Record<ScoreId, Float32Array>>>;
}

/** Everything needed to go on with a run in another engine. It is loaded by the same run only. */
export interface Checkpoint {
  readonly params: Params;
  /** Fingerprint of its images and of how they were dealt out. */
  readonly images: string;
  readonly step: number;
  readonly trainingMs: number;
  readonly weights: readonly Float32Array[];
  readonly slots: readonly Float32Array[];
  /** What weights and slots are called, in this order; not in states that are older than this field. */
  readonly names?: readonly string[];
  readonly history: { readonly training: readonly HistoryPoint[]; readonly calibration: readonly HistoryPoint[] };
  /** Of settings, while it trained; not in states that are older than this field. */
  readonly changes?: readonly Change[];
  /** The file that its weights came from, where they did: what they were trained on, nobody here has seen. */
  readonly weightsFrom?: string;
}

export interface UserFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A table of text that a person opened; it is read where it is needed, piece by piece. */
export interface TableFile {
  readonly name: string;
  readonly bytes: Blob;
  /** Whether its first row holds the names of its columns, where a person has said so; else it is found out. */
  readonly header?: boolean;
  /** Rows to test with, where they are in a file of their own; then all of the other are to learn from. */
  readonly test?: { readonly name: string; readonly bytes: Blob };
}

/** One image through the model, with the code at the mean. */
export interface Inspection {
  readonly run: number;
  /** [latent] */
  readonly mean: Float32Array;
  /** [latent]; null for models without noise. */
  readonly sigma: Float32Array | null;
  /** [values] as stored */
  readonly reconstruction: Values;
  /** Higher = more anomalous; the scores that one pass can give. */
  readonly scores: Readonly<Partial<Record<ScoreId, number>>>;
}

/** One image by one score. */
export interface ScoredImage {
  readonly score: number;
  /** Share of calibration normals that score lower, 0..1; null if there are no normals. */
  readonly percentile: number | null;
  /** From the least to the greatest of the image and those normals. */
  readonly spread: number;
}

/** All that can be said about one image. */
export interface Examination extends Omit<Inspection, 'scores'> {
  readonly step: number;
  /** Every score, where it stands among calibration normals, and how far apart they are. */
  /** Under every score that says something of its own about images of the model. */
  readonly scores: Readonly<Partial<Record<ScoreId, ScoredImage>>>;
  /** How many calibration normals the shares are of. */
  readonly normals: number;
  readonly samples: {
    /** L: fewer than asked for while a run trains, and 1 for models without noise. */
    readonly count: number;
    /** [L] probability of a typical pixel under each sampled code, as the score has it. */
    readonly probability: Float32Array;
    /** [L, latent] the sampled codes. */
    readonly codes: Float32Array;
    /** [shown, values] as stored: what the first of them decode to. */
    readonly values: Values;
  };
  /** The training images whose codes are nearest to this one's, nearest first. */
  readonly nearest: {
    /** [k, values] as stored */
    readonly values: Values;
    /** [k] classes */
    readonly labels: Uint8Array;
    /** [k] Euclidean, between the means. */
    readonly distances: Float64Array;
    /** How many training images were compared. */
    readonly among: number;
  };
}

/** A dataset in a record: what it is called, where it came from, and by what it is known. Version 1 has id and name alone. */
export type DataRecord = Pick<DataUsed, 'id' | 'name'> & Partial<Pick<DataUsed, 'origin' | 'checksums'>>;

/** The run as it is exported; `longestTaskMs` is the page's to add. */
export interface RunRecord {
  readonly format: 'vae-anomaly-lab/run';
  readonly version: 2;
  /** As they were at the end; `changes` leads back to what it began with. */
  readonly params: Params;
  /** What was changed during training. Null in records of version 1, which do not say. */
  readonly changes: readonly Change[] | null;
  /** The file that its weights came from, where it did not begin with random ones. */
  readonly weightsFrom?: string;
  /** What was learned from; the id tells two sets of opened files apart. Not in records that are older than this field. */
  readonly data?: DataRecord;
  readonly anomalyData?: DataRecord;
  readonly device: Pick<Device, 'backend' | 'renderer' | 'precision'>;
  /** `contaminated` is not in records that are older than it. */
  readonly counts: Omit<Experiment['counts'], 'contaminated'> & { readonly contaminated?: number };
  readonly history: readonly HistoryPoint[];
  readonly calibration: readonly HistoryPoint[];
  readonly scores: Readonly<Record<string, { readonly auc: number | null; readonly averagePrecision: number | null }>>;
  readonly timing: {
    readonly steps: number;
    readonly trainingMs: number;
    readonly imagesPerSecond: number;
    readonly longestTaskMs?: number;
  };
}

/** The long work of the moment: the scores of test set and calibration part, what one image is compared with, or classifiers. */
export interface Work {
  readonly what: 'scores' | 'image' | 'labels';
  /** Images that are done, or draws of labels that are fitted, and of how many. */
  readonly done: number;
  readonly of: number;
  readonly elapsedMs: number;
}

/** Where training halts; a number: when so many steps are done. */
export type Until = 'end' | 'step' | 'epoch' | number;

export interface Engine {
  /**
   * Loads data, builds the model and compiles its shaders. Null when the run is ready, or overtaken by a later call; else
   * what failed, which is in the snapshot too. A trained run stays usable when the data of the next cannot be had.
   * `id` is what the page calls the run, and `fastest` what the automatic choice of a device prefers. `own` is the id of the
   * opened files that the params mean by the dataset `own`: where those are not open in this engine, the problem has the
   * code `files-wanted`. A `checkpoint` of another run is not loaded.
   */
  configure(
    params: Params,
    options?: { id?: string; checkpoint?: Checkpoint; fastest?: Fastest | null; own?: string },
  ): Promise<Problem | null>;
  /**
   * Reads files that a person opened; they are the dataset `own` from then on, for this engine. A run on the stage is not
   * touched. `turned` exchanges rows and columns of every image.
   */
  open(
    files: readonly UserFile[],
    options?: { turned?: boolean },
  ): Promise<{ readonly data: OwnData } | { readonly problem: Problem }>;
  /** Reads a table of text, which stays here until it is opened or another is read. The problem is null where it was stopped. */
  survey(file: TableFile): Promise<{ readonly survey: Survey } | { readonly problem: Problem | null }>;
  /** How much of a table has been read, 0 to 1; null while none is being read. */
  reading(): Promise<number | null>;
  /** The table is no longer wanted, read or not. */
  stopReading(): Promise<void>;
  /**
   * Makes a table the dataset `own` as a person has decided, for this engine; it is read where it is not here. A run on the
   * stage is not touched.
   */
  openTable(
    file: TableFile,
    plan: TablePlan,
  ): Promise<{ readonly data: OwnData } | { readonly problem: Problem | null }>;
  /** Applies `live` params from the next step on. */
  update(params: Params): Promise<void>;
  /**
   * Trains until the last epoch, or one step, or to the end of the epoch, or to a step; a second call while training does nothing.
   * Settles when training has begun, with the version of the status that says so.
   */
  start(until?: Until): Promise<number>;
  stop(): Promise<void>;
  /**
   * Training goes no further than so many epochs until more are allowed, and waits there, in its phase: what two runs need to
   * stay beside each other. Infinity, as at the beginning, holds nothing. It is the engine's, and every run of it obeys.
   */
  allow(epochs: number): Promise<void>;
  /** Back to the same first weights; a new run with the same seed, which the page calls `id`. */
  rewind(id?: string): Promise<void>;
  /** The next snapshot: at once if there is news, else when there is. */
  next(request: SnapshotRequest): Promise<Snapshot>;
  testSet(): Promise<TestSet>;
  /** How the examples of the run were dealt out and scaled, with their values where they are not published: for an export. */
  dealt(): Promise<Dealt>;
  /** z [n * latent] -> [n, values] as they are stored. */
  decode(z: Float32Array): Promise<{ readonly run: number; readonly values: Values }>;
  /** What the model makes of one image that is not in the test set, x [values] as stored. */
  inspect(x: Values): Promise<Inspection>;
  /** The same image under every score, with L samples of its code and the training images that it resembles. */
  examine(x: Values, samples: number): Promise<Examination>;
  /**
   * Scores test images at the present step, from one place of the test list on and as many as a short turn allows: whoever
   * wants all asks again from `to` on, knows how far it is, and may leave off. `from` is even. Scores of a single pass come
   * unasked.
   */
  scoreTest(from: number, ids: readonly ScoreId[], samples: number): Promise<ScoredPart>;
  checkpoint(): Promise<Checkpoint | null>;
  /**
   * The record of the run so far, scored on the whole test set: by every score if the number of samples is given, else
   * by those that are at hand; with `only`, by that one beside those of a single pass. Rejected where `giveUp` was called.
   */
  record(samples?: number, only?: ScoreId): Promise<RunRecord>;
  /** How far the long work of the moment is; null where there is none. Answered between two chunks of it. */
  work(): Promise<Work | null>;
  /** Whoever waits for records does so no longer: what is being scored for them is given up. */
  giveUp(): Promise<void>;
}
