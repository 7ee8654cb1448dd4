import { interpolateViridis } from 'd3-scale-chromatic';
import { expect, it } from 'vitest';
import { viridis } from '../../src/views/viridis.ts';

it('is the map of the library, to a few steps of 255', () => {
  for (let i = 0; i <= 1000; i++) {
    const exact = [1, 3, 5].map(at => Number.parseInt(interpolateViridis(i / 1000).slice(at, at + 2), 16));
    viridis(i / 1000).forEach((value, channel) => {
      expect(Math.abs(value - exact[channel]), `${i / 1000}`).toBeLessThanOrEqual(3);
    });
  }
});

it('ends at its ends', () => {
  expect([viridis(-1), viridis(2)]).toEqual([viridis(0), viridis(1)]);
});
