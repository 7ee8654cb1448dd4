import { describe, expect, it } from 'vitest';
import { BadFile } from '../../../src/core/checked.ts';
import type { HistoryPoint } from '../../../src/probes/types.ts';
import { checkKept } from '../../../src/state/runs/check.ts';
import { fingerprint, merge, readRuns, writeRuns } from '../../../src/state/runs/files.ts';
import type { KeptRun } from '../../../src/state/runs/types.ts';
import { randomParams } from '../../params/randomParams.ts';
import { aRun } from './aRun.ts';

const NOW = '2026-06-01T00:00:00.000Z';
const a = aRun('a', { seed: 1 });
const b = aRun('b', { seed: 2 });
/** What a run is once it came from a file. */
const fromFile = <Run extends KeptRun>(run: Run): Run => ({ ...run, imported: { at: NOW, verified: null } });

describe('files of runs', () => {
  it('bring one run back as it was', () => {
    expect(readRuns(writeRuns([a], NOW), NOW)).toEqual([fromFile(a)]);
    expect(readRuns(`\uFEFF${writeRuns([a], NOW)}`, NOW)).toEqual([fromFile(a)]);
  });

  it('bring many back, and any settings', () => {
    const many = Array.from({ length: 50 }, (_, i) => aRun(`run-${i}`, randomParams(i)));
    expect(readRuns(writeRuns(many, NOW), NOW)).toEqual(many.map(fromFile));
  });

  it('write one run in the format of the exported run', () => {
    const file = JSON.parse(writeRuns([a], NOW));
    expect(file).toMatchObject({
      format: 'vae-anomaly-lab/run',
      version: 2,
      exported: NOW,
      lab: '0.1.0',
      name: 'Run a',
    });
    expect(file.timing.steps).toBe(250);
    expect(JSON.parse(writeRuns([a, b], NOW))).toMatchObject({ format: 'vae-anomaly-lab/runs', version: 2 });
  });

  it('keep the name and the id of files that somebody opened, and how contaminated the training was', () => {
    const own = aRun('o', { dataset: 'own', anomaly: 'other-dataset', anomalyDataset: 'mnist' });
    const checksums = [{ name: 'all images', sha256: '0123456789abcdef'.repeat(4) }];
    const data = { id: 'own-0123456789ab', name: 'kmnist', origin: 'Opened from this computer.', checksums };
    const counts = { ...own.record.counts, contaminated: 7 };
    const run = { ...own, record: { ...own.record, counts, data, anomalyData: { id: 'mnist', name: 'MNIST digits' } } };
    expect(readRuns(writeRuns([run], NOW), NOW)).toEqual([fromFile(run)]);
    const [named] = readRuns(JSON.stringify(run.record), NOW);
    expect(named.name).toBe('kmnist, MNIST 5 added, 2-d, seed 1');
  });

  it('say that the weights came from a file, in the name that the lab gives as well', () => {
    const run = { ...a, record: { ...a.record, weightsFrom: 'trained.npz' } };
    expect(readRuns(writeRuns([run], NOW), NOW)).toEqual([fromFile(run)]);
    const [named] = readRuns(JSON.stringify(run.record), NOW);
    expect(named.name).toBe('MNIST, 5 held out, 2-d, seed 1, weights from file');
    expect(() => readRuns(JSON.stringify({ ...run.record, weightsFrom: 7 }), NOW)).toThrow('“weightsFrom” is 7');
  });

  it('may be a bare record: it gets a name, a date and always the same id', () => {
    const [run] = readRuns(JSON.stringify(a.record), NOW);
    expect(run).toMatchObject({ name: 'MNIST, 5 held out, 2-d, seed 1', note: '', created: NOW, roc: null });
    expect(readRuns(JSON.stringify(a.record), '2027-01-01T00:00:00.000Z')[0].id).toBe(run.id);
    expect(run.record).toEqual(a.record);
  });

  it('may be of a time when a model without KL said zeros of it', () => {
    const plain = aRun('p', { model: 'autoencoder' });
    const withZeros = (points: readonly HistoryPoint[]) => points.map(point => ({ ...point, kl: 0 }));
    const { history, calibration } = plain.record;
    const older = { ...plain.record, history: withZeros(history), calibration: withZeros(calibration) };
    expect(readRuns(writeRuns([{ ...plain, record: older }], NOW), NOW)).toEqual([fromFile(plain)]);
  });

  it('may lack settings that were added later, and nothing else gets in', () => {
    const { axisX: _, ...params } = a.record.params;
    const [run] = readRuns(JSON.stringify({ ...a.record, params, extra: { evil: true } }), NOW);
    expect(run.record.params.axisX).toBe(1);
    expect(JSON.stringify(run)).not.toContain('evil');
  });
});

// biome-ignore lint/suspicious/noExplicitAny: a file is bent in ways that no type allows
type File = any;

const change = (step: number, from: number, to: number) => ({ step, id: 'beta', from, to });
const bent = (change: (file: File) => void) => {
  const file = JSON.parse(writeRuns([a], NOW));
  change(file);
  return JSON.stringify(file);
};
const many = (change: (file: File) => void) => {
  const file = JSON.parse(writeRuns([a, b], NOW));
  change(file);
  return JSON.stringify(file);
};

describe('a bad file gets one clear sentence', () => {
  it.each<[string, string, RegExp]>([
    ['nothing', '', /^Not JSON/],
    ['text', 'hello', /^Not JSON/],
    ['NaN', writeRuns([a], NOW).replace('4000', 'NaN'), /^Not JSON/],
    ['half a file', writeRuns([a], NOW).slice(0, 200), /^Not JSON/],
    ['a number', '7', /not an exported run/],
    ['null', 'null', /not an exported run/],
    ['a list', '[]', /not an exported run/],
    ['no format', '{}', /“format” is missing/],
    ['another format', bent(f => (f.format = 'tensorboard')), /“tensorboard”/],
    ['no version', bent(f => delete f.version), /version/],
    ['a version in words', bent(f => (f.version = '1')), /version/],
    ['a newer version', bent(f => (f.version = 3)), /newer version of the lab \(format version 3/],
    ['a newer list', many(f => (f.version = 9)), /newer version of the lab \(format version 9/],
    ['no runs', many(f => (f.runs = [])), /no run in it/],
    ['runs that are no list', many(f => (f.runs = {})), /not a list/],
    ['one bad run of two', many(f => (f.runs[1].params.latent = 100)), /^In run 2 of 2: “params.latent” is 100/],
    ['a run inside that is null', many(f => (f.runs[0] = null)), /^In run 1 of 2: Valid JSON, but not an exported run/],
    ['a newer run inside', many(f => (f.runs[0].version = 3)), /In run 1 of 2: It was written by a newer/],
    ['no params', bent(f => delete f.params), /“params” is missing/],
    ['params that are a list', bent(f => (f.params = [])), /“params” is a list/],
    ['a missing param', bent(f => delete f.params.latent), /“params.latent” is missing; it must be a number/],
    ['a param that was NaN', bent(f => (f.params.beta = Number.NaN)), /“params.beta” is null; it must be a number/],
    ['a param out of range', bent(f => (f.params.epochs = 501)), /“params.epochs” is 501; it must be at most 500/],
    ['a param below its range', bent(f => (f.params.batch = 0)), /“params.batch” is 0; it must be at least 10/],
    [
      'a list below its range',
      bent(f => (f.params.hidden = 0)),
      /“params.hidden” is 0; it must be 1 to 4 whole numbers/,
    ],
    ['a list of another kind', bent(f => (f.params.hidden = [400])), /“params.hidden” is a list; it must be 1 to 4/],
    ['a list that is missing', bent(f => delete f.params.hidden), /“params.hidden” is missing; it must be 1 to 4/],
    ['a fraction of a dimension', bent(f => (f.params.latent = 2.5)), /“params.latent” is 2.5.*whole/],
    ['a number as text', bent(f => (f.params.latent = '2')), /“params.latent” is “2”; it must be a number/],
    ['an unknown dataset', bent(f => (f.params.dataset = 'cifar')), /“params.dataset” is “cifar”; it must be one of/],
    ['a name of every object', bent(f => (f.params.dataset = 'toString')), /“params.dataset” is “toString”/],
    ['an unknown setting', bent(f => (f.params.magic = 1)), /does not have the setting “params.magic”/],
    [
      'settings that contradict each other',
      bent(f => Object.assign(f.params, { anomaly: 'other-dataset', anomalyDataset: 'mnist' })),
      /contradict/,
    ],
    ['no device', bent(f => delete f.device), /“device” is missing/],
    ['an unknown device', bent(f => (f.device.backend = 'tpu')), /“device.backend” is “tpu”/],
    ['half a person', bent(f => (f.counts.train = 0.5)), /“counts.train”/],
    ['no image', bent(f => (f.counts.train = 0)), /“counts.train” is 0/],
    ['no history', bent(f => delete f.history), /“history” is missing; it must be a list/],
    ['a loss that was NaN', bent(f => (f.history[1].loss = null)), /“history\[1\].loss” is null; it must be a number/],
    ['an infinite loss', writeRuns([a], NOW).replace('540', '1e999'), /“history\[0\].loss” is Infinity/],
    ['a missing loss', bent(f => delete f.calibration[0].kl), /“calibration\[0\].kl” is missing/],
    ['an endless history', bent(f => (f.history = Array(100_001).fill(0))), /more than 100000 entries/],
    ['an area above one', bent(f => (f.scores.probability.auc = 1.5)), /“scores.probability.auc” is 1.5/],
    ['an area that is missing', bent(f => delete f.scores.probability.auc), /“scores.probability.auc” is missing/],
    ['scores in a list', bent(f => (f.scores = [0.5])), /“scores” is a list/],
    ['negative time', bent(f => (f.timing.trainingMs = -1)), /“timing.trainingMs” is -1/],
    ['a curve that falls', bent(f => (f.roc.truePositiveRate = [0, 0.6, 0.5])), /“roc.truePositiveRate\[2\]” is 0.5/],
    ['a curve of one point', bent(f => (f.roc = { falsePositiveRate: [0], truePositiveRate: [0] })), /two points/],
    ['a lame curve', bent(f => f.roc.truePositiveRate.pop()), /same length/],
    ['a name that is a number', bent(f => (f.name = 7)), /“name” is 7; it must be a text/],
    ['a novel as a name', bent(f => (f.name = 'x'.repeat(300))), /“name” is longer than 280/],
    ['an id that is an object', bent(f => (f.id = {})), /“id” is an object/],
    ['a change of nothing', bent(f => (f.changes = [{}])), /“changes\[0\].step” is missing/],
    ['a change before the first step', bent(f => (f.changes = [change(0, 1, 1)])), /“changes\[0\].step” is 0/],
    ['a change after the last step', bent(f => (f.changes = [change(251, 8, 1)])), /at most 250, the steps of the run/],
    ['changes out of order', bent(f => (f.changes = [change(9, 1, 2), change(8, 2, 1)])), /“changes\[1\].step” is 8/],
    ['a change of the data', bent(f => (f.changes = [{ ...change(9, 1, 2), id: 'seed' }])), /can be changed while/],
    ['a change out of range', bent(f => (f.changes = [change(9, 1e6, 1)])), /“changes\[0\].from” is 1000000/],
    ['changes with a gap', bent(f => (f.changes = [change(9, 1, 2), change(10, 3, 1)])), /“changes\[1\].from” is 3/],
    [
      'changes to something else',
      bent(f => (f.changes = [change(9, 1, 2)])),
      /ends with 2 for “beta”, and “params.beta” is 1/,
    ],
    [
      'a checksum of letters',
      bent(f => (f.data = { id: 'a', name: 'b', checksums: [{ name: 'c', sha256: 'zz' }] })),
      /64 hexa/,
    ],
    ['a threshold without rates', bent(f => delete f.threshold.caught), /“threshold.caught” is missing/],
    ['labels without rows', bent(f => delete f.labels.rows), /“labels.rows” is missing/],
    ['none as a number of labels', bent(f => (f.labels.rows[0].count = 0)), /“labels.rows\[0\].count” is 0/],
    [
      'an area beyond the whole',
      bent(f => (f.labels.rows[0].worth.svm[0].auc = 1.5)),
      /“labels.rows\[0\].worth.svm\[0\].auc” is 1.5/,
    ],
    ['a classifier that is missing', bent(f => delete f.labels.rows[0].worth.logistic), /worth.logistic” is missing/],
    ['a threshold set by nobody', bent(f => (f.threshold.setBy = 'me')), /“threshold.setBy” is “me”/],
    ['a date that is none', bent(f => (f.created = 'yesterday')), /“created” is “yesterday”/],
  ])('%s', (_, source, sentence) => {
    expect(() => readRuns(source, NOW)).toThrow(BadFile);
    expect(() => readRuns(source, NOW)).toThrow(sentence);
    try {
      readRuns(source, NOW);
    } catch (error) {
      expect((error as Error).message).toMatch(/^.{10,300}[.]$/);
    }
  });
});

const scored = ({ record }: KeptRun, auc: number) => ({
  ...record,
  scores: { probability: { auc, averagePrecision: null } },
});

/** A run as version 1 wrote it, in files and in the database. */
const first = ({ record, imported: _, lab: __, threshold: ___, labels: ____, ...rest }: KeptRun) => {
  const { changes: _____, ...old } = record;
  return { ...rest, record: { ...old, version: 1 } };
};

it.each([1, 2])('version %d had one hidden layer, as a number', version => {
  const old = { ...a.record, version, params: { ...a.record.params, hidden: 64 } };
  expect(readRuns(JSON.stringify(old), NOW)[0].record.params.hidden).toBe('64');
  const [run] = readRuns(JSON.stringify({ ...old, params: { ...old.params, hidden: 400 } }), NOW);
  expect(run).toMatchObject({ name: 'MNIST, 5 held out, 2-d, seed 1', record: { params: a.record.params } });
  expect(checkKept({ ...a, record: old }).record.params.hidden).toBe('64');
});

describe('version 1', () => {
  it('can be read from files: what it does not say is not known', () => {
    const { record, roc, ...labels } = first(a);
    const file = JSON.stringify({ ...record, ...labels, roc });
    const [run] = readRuns(file, NOW);
    expect(run).toEqual({
      ...fromFile(a),
      lab: null,
      threshold: null,
      labels: null,
      record: { ...a.record, changes: null },
    });
    expect(
      readRuns(JSON.stringify({ format: 'vae-anomaly-lab/runs', version: 1, runs: [JSON.parse(file)] }), NOW),
    ).toEqual([run]);
    expect(readRuns(writeRuns([run], NOW), NOW), 'and again').toEqual([run]);
  });

  it('can be read from the database, where it was trained here', () =>
    expect(checkKept(first(a))).toEqual({
      ...a,
      lab: null,
      threshold: null,
      labels: null,
      record: { ...a.record, changes: null },
    }));
});

describe('a file', () => {
  it('cannot say of itself that it was trained here, or that it was verified', () => {
    const verified = { at: NOW, runId: 'b', score: 'probability', claimed: 0.999, found: 0.999 };
    for (const imported of [null, undefined, { at: NOW, verified }])
      expect(
        readRuns(
          bent(f => (f.imported = imported)),
          NOW,
        )[0].imported,
      ).toEqual({ at: NOW, verified: null });
  });

  it('keeps every change', () => {
    const changes = [change(100, 1, 8), change(200, 8, 0)];
    const run = aRun('c', { beta: 0 });
    const changed = { ...run, record: { ...run.record, changes } };
    expect(JSON.parse(writeRuns([changed], NOW)).changes).toEqual(changes);
    expect(readRuns(writeRuns([changed], NOW), NOW)).toEqual([fromFile(changed)]);
    expect(checkKept(changed)).toEqual(changed);
  });
});

describe('merge', () => {
  it('adds what is new and nothing twice', () => {
    expect(merge([], [a, b])).toEqual([a, b]);
    expect(merge([a, b], [a, b])).toEqual([]);
    expect(merge([a], [a, b, b])).toEqual([b]);
  });

  it('knows a bare record of a run that is kept, whatever it is called here', () => {
    const [bare] = readRuns(JSON.stringify({ ...a.record, timing: { ...a.record.timing, longestTaskMs: 1 } }), NOW);
    expect(merge([{ ...a, name: 'renamed' }], [bare])).toEqual([]);
    expect(fingerprint(bare)).toBe(fingerprint(a));
    expect(fingerprint(bare)).not.toBe(fingerprint(b));
  });

  it('takes a newer name and note of the same run, which stays trained here', () => {
    const renamed = { ...a, name: 'renamed', updated: '2026-05-02T00:00:00.000Z' };
    expect(merge([a], [fromFile(renamed)])).toEqual([renamed]);
    expect(merge([renamed], [fromFile(a)])).toEqual([]);
  });

  it('never puts what a file says in the place of what was trained here', () => {
    const forged = fromFile({ ...a, updated: '2027-01-01T00:00:00.000Z', record: scored(a, 0.999) });
    const [taken, ...rest] = merge([a, b], [forged]);
    expect(rest).toEqual([]);
    expect(taken.id).not.toBe('a');
    expect(taken).toMatchObject({ imported: { at: NOW }, record: { scores: { probability: { auc: 0.999 } } } });
    expect(merge([a, b, taken], [forged]), 'and takes it once').toEqual([]);
  });

  it('gives what comes in a name that nothing has', () => {
    const other = fromFile({ ...b, name: a.name });
    expect(merge([a], [other]).map(({ name }) => name)).toEqual(['Run a (2)']);
  });
});

describe('what lies in the database', () => {
  it('is checked as well', () => {
    expect(checkKept(a)).toEqual(a);
    expect(() => checkKept({ ...a, record: { ...a.record, history: null } })).toThrow(BadFile);
    expect(() => checkKept(null)).toThrow(BadFile);
  });
});
