// A look at labels: who is tested, what the classifiers are worth there, and what is said where there is nothing to label.

import { describe, expect, it } from 'vitest';
import { type Fitted, lookAtLabels } from '../../src/engine/labelsLook.ts';
import { labels } from '../../src/probes/labels.ts';
import type { RunView } from '../../src/probes/types.ts';
import { evaluationOf, fakeFits, fakeSession } from '../probes/fakeSession.ts';

/** Six normals and four anomalies in one dimension, of which the first anomaly can be labelled. */
const codes = [0, 1, 2, 3, 4, 5, 2.5, 3.5, 6, 7];
const isAnomaly = Uint8Array.from([0, 0, 0, 0, 0, 0, 1, 1, 1, 1]);
const isAmong = Uint8Array.from(codes, (_, i) => (i === 6 ? 1 : 0));
const fits = { ...fakeFits(1), isAmong };
const { values, ...base } = fakeSession({ latent: 1 });
const lookAt = (changes: Partial<RunView> = {}, fitted: Fitted = fits) =>
  lookAtLabels(
    {
      ...base,
      isAnomaly,
      test: evaluationOf(1, codes, [...codes].reverse()),
      calibration: evaluationOf(1, [0, 1, 2, 3, 4, 5, 6, 7, 8], [0, 1, 2, 3, 4, 5, 6, 7, 8]),
      values: { ...values, labelled: 3, falseAlarmRate: 0.5 },
      ...changes,
    },
    fitted,
  );

describe('what labels are worth', () => {
  it('is tested on what cannot be labelled, classifiers and score alike', async () => {
    const look = await lookAt();
    expect(look).toMatchObject({ testNormals: 6, testAnomalies: 3, leftOut: 1, calibration: 9, labelled: 3 });
    // Threshold 4: k = ceil(10 · 0.5) = 5. 3.5 is missed, 5 is a false alarm; of 18 pairs 3.5 wins 4, the others 6 each.
    const worth = { auc: 16 / 18, accuracy: 7 / 9, f1: 4 / 6 };
    for (const row of look.rows)
      expect(row.worth).toEqual({ svm: Array(5).fill(worth), logistic: Array(5).fill(worth) });
    // The score has it the other way round: 2, 1 and 0 against 7, 6, 3.5, 2.5, 5 and 4. The one left out, 3, would beat 2.5.
    expect(look.unsupervised.auc).toBe(0);
  });

  it('has a row for every number of labels on the curve, and for the chosen one', async () => {
    const { rows, isWhole } = await lookAt();
    expect(rows.map(({ count }) => count)).toEqual([1, 2, 3, 5, 10]);
    expect(isWhole).toBe(true);
  });

  it('never claims more labels than there are', async () => {
    const look = await lookAt({ values: { ...values, labelled: 100 } });
    expect([look.labelled, look.available]).toEqual([12, 12]);
    expect(look.rows.at(-1)!.count).toBe(12);
  });

  it('is not whole while some are still to be fitted', async () => {
    const some = { ...fits, fits: async (counts: readonly number[]) => (await fits.fits(counts)).slice(0, 2) };
    const look = await lookAt({}, some);
    expect([look.rows.length, look.isWhole, labels.isWhole!(look)]).toEqual([2, false, false]);
  });

  it('has nothing to fit without anomalies', async () => {
    const never = { ...fits, fits: () => Promise.reject(new Error('Nobody needs these.')) };
    const look = await lookAt({ isAnomaly: new Uint8Array(10) }, never);
    expect(look).toMatchObject({ rows: [], isWhole: true, unsupervised: { auc: null } });
  });
});
