// What would discard a trained run is asked first; where nothing would be lost, nobody is asked.

import { beforeEach, describe, expect, it } from 'vitest';
import type { Snapshot } from '../../src/engine/api.ts';
import { ask, decline, grant, question } from '../../src/state/question.ts';
import { reset, setRun } from './stage.ts';

const at = (step: number, phase: Snapshot['phase'] = 'paused') =>
  setRun({ id: 'one', phase, snapshot: { run: 1, phase, progress: { step } } as Snapshot });

let done: string[] = [];
const wish = (name: string) => async () => void done.push(name);

beforeEach(() => {
  reset();
  decline();
  done = [];
});

describe('a wish that begins another run', () => {
  it('is granted at once while nothing was trained', async () => {
    at(0, 'idle');
    await ask('rewind', wish('rewind'));
    expect(done).toEqual(['rewind']);
    expect(question.getState().asked).toBeNull();
  });

  it.each([
    ['trained', 12, 'paused'],
    ['finished', 50, 'finished'],
    ['just begun to train', 0, 'training'],
  ] as const)('waits for an answer where the run has %s', async (_, step, phase) => {
    at(step, phase);
    await ask('new-seed', wish('new seed'));
    expect(done).toEqual([]);
    expect(question.getState().asked?.wish).toBe('new-seed');
    await grant();
    expect(done).toEqual(['new seed']);
    expect(question.getState().asked).toBeNull();
    await grant(); // a second press finds nothing to grant
    expect(done).toHaveLength(1);
  });

  it('is dropped by a no, and when its run has gone', async () => {
    at(12);
    await ask('rewind', wish('rewind'));
    decline();
    await grant();
    await ask('rewind', wish('rewind'));
    setRun({ id: 'two' });
    expect(question.getState().asked).toBeNull();
    await grant();
    expect(done).toEqual([]);
  });
});
