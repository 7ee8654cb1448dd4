// One direction for every score: whatever a person reads, the more anomalous end of a picture is the last.

import { describe, expect, it } from 'vitest';
import { anomalousLast, falls, shareOf, turned } from '../../src/core/direction.ts';
import { scoreIds, scores } from '../../src/scores/index.ts';
import { readingSpan } from '../../src/views/histogram.ts';
import { readingOf, scoreOf } from '../../src/views/histogramReading.ts';

describe.each(scoreIds)('%s', id => {
  const { of } = scores[id].reading;
  const edges = Float64Array.of(0.1, 0.25, 0.7);

  it('is further to the right the more anomalous it is, and an alarm is to the right of its threshold', () => {
    const ends = readingSpan({ scoreId: id, edges });
    const at = (score: number) => shareOf(ends, of(score));
    expect([at(0.1), at(0.7)]).toEqual([0, 1]);
    expect(at(0.4)).toBeCloseTo(0.5, 12);
    expect(at(0.41)).toBeGreaterThan(at(0.4));
    expect([at(-9), at(9)]).toEqual([0, 1]);
  });

  it('has the same ends whichever way they are given', () => {
    const ends = anomalousLast(of, 0.1, 0.7);
    expect(anomalousLast(of, 0.7, 0.1)).toEqual(ends);
    expect(turned(of, [of(0.1), of(0.7)])).toEqual(ends);
    expect(turned(of, [of(0.7), of(0.1)])).toEqual(ends);
  });

  it('is read on the side that its words name', () => {
    const reading = readingOf(id);
    expect(reading.side).toBe(of(0.7) < of(0.1) ? 'below' : 'above');
    expect(reading.falls).toBe(falls(of));
    expect(scoreOf(reading, of(0.3))).toBeCloseTo(0.3, 12);
    expect(reading.about).toMatch(/^\S.*\S$/);
  });
});

it('ends that are one point are no direction', () => expect(shareOf([0.5, 0.5], 0.5)).toBe(0));
