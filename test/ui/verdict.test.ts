import { describe, expect, it } from 'vitest';
import { verdict } from '../../src/ui/journey/verdict.ts';

describe('a verdict', () => {
  it.each([
    [0.3, 0.2, true, 'Anomalous', 'caught', true],
    [0.3, 0.2, false, 'Anomalous', 'false alarm', false],
    [0.1, 0.2, true, 'Normal', 'missed', false],
    [0.1, 0.2, false, 'Normal', 'correctly passed', true],
    [0.2, 0.2, false, 'Normal', 'correctly passed', true], // an alarm lies strictly above
  ])('of score %d at threshold %d, anomaly %s, is %s: %s', (score, threshold, isAnomaly, word, outcome, right) =>
    expect(verdict(score, threshold, isAnomaly)).toMatchObject({ word, outcome, right }),
  );
});
