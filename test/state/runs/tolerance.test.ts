// What bears a file out and what does not, by numbers of every size on both sides of the line.

import { describe, expect, it } from 'vitest';
import type { RunRecord } from '../../../src/engine/api.ts';
import { compared, comparisonOf, TOLERANCE } from '../../../src/state/runs/tolerance.ts';
import { aRun } from './aRun.ts';

const area = (auc: number | null) => ({ auc, averagePrecision: null });
const { record } = aRun();
const recordOf = (scores: Record<string, number | null>, more: Partial<RunRecord> = {}): RunRecord => ({
  ...record,
  scores: Object.fromEntries(Object.entries(scores).map(([id, auc]) => [id, area(auc)])),
  ...more,
});
const within = (file: RunRecord, trained: RunRecord) => comparisonOf(file, trained).isWithin;
const half = { device: { ...record.device, precision: 'float16' } } as const;

describe('what is compared', () => {
  it('is the score that bears the file out least', () => {
    const trained = recordOf({ probability: 0.66, kl: 0.7, l1: 0.6, clusters: 0.5 });
    const file = recordOf({ probability: 0.661, kl: 0.999, mine: 1 });
    expect(compared(file, trained)).toEqual({ score: 'kl', claimed: 0.999, found: 0.7 });
    expect(compared(recordOf({ probability: null, l1: 0.61 }), trained)).toMatchObject({ score: 'probability' });
    expect(compared(recordOf({ mine: 1 }), trained)).toBeNull();
    const { auc, code, searched } = TOLERANCE.float32;
    const wandered = recordOf({ l1: 0.6 + 2 * auc, kl: 0.7 + 0.9 * code, clusters: 0.5 + 0.9 * searched });
    expect(compared(wandered, trained)?.score, 'codes wander, and a search may end elsewhere').toBe('l1');
  });
});

describe('a file', () => {
  const { auc, loss } = TOLERANCE.float32;
  const trained = recordOf({ probability: 0.742 });

  it('is borne out by areas and losses as far apart as two devices come out', () => {
    expect(within(recordOf({ probability: 0.742 + 0.9 * auc }), trained)).toBe(true);
    expect(within(recordOf({ probability: 0.742 + 1.1 * auc }), trained)).toBe(false);
    const history = (share: number) => record.history.map(point => ({ ...point, loss: point.loss * (1 + share) }));
    expect(within(recordOf({ probability: 0.742 }, { history: history(0.9 * loss) }), trained)).toBe(true);
    expect(within(recordOf({ probability: 0.742 }, { history: history(-1.1 * loss) }), trained)).toBe(false);
  });

  it('of half precision may be further away, on either side', () => {
    const far = 0.742 + 0.9 * TOLERANCE.float16.auc;
    expect(within(recordOf({ probability: far }), trained)).toBe(false);
    expect(within(recordOf({ probability: far }, half), trained)).toBe(true);
    expect(within(recordOf({ probability: far }), recordOf({ probability: 0.742 }, half))).toBe(true);
  });

  it('of a few test examples may differ by two that change places', () => {
    const counts = { ...record.counts, testNormal: 10, testAnomalous: 10 };
    expect(within(recordOf({ probability: 0.77 }, { counts }), recordOf({ probability: 0.742 }, { counts }))).toBe(
      true,
    );
    expect(within(recordOf({ probability: 0.8 }, { counts }), recordOf({ probability: 0.742 }, { counts }))).toBe(
      false,
    );
  });

  it('is not borne out where there is nothing to compare', () => {
    expect(within(recordOf({ probability: 0.742 }, { history: [] }), trained)).toBe(false);
    expect(within(recordOf({ probability: 0.742 }), recordOf({ probability: null }))).toBe(false);
    expect(within(recordOf({ probability: null }), recordOf({ probability: null }))).toBe(true);
  });
});
