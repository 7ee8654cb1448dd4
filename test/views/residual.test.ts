import { describe, expect, it } from 'vitest';
import { residual } from '../../src/views/residual.ts';

describe('the residual', () => {
  it('is black where both agree, warm where ink is missing, cold where it was added', () => {
    const [agree, missing, added] = [0, 1, 2].map(i =>
      [...residual([255, 255, 0], [255, 0, 255])].slice(4 * i, 4 * i + 4),
    );
    expect(agree).toEqual([0, 0, 0, 255]);
    expect(missing[0]).toBeGreaterThan(missing[2]);
    expect(added[2]).toBeGreaterThan(added[0]);
  });
});
