import { describe, expect, it } from 'vitest';
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
