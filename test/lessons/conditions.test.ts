// Every kind of condition, against facts that are set by hand: what passes, and what is said of what does not.

import { describe, expect, it } from 'vitest';
import { type Check, missingOf } from '../../src/lessons/conditions/index.ts';
import { initialParams } from '../../src/params/schema.ts';
import { someFacts } from './facts.ts';

const of = (check: Check, facts: Parameters<typeof someFacts>[0]) => missingOf(check, someFacts(facts));

describe('a measure', () => {
  const above: Check = [{ kind: 'measure', of: 'auc', above: 0.6 }];
  it.each([
    [{ auc: 0.61 }, []],
    [{ auc: 0.6 }, ['The AUC is 0.60; it should be above 0.60.']],
    [{ auc: 0.2 }, ['The AUC is 0.20; it should be above 0.60.']],
    [{ auc: null }, ['The AUC is not known yet. Check again in a moment.']],
    [{ auc: 0.9, step: 0 }, ['Nothing was trained yet: press Play.']],
    [{ auc: 0.9, isTraining: true }, ['The run is still training. Check when it has come to rest.']],
  ])('%j', (facts, missing) => expect(of(above, facts)).toEqual(missing));

  it('below', () => {
    const below: Check = [{ kind: 'measure', of: 'activeUnits', below: 2 }];
    expect(of(below, { active: 1 })).toEqual([]);
    expect(of(below, { active: 2 })).toEqual(['The number of active dimensions is 2; it should be below 2.']);
  });
});

describe('a setting', () => {
  const isZero: Check = [{ kind: 'setting', id: 'beta', is: 0 }];
  it('counts as the run has it', () => {
    expect(of(isZero, { applied: { ...initialParams, beta: 0 } })).toEqual([]);
    const [sentence] = of(isZero, { params: { ...initialParams, beta: 0 } });
    expect(sentence).toContain('“β (weight of KL)” is 1; it should be off.');
    expect(sentence).toContain('waits for you');
  });
  it('of how things are looked at counts as the page has it', () => {
    const shown: Check = [{ kind: 'setting', id: 'gallery', is: 'normal' }];
    expect(of(shown, { params: { ...initialParams, gallery: 'normal' } })).toEqual([]);
    expect(of(shown, {})).toEqual(['“Show” is Random; it should be Most normal.']);
  });
  it('can be anything but one value, or in a range', () => {
    expect(of([{ kind: 'setting', id: 'latent', isNot: 2 }], {})).toHaveLength(1);
    expect(of([{ kind: 'setting', id: 'latent', isNot: 3 }], {})).toEqual([]);
    expect(of([{ kind: 'setting', id: 'latent', above: 1, below: 3 }], {})).toEqual([]);
    expect(of([{ kind: 'setting', id: 'latent', above: 2 }], {})).toHaveLength(1);
    expect(of([{ kind: 'setting', id: 'latent', below: 2 }], {})).toHaveLength(1);
  });
});

describe('what was not to be touched', () => {
  const data: Check = [{ kind: 'untouched', group: 'data' }];
  const begun = { ...initialParams, heldOut: 5 };
  it.each([
    [{ ...begun }, 0],
    [{ ...begun, latent: 16, beta: 0 }, 0],
    [{ ...begun, heldOut: 0 }, 1],
    [{ ...begun, trainSize: 100 }, 1],
  ])('%#', (applied, count) => expect(of(data, { begun, applied })).toHaveLength(count));
});

describe('a selected example', () => {
  const missed: Check = [{ kind: 'selected', isAnomaly: true, isAlarm: false }];
  // Normals of the calibration part score 0 to 99: the threshold at 5 % lies at 95.
  const scored = { scores: [10, 99, 20, 97], truth: [0, 0, 1, 1] };
  it.each([
    [2, null],
    [3, 'passes'],
    [0, 'an anomaly'],
  ])('%d', (selected, sentence) => {
    const missing = of(missed, { ...scored, selected });
    if (sentence === null) expect(missing).toEqual([]);
    else expect(missing.join()).toContain(sentence);
  });
  it('before anything is scored', () => expect(of(missed, { auc: null, scores: null })).toHaveLength(1));
});

it('all of them have to hold', () => {
  const both: Check = [
    { kind: 'measure', of: 'auc', above: 0.6 },
    { kind: 'setting', id: 'beta', is: 0 },
  ];
  expect(of(both, { auc: 0.5 })).toHaveLength(2);
});
