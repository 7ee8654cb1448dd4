import { describe, expect, it } from 'vitest';
import { momentOf } from '../../src/state/request.ts';
import type { LabState } from '../../src/state/store.ts';
import { scoringOf } from '../../src/views/standing.ts';

const state = (changes: Partial<LabState> = {}, table?: { step: number; count: number }): LabState =>
  ({
    phase: 'paused',
    example: false,
    scoresStopped: null,
    params: { samples: 10 },
    snapshot: { run: 2, progress: { step: 40 } },
    seen: table ? { scoreTable: { run: 2, step: table.step, look: { count: table.count, testCount: 100 } } } : {},
    ...changes,
  }) as unknown as LabState;

describe('the table of all scores', () => {
  it('is being made while the run rests, until it is of this step and of all images', () => {
    expect(scoringOf(state())).toBe('now');
    expect(scoringOf(state({}, { step: 30, count: 100 }))).toBe('now');
    expect(scoringOf(state({}, { step: 40, count: 60 }))).toBe('now');
    expect(scoringOf(state({}, { step: 40, count: 100 }))).toBe('none');
  });

  it('comes later while the run trains, and is not awaited where there is no model', () => {
    expect(scoringOf(state({ phase: 'training' }))).toBe('later');
    expect(scoringOf(state({ phase: 'loading' }))).toBe('none');
    expect(scoringOf(state({ example: true }))).toBe('none');
    expect(scoringOf(state({ snapshot: null }))).toBe('none');
  });

  it('stays stopped for this moment only', () => {
    const stopped = { scoresStopped: momentOf(state()) };
    expect(scoringOf(state(stopped))).toBe('stopped');
    const further = { ...stopped, snapshot: { run: 2, progress: { step: 41 } } } as Partial<LabState>;
    expect(scoringOf(state(further))).toBe('now');
  });
});
