// Every kind of prediction: what comes of it, and how far off it was, against values worked out by hand.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measures } from '../../src/lessons/measures/index.ts';
import { type Choose, choose, rightOption } from '../../src/lessons/predictions/choose.ts';
import { areaBetween, areaOf, curve, heightAt, moved, RATES } from '../../src/lessons/predictions/curve.ts';
import { threshold } from '../../src/lessons/predictions/threshold.ts';
import { value } from '../../src/lessons/predictions/value.ts';
import { initialParams } from '../../src/params/schema.ts';
import { someFacts } from './facts.ts';

describe('one of a few answers', () => {
  const spec: Choose = {
    kind: 'choose',
    question: 'How well?',
    measure: 'auc',
    options: [
      { id: 'low', text: 'Badly', below: 0.6 },
      { id: 'high', text: 'Well', from: 0.6 },
    ],
  };
  it('is right where the measure lies in its range', () => {
    expect(rightOption(spec, 0.59)?.id).toBe('low');
    expect(rightOption(spec, 0.6)?.id).toBe('high');
    expect(choose.outcome(spec, 'low', someFacts({ auc: 0.7 }))).toBe(0.7);
    expect(choose.outcome(spec, 'low', someFacts({ auc: null }))).toBeNull();
    expect(choose.verdict(spec, 'high', 0.7)).toBe('As you said: the AUC is 0.70.');
    expect(choose.verdict(spec, 'low', 0.7)).toBe('Not what you said: the AUC is 0.70.');
    expect([choose.isRight!(spec, 'high', 0.7), choose.isRight!(spec, 'low', 0.7)]).toEqual([true, false]);
    expect(choose.words(spec, 'high')).toBe('Well');
    expect(choose.isValue('low', spec)).toBe(true);
    expect(choose.isValue('other', spec)).toBe(false);
  });
});

it('a number is right within a twentieth of its range', () => {
  const spec = { kind: 'value', question: 'Which?', measure: 'auc', min: 0, max: 1, step: 0.01 } as const;
  expect(value.verdict(spec, 0.7, 0.74)).toMatch(/^Well judged/);
  expect(value.verdict(spec, 0.9, 0.74)).toMatch(/^0\.16 too high/);
  expect(value.verdict(spec, 0.5, 0.74)).toMatch(/^0\.24 too low/);
  expect([value.isRight!(spec, 0.7, 0.74), value.isRight!(spec, 0.9, 0.74)]).toEqual([true, false]);
  expect(value.words(spec, 0.7)).toBe('0.70');
  expect(value.begin(spec, someFacts())).toBe(0.5);
  expect([value.isValue(0.5, spec), value.isValue(2, spec), value.isValue('0.5', spec)]).toEqual([true, false, false]);
});

it('a threshold is held against the one of calibration', () => {
  const spec = { kind: 'threshold', question: 'Where?', rate: 0.05 } as const;
  // Calibration normals score 0 to 99. Test: normals 10 and 99, anomalies 20 and 97.
  expect(threshold.begin(spec, someFacts())).toBe(50);
  expect(threshold.outcome(spec, 98, someFacts())).toEqual([95, 0.5, 0, 0.5, 0.5]);
  expect(threshold.verdict(spec, 98, [95, 0.5, 0, 0.5, 0.5])).toContain('50.0% on the test set and catches 0.0%');
  expect(threshold.outcome(spec, 98, someFacts({ scores: null }))).toBeNull();
  expect(threshold.words(spec, 98.7654)).toBe('98.8');
});

describe('a drawn curve', () => {
  const coin = [...RATES];
  const perfect = RATES.map((_, i) => (i === 0 ? 0 : 1));

  it('has the area below it', () => {
    expect(areaOf(coin)).toBeCloseTo(0.5, 12);
    expect(curve.words({ kind: 'curve', question: 'Draw it.' }, coin)).toBe('a curve of AUC 0.50');
    expect(areaOf(perfect)).toBeCloseTo(0.975, 12); // it rises within the first twentieth
  });

  it('is off by the area between', () => {
    expect(areaBetween(coin, coin)).toBe(0);
    expect(areaBetween(coin, perfect)).toBeCloseTo(0.475, 3);
    const below = coin.map((rate, i) => (i === 0 || i === coin.length - 1 ? rate : rate / 2));
    expect(areaBetween(coin, below)).toBeCloseTo(areaOf(coin) - areaOf(below), 3);
  });

  it('goes on rising wherever it is moved', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: RATES.length - 1 }), fc.double({ min: -1, max: 2, noNaN: true }))),
        moves => {
          const heights = moves.reduce((now, [at, to]) => moved(now, at, to), coin as readonly number[]);
          expect(curve.isValue(heights, { kind: 'curve', question: '' })).toBe(true);
          expect([heights[0], heights.at(-1)]).toEqual([0, 1]);
        },
      ),
    );
  });

  it('is read off at its rates, also where the real one has a step', () => {
    expect(heightAt(0.5, [0, 0.5, 0.5, 1], [0, 0, 1, 1])).toBe(0);
    expect(heightAt(0.75, [0, 0.5, 1], [0, 0.5, 1])).toBe(0.75);
    const outcome = curve.outcome({ kind: 'curve', question: '' }, coin, someFacts())!;
    // Scores 99 (normal), 97, 20 (anomalies), 10 (normal): nothing is caught before half of the normals alarm.
    expect(outcome.at(-1)).toBe(0.5);
    expect(outcome.slice(0, 6)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(outcome.slice(7, 12)).toEqual([1, 1, 1, 1, 1]);
    expect(curve.isOutcome(outcome, { kind: 'curve', question: '' })).toBe(true);
  });
});

describe('measures', () => {
  const facts = someFacts({ reconstruction: 150, kl: 4, active: 1, spread: 2, best: 0.9 });
  it.each([
    ['reconstruction', 150],
    ['kl', 4],
    ['loss', 154],
    ['activeUnits', 1],
    ['codeSpread', 2],
    ['bestAuc', 0.9],
    ['auc', 0.5],
    ['caught', 50],
    ['falseAlarms', 50],
    ['precision', 50],
    ['alarmsRight', 1], // as many of either alarm: one in a hundred is right, as rare as anomalies are
    ['anomaliesOnTop', 2],
    ['inkOnTop', 1],
    ['labelledAuc', 0.6],
    ['epochs', 1],
    ['classesSwept', 0],
    ['hardestClass', null],
  ] as const)('%s', (id, wanted) => expect(measures[id].of(facts)).toBe(wanted));

  it('of a sweep over the held-out class', () => {
    const done = [0, 1, 2, 1].map((held, i) => ({
      ...{ value: held, seed: i, runId: null, losses: {}, trainingMs: 1, wholeMs: 1 },
      scores: { probability: { auc: [0.9, 0.1, 0.8, 0.3][i], averagePrecision: null } },
    }));
    const swept = someFacts({ sweep: { param: 'heldOut', base: initialParams, done } });
    expect(measures.classesSwept.of(swept)).toBe(3);
    expect(measures.hardestClass.of(swept)).toBe(1);
    expect(measures.lowestAuc.of(swept)).toBeCloseTo(0.2, 12);
  });
});
