import { describe, expect, it } from 'vitest';
import { fields } from '../../src/params/schema.ts';
import { nearest, stops } from '../../src/ui/controls/stops.ts';

const numbers = fields.filter(field => field.kind === 'number');

describe.each(numbers.map(field => [field.id, field] as const))('the stops of %s', (_, field) => {
  const values = stops(field);

  it('rise, from limit to limit, over the default', () => {
    if (!values) return; // typed only
    expect(values[0]).toBe(field.min);
    expect(values.at(-1)).toBe(field.sliderMax ?? field.max);
    expect(values).toContain(field.initial);
    for (let i = 1; i < values.length; i++) expect(values[i]).toBeGreaterThan(values[i - 1]);
  });

  it('are few enough for an arrow key', () => {
    expect(values?.length ?? 0).toBeLessThan(2002);
  });
});

describe('nearest', () => {
  it('finds the stop for a typed value', () => {
    expect(nearest([1, 2, 5, 10], 6)).toBe(2);
    expect(nearest([1, 2, 5, 10], 1e9)).toBe(3);
    expect(nearest([1, 2, 5, 10], -3)).toBe(0);
  });
});
