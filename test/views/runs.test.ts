import { describe, expect, it } from 'vitest';
import type { KeptRun } from '../../src/state/runs/types.ts';
import { curveName, curvesOver, curveValue, overlaidLoss } from '../../src/views/lossOverlay.ts';
import { areaOf, contradiction, runFacts } from '../../src/views/runFacts.ts';
import { allColumns, columnsOf, inCommon, runsSummary, runsTable, sortRuns } from '../../src/views/runs.ts';
import { colourOf, dashOf, MAX_OVERLAID, overlaidRoc } from '../../src/views/runsOverlay.ts';
import { titleOf, verifiedWords } from '../../src/views/runTitle.ts';
import { csv } from '../../src/views/table.ts';
import { aRun } from '../state/runs/aRun.ts';
import { palette } from './palette.ts';

const scored = (id: string, auc: number | null) => {
  const run = aRun(id);
  return { ...run, record: { ...run.record, scores: { probability: { auc, averagePrecision: null } } } };
};

const imported = { at: '2026-06-01T00:00:00.000Z', verified: null };
const forged = (id: string, auc: number) => ({ ...scored(id, auc), imported });
const shown = (run: KeptRun) => Object.fromEntries(allColumns.map(column => [column.id, column.shown(run)]));

const carried = (id: string, auc: number) => {
  const run = scored(id, auc);
  return { ...run, record: { ...run.record, weightsFrom: 'trained.npz' } };
};

describe('a run whose weights came from a file', () => {
  it('says so in its facts and in the CSV, and is never the best of those trained here', () => {
    const run = carried('c', 0.99);
    expect(runFacts(run)).toContainEqual({ label: 'Source', value: 'weights from “trained.npz”' });
    expect(csv(runsTable([run]))).toContain('weights from “trained.npz”');
    expect(runsSummary([run, scored('b', 0.7)])).toContain(
      'the highest AUC of those trained here is 0.700, of “Run b”',
    );
  });
});

describe('columns', () => {
  it('say what was set and what came out', () =>
    expect(shown(aRun('a', { latent: 8, beta: 4, seed: 3, trainSize: 1000 }))).toMatchObject({
      name: 'Run a',
      dataset: 'MNIST',
      anomaly: '5 held out',
      latent: '8',
      beta: '4',
      trainSize: '1000',
      epochs: '2.5',
      loss: '170',
      auc: '0.800',
      seed: '3',
    }));

  it('are those in which the runs differ, beside what came out', () => {
    const ids = (...runs: KeptRun[]) => columnsOf(runs).map(({ id }) => id);
    const always = ['name', 'auc', 'loss', 'epochs', 'created'];
    expect(ids(aRun('a'))).toEqual(always);
    expect(ids(aRun('a'), aRun('b'))).toEqual(always);
    expect(ids(aRun('a', { trainSize: 1000 }), aRun('b'))).toEqual([...always.slice(0, 4), 'trainSize', 'created']);
    expect(ids(aRun('a', { seed: 2, beta: 8 }), aRun('b'))).toEqual([...always.slice(0, 4), 'beta', 'seed', 'created']);
    // An autoencoder has no free bits and SGD no memory: that alone is no column.
    const without = aRun('a', { model: 'autoencoder', optimizer: 'sgd' });
    expect(ids(without, aRun('b'))).toEqual([
      ...always.slice(0, 4),
      ...['model', 'optimizer', 'epsilonStd', 'beta', 'created'],
    ]);
    expect(ids(without, aRun('b', { freeBits: 1 }))).toContain('freeBits');
  });

  it('and what all have in common is said once', () => {
    expect(inCommon([aRun('a')])).toBe('');
    expect(inCommon([aRun('a', { seed: 2, hidden: '32' }), aRun('b', { hidden: '32' })])).toBe(
      'All have: MNIST, 5 held out, 2-d, 32 hidden units, β 1.',
    );
  });

  it('show what was changed, and what does not apply, as that', () => {
    const changes = [
      { step: 100, id: 'beta', from: 1, to: 8 },
      { step: 200, id: 'beta', from: 8, to: 0 },
    ];
    const changed = aRun('a', { beta: 0 });
    const run = { ...changed, record: { ...changed.record, changes } };
    expect(shown(run).beta).toBe('1 → 8 → 0');
    expect(columnsOf([run, aRun('b', { beta: 0 })]).map(({ id }) => id)).toContain('beta');
    expect(shown(aRun('b', { model: 'autoencoder' })).beta).toBe('–');
    expect(csv(runsTable([run]))).toContain('β 1 to 8 after step 100; β 8 to 0 after step 200');
    const old = { ...changed, record: { ...changed.record, changes: null } };
    expect(csv(runsTable([old]))).toContain('unknown');
  });

  it('sort, and leave the list alone', () => {
    const runs = [aRun('10', { latent: 2 }), aRun('9', { latent: 8 })];
    for (const { id, of } of allColumns) {
      const up = sortRuns(runs, id);
      expect(up).toHaveLength(2);
      if (of(runs[0]) !== of(runs[1])) expect(sortRuns(runs, id, 'descending')).toEqual([...up].reverse());
    }
    expect(sortRuns(runs, 'name').map(({ name }) => name)).toEqual(['Run 9', 'Run 10']);
    expect(runs.map(({ id }) => id)).toEqual(['10', '9']);
  });

  it('put what has no value last, whichever way', () => {
    const runs = [scored('a', null), scored('b', 0.5), scored('c', 0.9)];
    expect(sortRuns(runs, 'auc').map(({ id }) => id)).toEqual(['b', 'c', 'a']);
    expect(sortRuns(runs, 'auc', 'descending').map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  });

  it('are a CSV, all of them', () => {
    const run = { ...aRun('a'), name: 'Mine, the "best"', note: 'two\nlines' };
    const table = runsTable([run, forged('b', 0.999)]);
    const rows = [0, 1].map(i => Object.fromEntries(table.columns.map((column, c) => [column, table.row(i)[c]])));
    expect(rows[0]).toMatchObject({
      'AUC (probability)': 0.8,
      'final loss (nats per example)': 170,
      beta: 1,
      examples: 60_000,
      steps: 250,
      source: 'trained here',
      date: '2026-05-01T10:00:00.000Z',
    });
    expect(rows[1]).toMatchObject({ 'AUC (probability)': 0.999, source: 'imported 1 Jun 2026' });
    const [head, first] = csv(table).split('\r\n');
    expect(head).toMatch(/^name,AUC \(probability\),final loss \(nats per example\),epochs,dataset,anomaly,/);
    expect(first).toMatch(/^"Mine, the ""best""",0\.8,170,2\.5,MNIST,5 held out,.*,"two\nlines"$/s);
  });

  it('are summed up', () => {
    expect(runsSummary([])).toBe('No saved runs yet.');
    expect(runsSummary([scored('a', null)])).toBe('1 run saved in this browser.');
    expect(runsSummary([scored('a', 0.5), scored('b', 0.9)])).toContain('the highest AUC is 0.900, of “Run b”');
    expect(runsSummary([scored('a', 0.9998)])).toContain('the highest AUC is >0.999,');
  });
});

describe('what came from a file', () => {
  it('is never the highest', () => {
    expect(runsSummary([scored('a', 0.6), forged('b', 0.999)])).toBe(
      '2 runs saved in this browser, 1 of them imported; the highest AUC of those trained here is 0.600, of “Run a”.',
    );
    expect(runsSummary([forged('b', 0.999)])).toBe('1 run saved in this browser, 1 of them imported.');
  });

  it('is marked wherever it is named', () => {
    const run = forged('b', 0.999);
    expect(titleOf(run)).toBe('Run b (imported 1 Jun 2026)');
    expect(shown(run).name).toBe(titleOf(run));
    const [, trace] = overlaidRoc([run], palette)!.data;
    expect(trace.name).toBe(titleOf(run));
    expect(overlaidLoss([run], palette)!.data[0].name).toBe(titleOf(run));
  });

  it('has no date where the file has none', () => {
    expect(shown({ ...aRun('a'), imported: { ...imported, at: aRun('a').created } }).created).toBe('unknown');
    expect(shown({ ...aRun('a'), imported }).created).toMatch(/^1 May 2026/);
  });

  it('is borne out or not by training it again', () => {
    const verified = (claimed: number | null, found: number | null) => {
      const at = '2026-06-02T00:00:00.000Z';
      return {
        ...aRun('a'),
        imported: { ...imported, verified: { at, runId: 'c', score: 'probability', claimed, found } },
      };
    };
    expect(verifiedWords(forged('a', 0.999))).toBeNull();
    expect(verifiedWords(verified(0.999, 0.664))).toBe(
      'Trained again here on 2 Jun 2026: AUC 0.664 by Probability per value; the file says 0.999. That does not agree.',
    );
    expect(verifiedWords(verified(0.664, 0.6643))).toMatch(/That agrees\.$/);
    expect(verifiedWords(verified(null, null))).toMatch(/AUC none .* That agrees\.$/);
    expect(verifiedWords(verified(0.7, null))).toMatch(/does not agree/);
  });

  it('is said to contradict itself where its curve has another area', () => {
    const run = forged('b', 0.999); // the curve of aRun has 0.5 * 0.1 * 0.6 + 0.9 * 0.8 = 0.75
    expect(areaOf(run.roc!)).toBeCloseTo(0.75, 10);
    expect(contradiction(run)).toMatch(
      /^It says AUC 0\.999 by Probability per value, and its own curve has an area of 0\.750\.$/,
    );
    expect(contradiction(scored('c', 0.75))).toBeNull();
    expect(runFacts(run)).toContainEqual(expect.objectContaining({ label: 'Contradiction', warns: true }));
  });
});

describe('the facts of a run', () => {
  const facts = (run: KeptRun) => Object.fromEntries(runFacts(run).map(({ label, value }) => [label, value]));

  it('are all that is known', () => {
    const changes = [{ step: 100, id: 'beta', from: 1, to: 8 }];
    const data = {
      id: 'mnist',
      name: 'MNIST digits',
      origin: 'MNIST digits from example.org, checksums verified.',
      checksums: [{ name: 't10k', sha256: 'ab'.repeat(32) }],
    };
    const run = aRun('a', { beta: 8 });
    expect(facts({ ...run, record: { ...run.record, changes, data } })).toMatchObject({
      Source: 'trained here',
      Settings: 'MNIST, 5 held out, 2-d, β 1 → 8, seed 1',
      'Changed during training': 'β 1 to 8 after step 100 (epoch 1); then trained to step 250',
      Data: 'MNIST digits. MNIST digits from example.org, checksums verified.',
      'SHA-256': `t10k ${'ab'.repeat(8)}…`,
      'Version of the lab': '0.1.0',
      Threshold:
        'Probability per value: alarm below probability 0.600, set by calibration normals; alarm at 5.0% of calibration normals; on the test set: caught 22.4% (200 of 892), false alarms 5.0% (455 of 9,108)',
      Labels:
        'AUC with 1 labelled anomaly: Linear SVM 0.600, Logistic regression 0.700; Probability per value, which needs none, 0.800 on the same test',
    });
    expect(facts(run)['Changed during training']).toBe('nothing');
  });

  it('are unknown where an older file does not say', () => {
    const run = aRun('a');
    const old = { ...run, lab: null, threshold: null, labels: null, record: { ...run.record, changes: null } };
    expect(facts(old)).toMatchObject({
      'Changed during training': 'unknown',
      'Version of the lab': 'unknown',
      Threshold: 'unknown',
      Data: 'unknown',
    });
    expect(facts(old)).not.toHaveProperty('Labels');
  });
});

describe('the overlay', () => {
  const runs = [aRun('a'), { ...aRun('b'), name: 'a < b & c', roc: null }, aRun('c')];

  it('draws each run in its own colour and dash, the same in both pictures', () => {
    const roc = overlaidRoc(runs, palette)!;
    const loss = overlaidLoss(runs, palette)!;
    const lines = ({ data }: typeof roc) => data.map(trace => [trace.name, (trace as { line: object }).line]);
    expect(lines(roc).slice(1)).toEqual([lines(loss)[0], lines(loss)[2]]); // after the diagonal; b has no curve
    expect(loss.data[1].name).toBe('a &lt; b &amp; c');
    expect(new Set(lines(loss).map(([, line]) => JSON.stringify(line))).size).toBe(3);
  });

  it('tells as many runs apart as it draws', () => {
    const looks = Array.from({ length: MAX_OVERLAID }, (_, i) => [colourOf(i, palette), dashOf(i).name]);
    expect(new Set(looks.map(([colour]) => colour)).size).toBe(MAX_OVERLAID);
    for (const [colour] of looks) expect(palette.classes).not.toContain(colour); // those mean classes
    const many = Array.from({ length: 30 }, (_, i) => aRun(String(i)));
    expect(overlaidLoss(many, palette)!.data).toHaveLength(MAX_OVERLAID);
  });

  it('draws a term of those that have it, and leaves out who has it not', () => {
    const [vae, other] = [aRun('a'), aRun('b')];
    const history = other.record.history.map(({ kl, ...point }) => point);
    const ae = { ...other, record: { ...other.record, history } };
    expect(curvesOver([vae.record, ae.record])).toEqual(['loss', 'reconstruction', 'kl']);
    expect(curvesOver([ae.record])).toEqual(['loss', 'reconstruction']);
    const figure = overlaidLoss([ae, vae], palette, 'kl')!;
    const [drawn] = figure.data as { name: string; y: number[]; line: unknown }[];
    expect(figure.data).toHaveLength(1);
    expect(drawn.y).toEqual(vae.record.history.map(point => point.kl));
    // The second keeps its colour, though it is drawn alone.
    expect(drawn.line).toEqual((overlaidLoss([ae, vae], palette)!.data[1] as { line: unknown }).line);
    const [low, high] = figure.layout.yaxis!.range as [number, number];
    for (const value of drawn.y) expect(low < value && value < high).toBe(true);
    expect(overlaidLoss([ae], palette, 'kl')).toBeNull();
  });

  it('draws what is a share on an axis of shares', () => {
    const run = aRun('a');
    const history = run.record.history.map((point, i) => ({ ...point, accuracy: 0.5 + i / 100 }));
    const { layout } = overlaidLoss([{ ...run, record: { ...run.record, history } }], palette, 'accuracy')!;
    expect(layout.yaxis!.range![0]).toBe(0);
    expect(curveValue('accuracy', 0.5)).toBe('50.0%');
    expect(curveValue('kl', 2)).toBe('2 nats');
    expect(curveName('loss')).toBe('total');
  });

  it('is nothing where there are no curves', () => {
    const { record } = aRun('a');
    const bare = { ...aRun('a'), roc: null, record: { ...record, history: [] } };
    expect(overlaidRoc([bare, bare], palette)).toBeNull();
    expect(overlaidLoss([bare, bare], palette)).toBeNull();
  });
});
