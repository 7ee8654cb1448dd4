import { expect, it } from 'vitest';
import { counted, fixed, percent, short, whole } from '../../src/views/numbers.ts';

it.each<[number, string]>([
  [0.12345, '0.123'],
  [154.23, '154'],
  [5.5, '5.5'],
  [-0.0314159, '−0.0314'],
  [1234.5, '1,235'],
  [0, '0'],
  [Number.NaN, '–'],
])('short(%f) is %s', (value, text) => expect(short(value)).toBe(text));

it('keeps the width of a number that changes', () => {
  expect(fixed(0.8, 3)).toBe('0.800');
  expect(fixed(-1.005)).toBe('−1.00');
  expect(fixed(-0.001)).toBe('0.00');
});

it('says shares and counts', () => {
  expect(percent(0.0523)).toBe('5.2\u00a0%');
  expect(percent(null)).toBe('–');
  expect(whole(49_579)).toBe('49,579');
  expect(counted(1, 'anomaly', 'anomalies')).toBe('1 anomaly');
  expect(counted(892, 'anomaly', 'anomalies')).toBe('892 anomalies');
});
