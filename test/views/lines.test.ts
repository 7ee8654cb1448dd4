import { describe, expect, it } from 'vitest';
import type { Shape } from '../../src/core/shape.ts';
import { statisticsOf } from '../../src/core/statistics.ts';
import type { TestSet } from '../../src/engine/api.ts';
import { initialParams } from '../../src/params/schema.ts';
import { along, linesOf, linesSummary, linesTable, lineWords, nearestLine } from '../../src/views/lines.ts';

const table: Shape = { kind: 'row', columns: [{ name: 'mass' }, { name: 'size' }] };
const series: Shape = { kind: 'series', length: 2, unit: 'mV' };

/** Mass 0 and 2, size 10 and 30 among the training examples: means 1 and 20, deviations 1 and 10. */
function testSet(shape: Shape, values: readonly number[], isAnomaly: readonly number[]): TestSet {
  const count = isAnomaly.length;
  return {
    ...{ run: 1, count, shape, factors: {} },
    values: Float32Array.from(values),
    statistics: statisticsOf({ shape, values: Float32Array.of(0, 10, 2, 30) }, [0, 1]),
    labels: Uint8Array.from(isAnomaly),
    from: new Uint8Array(count),
    index: Uint32Array.from({ length: count }, (_, i) => 100 + i),
    isAnomaly: Uint8Array.from(isAnomaly),
  };
}
const of = (shape: Shape) => testSet(shape, [0, 10, 2, 30, 1, 60, 1, 20], [0, 0, 1, 0]);

describe('lines of a table', () => {
  const lines = linesOf(of(table));

  it('are columns in standard deviations, by name', () => {
    expect([...lines.normal, ...lines.anomalous]).toEqual([0, 1, 3, 2]);
    expect([...lines.heights(2)]).toEqual([0, 4]);
    expect(lines).toMatchObject({ names: ['mass', 'size'], quantity: 'standard deviations', span: [-1, 4] });
  });

  it('may leave the picture where one is far beyond all others', () =>
    expect(linesOf(testSet(table, [0, 10, 1, 5000], [0, 1])).span).toEqual([-1, 8]));

  it('are told in a sentence that names where anomalies part from normals', () => {
    expect(linesSummary(lines, of(table))).toBe(
      '3 normal rows and 1 anomalous row. 1 of 1 anomaly is outside the range of these normals at “size”, more than anywhere else.',
    );
    expect(linesSummary(linesOf(testSet(table, [0, 10, 2, 30], [0, 0])), testSet(table, [0, 10, 2, 30], [0, 0]))).toBe(
      '2 normal rows.',
    );
  });

  it('say so where every anomaly stays among normals', () => {
    const usual = testSet(table, [0, 10, 2, 30, 1, 20], [0, 0, 1]);
    expect(linesSummary(linesOf(usual), usual)).toMatch(/ No anomaly leaves the range of these normals anywhere\.$/);
  });

  it('are a table of what is stored', () => {
    const { columns, row, count } = linesTable(lines, of(table), initialParams);
    expect(columns.slice(-3)).toEqual(['anomalous', 'mass', 'size']);
    expect([count, row(3).slice(-3)]).toEqual([4, ['yes', 1, 60]]);
  });
});

describe('lines of series', () => {
  const lines = linesOf(of(series));

  it('are what was measured, point by point', () => {
    expect([...lines.heights(2)]).toEqual([1, 60]);
    expect(lines).toMatchObject({ names: null, quantity: 'mV', span: [0, 60] });
    expect(linesSummary(lines, of(series))).toContain(' at point 2, more than anywhere else.');
    expect(linesTable(lines, of(series), initialParams).columns.slice(-2)).toEqual(['point 1', 'point 2']);
  });
});

it('no more of a kind are drawn than can be told apart, and that is said', () => {
  const many = testSet(series, Array(600).fill(1), Array(300).fill(0));
  const lines = linesOf(many);
  expect(lines.normal).toHaveLength(150);
  expect(linesSummary(lines, many)).toBe('150 of 300 normal series.');
});

it('the nearest line is that of a place, among those that are drawn', () => {
  const lines = linesOf(of(table));
  expect(nearestLine(lines, 1, 3.4, 'normal')).toBe(1);
  expect([nearestLine(lines, 1, 3.4), nearestLine(lines, 0, -0.8), nearestLine(lines, 0, 5)]).toEqual([2, 0, 1]);
});

it('a line is told by what it is and what it has at a place', () => {
  expect(lineWords(linesOf(of(table)), of(table), initialParams, 2, 1)).toBe(
    'test row 102, 1, anomalous; “size”: 4.00 standard deviations',
  );
  expect(lineWords(linesOf(of(series)), of(series), initialParams, 0, 0)).toContain('; point 1: 0.00 mV');
});

it('places are spread from end to end', () => expect([along(0, 3), along(1, 3), along(0, 1)]).toEqual([0, 0.5, 0.5]));
