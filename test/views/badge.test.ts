import { describe, expect, it } from 'vitest';
import { initialParams, type Params } from '../../src/params/schema.ts';
import { EXAMPLE_RUN } from '../../src/state/run/state.ts';
import type { LabState } from '../../src/state/store.ts';
import { badgeOf } from '../../src/views/badge.ts';

type State = Pick<LabState, 'seen' | 'pending' | 'snapshot'>;
const of = (
  lookRun: number,
  step: number,
  run: number | null,
  pending: LabState['pending'] = [],
  changes: Partial<Params> = {},
): State =>
  ({
    seen: { latent: { run: lookRun, step, params: initialParams } },
    pending,
    snapshot: run === null ? null : { run, params: { ...initialParams, ...changes } },
  }) as unknown as State;

describe('the badge of a picture', () => {
  it('is never "before your change" for the example, whatever the run and whatever waits', () => {
    for (const run of [null, 0, 1, 7])
      for (const pending of [[], ['latent'] as const])
        expect(badgeOf(of(EXAMPLE_RUN, 4000, run, pending), 'latent')).toBe('example');
  });

  it('says nothing of a change where a run began again or went on elsewhere with the same settings', () => {
    expect(badgeOf(of(1, 40, 2), 'latent')).toBe('earlier');
    expect(badgeOf(of(1, 40, 2, [], { backend: 'wasm' }), 'latent')).toBe('earlier');
    expect(badgeOf(of(1, 40, 2, ['latent']), 'latent')).toBe('before');
  });

  it('tells a run with other settings, a change that waits, and random weights', () => {
    expect(badgeOf(of(1, 40, 2, [], { latent: 3 }), 'latent')).toBe('before');
    expect(badgeOf(of(2, 40, 2, ['latent']), 'latent')).toBe('before');
    expect(badgeOf(of(2, 0, 2), 'latent')).toBe('untrained');
    expect(badgeOf(of(2, 40, 2), 'latent')).toBeNull();
    expect(badgeOf(of(2, 40, 2), 'scoreTable')).toBeNull();
  });
});
