// What is said of an own example: no truth is known, and no threshold of another run or another score is used.

import { describe, expect, it } from 'vitest';
import type { Shape } from '../../src/core/shape.ts';
import { digitShape } from '../../src/datasets/digitShape.ts';
import type { Inspection } from '../../src/engine/api.ts';
import type { Seen } from '../../src/state/store.ts';
import { judgement } from '../../src/ui/views/own/judge.ts';
import { ownTable, placeWords, readText, sentence, standing, thresholdText } from '../../src/ui/views/own/words.ts';

const inspection: Inspection = {
  run: 2,
  mean: Float32Array.of(-1.5, 0.25, 0, 0, 0, 1),
  sigma: Float32Array.of(0.5, 0.25, 1, 1, 1, 1),
  reconstruction: new Uint8Array(784).fill(9),
  scores: { probability: 0.25 },
};
const calibrationScores = Float32Array.of(0.0625, 0.125, 0.1875, 0.25, 0.3125, 0.375, 0.4375, 0.5, 0.5625);
const seen = (run: number, scoreId = 'probability', edges = [0.0625, 0.5625]) =>
  ({
    run,
    look: { scoreId, edges, calibrationScores, normalScores: [0.0625, 0.125], anomalyScores: [0.25, 0.5] },
  }) as unknown as Seen['detection'];
const params = { thresholdBy: 'calibration', falseAlarmRate: 0.2 } as const;

describe('the judgement', () => {
  it('compares with the calibration normals: k = ceil((9 + 1) (1 - 0.2)) = 8, the eighth is 0.5; three are lower, one is equal', () => {
    const found = judgement(inspection, seen(2), params)!;
    expect(found).toMatchObject({ id: 'probability', score: 0.25, reading: 0.75, label: 'probability' });
    expect(found.against).toEqual({ threshold: 0.5, alarm: false, below: 3.5 / 9, normals: 9 });
    expect(sentence(found, 'image')).toBe('No alarm: probability 0.750.');
    expect(standing(found.against!)).toBe('more anomalous than 38% of 9 normals');
  });

  it('has the digits that tell it from the scores it stands among', () => {
    const wide = judgement(inspection, seen(2), params)!;
    expect([readText(wide), thresholdText(wide)]).toEqual(['0.750', 'alarm below 0.500']);
    const narrow = judgement(
      { ...inspection, scores: { probability: 0.49987 } },
      seen(2, 'probability', [0.4998, 0.5002]),
      params,
    )!;
    expect([readText(narrow), thresholdText(narrow)]).toEqual(['0.500130', 'alarm below 0.500000']);
    expect(sentence(narrow, 'image')).toContain('probability 0.500130.');
    const alone = judgement(inspection, undefined, params)!;
    expect([readText(alone), thresholdText(alone)]).toEqual(['0.750', null]);
  });

  it('claims to stand above all normals only where it does', () => {
    const of = (below: number) => standing({ threshold: 0, alarm: true, below, normals: 5000 });
    expect(of(4999 / 5000)).toBe('more anomalous than 99.9% of 5,000 normals');
    expect(of(1)).toBe('more anomalous than all 5,000 normals');
    expect(of(0.29)).toBe('more anomalous than 29% of 5,000 normals');
  });

  it('uses the threshold of the test labels where that one is chosen', () => {
    const found = judgement(inspection, seen(2), { ...params, thresholdBy: 'best-on-test' })!;
    expect(found.against).toMatchObject({ threshold: 0.125, alarm: true });
    expect(sentence(found, 'image')).toBe('Alarm: probability 0.750.');
  });

  it.each([
    ['there is none yet', undefined],
    ['it is of another run', seen(1)],
    ['its score needs more than one pass', seen(2, 'nearest')],
  ])('is a number only while there is no threshold: %s', (_, detection) => {
    const found = judgement(inspection, detection, params)!;
    expect(found).toMatchObject({ reading: 0.75, against: null });
    expect(sentence(found, 'image')).toBe('Your image: probability 0.750.');
  });

  it('is nothing without a score', () => {
    expect(judgement({ ...inspection, scores: {} }, seen(2), params)).toBeNull();
    expect(sentence(null, 'image')).toMatch(/\.$/);
  });
});

describe('in words and numbers', () => {
  it('names the first dimensions and how many there are more', () => {
    expect(placeWords(inspection)).toBe(
      'z1 −1.50 ± 0.50, z2 +0.25 ± 0.25, z3 +0.00 ± 1.00, z4 +0.00 ± 1.00, and 2 more',
    );
    expect(placeWords({ ...inspection, mean: Float32Array.of(1), sigma: null })).toBe('z1 +1.00');
  });

  it('has a row for every number', () => {
    const example = { values: new Uint8Array(784), frame: { shape: digitShape, statistics: null } };
    const table = ownTable({ ...example, inspection }, judgement(inspection, seen(2), params));
    const rows = Array.from({ length: table.count }, (_, i) => table.row(i));
    expect(table.count).toBe(1 + 3 + 12 + 2 * 784);
    expect(rows).toContainEqual(['Probability per value: probability', 0.75]);
    expect(rows).toContainEqual(['threshold: alarm below probability', 0.5]);
    expect(rows).toContainEqual(['verdict', 'no alarm']);
    expect(rows).toContainEqual(['z2 standard deviation', 0.25]);
    expect(rows.at(-1)).toEqual(['reconstruction, row 28, column 28', 9]);
  });

  it('calls values by the names of their columns, or by their place in time', () => {
    const columns = [{ name: 'pressure', unit: 'bar' }, { name: 'mode = idle' }];
    const row = { kind: 'row', columns } as const;
    const namesOf = (shape: Shape) => {
      const values = Float32Array.of(1.5, 0);
      const own = { values, frame: { shape, statistics: null }, inspection: { ...inspection, reconstruction: values } };
      const table = ownTable(own, null);
      return Array.from({ length: 4 }, (_, i) => table.row(table.count - 4 + i)[0]);
    };
    expect(namesOf(row)).toEqual([
      'row, pressure (bar)',
      'row, mode = idle',
      'reconstruction, pressure (bar)',
      'reconstruction, mode = idle',
    ]);
    expect(namesOf({ kind: 'series', length: 2, unit: 'mV' })[1]).toBe('series, point 2');
  });
});
