import { describe, expect, it } from 'vitest';
import { initialParams } from '../../../src/params/schema.ts';
import { rocOf, withLooks } from '../../../src/state/runs/looks.ts';
import type { LabState } from '../../../src/state/store.ts';
import { aRun } from './aRun.ts';

describe('the ROC curve that is kept', () => {
  const look = {
    auc: 0.75,
    falsePositiveRate: Float64Array.of(0, 1 / 3, 1),
    truePositiveRate: Float64Array.of(0, 0.5, 1),
  };
  const state = (changes: object = {}, auc: number | null = 0.75) =>
    ({
      seen: { detection: { run: 1, step: 5, params: initialParams, look: { ...look, auc }, ...changes } },
    }) as unknown as LabState;

  it('is of this run at this step, and can be written as JSON', () => {
    const roc = rocOf(state(), 1, 5)!;
    expect(roc).toMatchObject({ falsePositiveRate: [0, 0.333333, 1], truePositiveRate: [0, 0.5, 1] });
    expect(JSON.parse(JSON.stringify(roc))).toEqual(roc);
  });

  it('is none of another run, another step, or where there is nothing to tell apart', () => {
    expect(rocOf(state(), 2, 5)).toBeNull();
    expect(rocOf(state(), 1, 6)).toBeNull();
    expect(rocOf(state({}, null), 1, 5)).toBeNull();
    expect(rocOf({ seen: {} }, 1, 5)).toBeNull();
  });
});

describe('what the looks add to a kept run', () => {
  const steps = aRun().record.timing.steps;
  const detection = (scoreId: string, step = steps) => ({
    run: 1,
    step,
    look: {
      scoreId,
      auc: 0.75,
      falsePositiveRate: Float64Array.of(0, 1),
      truePositiveRate: Float64Array.of(0, 1),
      count: 5,
      testCount: 5,
      calibrationScores: Float32Array.from({ length: 40 }, (_, i) => i),
      normalScores: Float32Array.of(1, 2, 50),
      anomalyScores: Float32Array.of(3, 60),
    },
  });
  const scoreTable = (count = 10, step = steps) => ({
    run: 1,
    step,
    look: {
      count,
      testCount: 10,
      rows: [
        { id: 'probability', auc: 0.1, averagePrecision: 0.1 },
        { id: 'kl', auc: 0.6, averagePrecision: 0.5 },
      ],
    },
  });
  const joined = (seen: object, run = aRun()) =>
    withLooks(run, { seen, params: initialParams } as unknown as LabState, 1);

  it('is nothing where nothing was seen of this run at this step', () => {
    const run = aRun();
    expect(joined({}, run)).toBe(run);
    expect(joined({ detection: detection('probability', 7), scoreTable: scoreTable(10, 7) }, run)).toBe(run);
    expect(withLooks(run, { seen: { scoreTable: scoreTable() } } as unknown as LabState, 2)).toBe(run);
  });

  it('is the curve, and the notebook’s score’s stays', () => {
    expect(joined({ detection: detection('kl') }, aRun('a', {}, { roc: null })).roc?.score).toBe('kl');
    expect(joined({ detection: detection('probability') }, joined({ detection: detection('kl') })).roc?.score).toBe(
      'probability',
    );
    expect(joined({ detection: detection('kl') }).roc).toEqual(aRun().roc);
  });

  it('is what the threshold does to the whole test set', () => {
    const { threshold } = joined({ detection: detection('kl') }, aRun('a', {}, { threshold: null }));
    expect(threshold).toEqual({
      score: 'kl',
      setBy: 'calibration',
      calibrationRate: 0.05,
      value: 38,
      caught: 1,
      missed: 1,
      falseAlarms: 1,
      passed: 2,
    });
    const part = { ...detection('kl'), look: { ...detection('kl').look, count: 4 } };
    expect(joined({ detection: part }, aRun('a', {}, { threshold: null })).threshold).toBeNull();
  });

  describe('of labels', () => {
    const rows = aRun().labels!.rows;
    const seen = (changes: object = {}, at = steps) => {
      const { score: scoreId, ...known } = aRun().labels!;
      return { labels: { run: 1, step: at, look: { ...known, scoreId, labelled: 5, isWhole: true, ...changes } } };
    };
    const bare = () => aRun('a', {}, { labels: null });

    it('is what the classifiers were worth', () => {
      const run = joined(seen(), bare());
      expect(run.labels).toEqual(aRun().labels);
      expect(joined(seen(), run), 'once').toBe(run);
      expect(joined(seen({ rows: [...rows, ...rows] }), run).labels!.rows).toHaveLength(2);
    });

    it('is nothing of another step, before all are fitted, or where nothing was to be fitted', () => {
      for (const none of [seen({}, 7), seen({ isWhole: false }), seen({ rows: [] })]) {
        const run = bare();
        expect(joined(none, run)).toBe(run);
      }
    });
  });

  it('is every score that the record does not have, judged on the whole test set', () => {
    const run = joined({ scoreTable: scoreTable() });
    expect(run.record.scores).toEqual({ ...aRun().record.scores, kl: { auc: 0.6, averagePrecision: 0.5 } });
    expect(run.roc).toEqual(aRun().roc);
    const old = aRun();
    expect(joined({ scoreTable: scoreTable(9) }, old)).toBe(old);
    expect(joined({ scoreTable: scoreTable() }, run)).toBe(run);
  });
});
