// The row of guided experiments: offered until a run of one's own is on.

import { beforeEach, expect, it } from 'vitest';
import { guided, offerGuided } from '../../src/state/guided.ts';
import { reset, setRun } from './stage.ts';

const at = (step: number, phase: 'idle' | 'training' | 'finished') =>
  setRun({ phase, snapshot: { run: 1, phase, progress: { step } } as never });
const isOpen = () => guided.getState().isOpen;

beforeEach(() => {
  reset();
  at(0, 'idle');
  guided.setState({ on: null, isOpen: true });
});

it('folds when a run trains', () => {
  at(0, 'training');
  expect(isOpen()).toBe(false);
});

it('folds when a run is over before anybody has heard that it trains', () => {
  at(3, 'finished');
  expect(isOpen()).toBe(false);
});

it('stays as it was put beside a run that rests, and folds when that goes on', () => {
  at(3, 'finished');
  offerGuided(true);
  at(3, 'finished');
  expect(isOpen()).toBe(true);
  at(3, 'training');
  expect(isOpen()).toBe(false);
});
