import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { before, type Change, movements, noted } from '../../src/core/changes.ts';

const beta = (step: number, from: number, to: number): Change => ({ step, id: 'beta', from, to });
const all = (...changes: Change[]) => changes.reduce<readonly Change[]>((log, change) => noted(log, change), []);

describe('a change while a run trains', () => {
  it('is noted with the step after which it acts', () =>
    expect(all(beta(10, 1, 8), beta(30, 8, 0))).toEqual([beta(10, 1, 8), beta(30, 8, 0)]));

  it('is none before the first step, or where nothing changed', () => {
    expect(all(beta(0, 1, 8))).toEqual([]);
    expect(all(beta(5, 8, 8))).toEqual([]);
  });

  it('is one where it is made twice at one step, and none where it is taken back', () => {
    expect(all(beta(10, 1, 8), beta(10, 8, 3))).toEqual([beta(10, 1, 3)]);
    expect(all(beta(10, 1, 8), beta(10, 8, 1))).toEqual([]);
  });

  it('leads from what a run began with to what it ended with, however many there were', () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ id: fc.constantFrom('beta', 'epsilonStd'), gap: fc.nat(5), to: fc.nat(9) })),
        fc.integer({ min: 2, max: 30 }),
        (made, most) => {
          const start = { beta: 1, epsilonStd: 1 };
          let now: Record<string, number> = start;
          let step = 1;
          let log: readonly Change[] = [];
          for (const { id, gap, to } of made) {
            step += gap;
            log = noted(log, { step, id, from: now[id], to }, most);
            now = { ...now, [id]: to };
          }
          expect(log.length).toBeLessThanOrEqual(most);
          expect(before(now, log)).toEqual(start);
          for (let i = 1; i < log.length; i++) expect(log[i].step).toBeGreaterThanOrEqual(log[i - 1].step);
          for (const id of ['beta', 'epsilonStd']) {
            const mine = log.filter(each => each.id === id);
            mine.slice(1).forEach((each, i) => {
              expect(each.from).toBe(mine[i].to);
            });
            if (mine.length > 0) expect(mine.at(-1)!.to).toBe(now[id]);
          }
        },
      ),
    ));
});

describe('as a person made them', () => {
  it('what a slider passes on its way is one movement', () => {
    const dragged = Array.from({ length: 20 }, (_, i) => beta(1000 + i, i / 10, (i + 1) / 10));
    expect(movements(dragged, 10_000)).toEqual([{ ...beta(1000, 0, 2), until: 1019 }]);
  });

  it('what is apart is apart, also in a short run', () => {
    expect(movements([beta(1, 1, 8), beta(2, 8, 0)], 10)).toHaveLength(2);
    expect(movements([beta(1000, 1, 8), beta(2000, 8, 0)], 10_000).map(({ to }) => to)).toEqual([8, 0]);
  });

  it('a slider that comes back has not moved', () =>
    expect(movements([beta(1000, 1, 1.1), beta(1001, 1.1, 1)], 10_000)).toEqual([]));
});
