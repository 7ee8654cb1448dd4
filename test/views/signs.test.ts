import { expect, it } from 'vitest';
import { signsOf, signsOfAlarm, signWords } from '../../src/views/signs.ts';

it.each([
  [0.3, 0.2, true, 'alarm, correct'],
  [0.3, 0.2, false, 'alarm, false alarm'],
  [0.1, 0.2, true, 'no alarm, missed'],
  [0.1, 0.2, false, 'no alarm, correct'],
  [0.2, 0.2, false, 'no alarm, correct'], // an alarm lies strictly above
  [0.3, 0.2, null, 'alarm'], // nobody knows what it is
  [0.1, 0.2, null, 'no alarm'],
])('score %d at threshold %d, anomaly %s: %s', (score, threshold, isAnomaly, words) => {
  expect(signWords(signsOf(score, threshold, isAnomaly))).toBe(words);
  expect(signWords(signsOfAlarm(score > threshold, isAnomaly))).toBe(words);
});
