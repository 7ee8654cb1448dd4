import { describe, expect, it } from 'vitest';
import {
  counted,
  duration,
  fixed,
  outOf,
  percent,
  rate,
  share,
  short,
  signed,
  significant,
  whole,
  wholePercent,
  withUnit,
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
  expect(percent(0.0523)).toBe('5.2%');
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
  expect([0.0004, 0.9996, 1, 0].map(percent)).toEqual(['<0.1', '>99.9', '100.0', '0.0'].map(text => `${text}%`));
  expect(share(99.6, 0, 100)).toBe('>99');
  expect(share(Number.NaN)).toBe('–');
});

it('a percent sign is close to its number, any other unit a space away that does not break', () => {
  expect(withUnit('5.0', '%')).toBe('5.0%');
  expect(withUnit('154', 'nats')).toBe('154\u00a0nats');
  expect(withUnit('12.3', '')).toBe('12.3');
  expect([percent(0.25), wholePercent(0.999)]).toEqual(['25.0%', '99%']);
});

it.each([
  [0, 'none of 5,000 normals'],
  [0.0003, '<0.1% of 5,000 normals'],
  [0.004, '0.4% of 5,000 normals'],
  [0.29, '29% of 5,000 normals'],
  [0.6699, '66% of 5,000 normals'],
  [0.9962, '99.6% of 5,000 normals'],
  [4999.5 / 5000, '99.9% of 5,000 normals'],
  [1, 'all 5,000 normals'],
])('%d lie below: %s, which is never more than there are', (below, text) =>
  expect(outOf(below, 5000, 'normal')).toBe(text),
);
it('of a single one all are that one', () => expect(outOf(1, 1, 'normal')).toBe('the one normal'));
