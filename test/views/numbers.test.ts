import { describe, expect, it } from 'vitest';
import {
  counted,
  duration,
  fixed,
  percent,
  rate,
  share,
  short,
  signed,
  significant,
  whole,
} from '../../src/views/numbers.ts';

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

describe('numbers that change', () => {
  it.each([
    [0.80312, '0.803'],
    [0.5, '0.500'],
    [152.34, '152'],
    [1234.5, '1,235'],
    [-0.0213, '−0.0213'],
    [Number.NaN, '–'],
  ])('%d reads %s', (value, text) => expect(significant(value)).toBe(text));

  it.each([
    [0.2, '1 s'],
    [59.4, '59 s'],
    [59.9, '60 s'],
    [80, '1 min 20 s'],
    [119.7, '2 min 0 s'],
    [7500, '2 h 5 min'],
  ])('%d seconds read %s', (seconds, text) => expect(duration(seconds)).toBe(text));

  it('keep their width and their sign', () => {
    expect([signed(0.424), signed(-1.311)]).toEqual(['+0.42', '−1.31']);
    expect([whole(24_500), rate(11_234)]).toEqual(['24,500', '11,200']);
  });
});

it('a share is rounded, but never to all or none of what it is not', () => {
  expect([0, 0.0003, 0.997, 0.9996, 1].map(part => share(part))).toEqual([
    '0.000',
    '<0.001',
    '0.997',
    '>0.999',
    '1.000',
  ]);
  expect([0.0004, 0.9996, 1, 0].map(percent)).toEqual(['<0.1', '>99.9', '100.0', '0.0'].map(text => `${text}\u00a0%`));
  expect(share(99.6, 0, 100)).toBe('>99');
  expect(share(Number.NaN)).toBe('–');
});
