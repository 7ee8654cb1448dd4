import { describe, expect, it } from 'vitest';
import { samplesFigure, samplesSummary, samplesTable } from '../../src/views/samples.ts';
import { anExamination } from './anExamination.ts';
import { palette } from './palette.ts';

const say = (probability: readonly number[], sigma: Float32Array | null = Float32Array.of(1, 1)) =>
  samplesSummary({ ...anExamination({}, probability), sigma });

describe('the figure', () => {
  const named = (probability: readonly number[]) => {
    const { data } = samplesFigure(anExamination({}, probability).samples, palette, 1);
    const of = (name: string) => data.find(trace => trace.name === name) as { x: number[]; y: number[]; mode: string };
    return { mean: of('mean so far'), dots: of('one sample'), upper: of('± one standard error'), lower: data[0] };
  };

  it('has every sample as a dot, their mean so far, and a band of one standard error from the second on', () => {
    const { mean, dots, upper, lower } = named([0.5, 0.25, 0.75]);
    expect(dots.y).toEqual([0.5, 0.25, 0.75]);
    expect(mean.x).toEqual([1, 2, 3]);
    expect(mean.y).toEqual([0.5, 0.375, 0.5]);
    expect(upper.x).toEqual([2, 3]);
    expect(upper.y[0]).toBeCloseTo(0.375 + 0.125, 12); // s = 0.1768, over sqrt 2
    expect((lower as { y: number[] }).y[0]).toBeCloseTo(0.375 - 0.125, 12);
  });

  it('has the more anomalous end, which is the lower probability, at the top', () => {
    const [bottom, top] = samplesFigure(anExamination({}, [0.5, 0.25]).samples, palette, 1).layout.yaxis!.range!;
    expect(bottom).toBeGreaterThan(0.5);
    expect(top).toBeLessThan(0.25);
  });

  it('is a dot and no line with one sample', () => expect(named([0.5]).mean.mode).toBe('markers'));
});

describe('the sentence', () => {
  it('gives mean, spread and how good the estimate is', () => {
    // s = 0.02, over sqrt 3
    expect(say([0.8, 0.82, 0.84])).toBe(
      '3 samples: mean 0.820, standard deviation 0.020, so its standard error is 0.012. Four times as many samples halve that.',
    );
  });

  it('does not round a small spread to nothing', () =>
    expect(say([0.8, 0.8001])).toMatch(/deviation 0\.000071, .*error is 0\.000050\./));
  it('knows that one sample has no spread', () => expect(say([0.8])).toMatch(/^One sample: 0\.800\. .*draw more/));
  it('knows that a model without noise has but one', () => expect(say([0.8], null)).toMatch(/no noise.*0\.800 again/));
  it('says so where all agree', () => expect(say([0.5, 0.5])).toBe('2 samples: all give 0.500.'));
});

it('is a table with the codes, and without an error of the first', () => {
  const table = samplesTable(anExamination({}, [0.5, 0.25]).samples);
  expect(table.columns).toEqual(['sample', 'probability', 'mean so far', 'standard error', 'z1', 'z2']);
  expect(table.row(0)).toEqual([1, 0.5, 0.5, null, 0, 1]);
  expect(table.row(1)).toEqual([2, 0.25, 0.375, 0.125, 2, 3]);
});
