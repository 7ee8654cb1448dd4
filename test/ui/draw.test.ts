// The drawings to begin with on the pad.

import { expect, it } from 'vitest';
import { presets } from '../../src/ui/views/draw/presets.ts';

it('presets have names of their own and stay on the pad', () => {
  expect(new Set(presets.map(({ id }) => id)).size).toBe(presets.length);
  for (const { strokes } of presets)
    for (const share of strokes.flat()) {
      expect(share).toBeGreaterThan(0);
      expect(share).toBeLessThan(1);
    }
});
