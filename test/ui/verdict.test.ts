import { describe, expect, it } from 'vitest';
import { residual } from '../../src/ui/journey/residual.ts';
import { shareBelow, verdict } from '../../src/ui/journey/verdict.ts';

describe('a verdict', () => {
  it.each([
    [0.3, 0.2, true, 'Anomalous', 'caught', true],
    [0.3, 0.2, false, 'Anomalous', 'false alarm', false],
    [0.1, 0.2, true, 'Normal', 'missed', false],
    [0.1, 0.2, false, 'Normal', 'rightly passed', true],
    [0.2, 0.2, false, 'Normal', 'rightly passed', true], // an alarm lies strictly above
  ])('of score %d at threshold %d, anomaly %s, is %s: %s', (score, threshold, isAnomaly, word, outcome, right) =>
    expect(verdict(score, threshold, isAnomaly)).toMatchObject({ word, outcome, right }),
  );
});

describe('the share below', () => {
  it('counts what is strictly smaller', () => {
    const sorted = [0.1, 0.2, 0.2, 0.4];
    expect([0, 0.1, 0.2, 0.3, 1].map(score => shareBelow(sorted, score))).toEqual([0, 0, 0.25, 0.75, 1]);
    expect(shareBelow([], 1)).toBe(0);
  });
});

describe('the residual', () => {
  it('is black where both agree, warm where ink is missing, cold where it was added', () => {
    const [agree, missing, added] = [0, 1, 2].map(i => [...residual([255, 255, 0], [1, 0, 1])].slice(4 * i, 4 * i + 4));
    expect(agree).toEqual([0, 0, 0, 255]);
    expect(missing[0]).toBeGreaterThan(missing[2]);
    expect(added[2]).toBeGreaterThan(added[0]);
  });
});
