// The guided experiments can be started as they stand: nothing in them is a setting that the lab would refuse or correct.

import { describe, expect, it } from 'vitest';
import { check } from '../../src/core/field.ts';
import { guidedExperiments, guidedOf } from '../../src/lessons/guided.ts';
import { reconcile } from '../../src/params/check.ts';
import { contrasted, contrasts } from '../../src/params/contrast.ts';
import { applies, fieldOf, initialParams, type ParamId } from '../../src/params/schema.ts';
import { isOn, paramsOf } from '../../src/state/guided.ts';
import { viewsOf } from '../../src/views/registry/index.ts';

const length = { trainSize: 6000, epochs: 5 };

describe.each(guidedExperiments.map(each => [each.title, each] as const))('%s', (_, experiment) => {
  const { id, sets, steps } = experiment;

  it.each(steps.map(step => [step.label, step] as const))('%s sets what the schema has and takes', (_label, step) => {
    const all = { ...sets, ...step.sets };
    const params = paramsOf(all, length, initialParams);
    for (const [key, value] of Object.entries(all)) {
      expect(check(fieldOf(key as ParamId), String(value))).toEqual({ value, problem: null });
      expect(applies(key as ParamId, params)).toBe(true);
    }
    expect(reconcile(params).problems).toEqual([]);
    expect(isOn(all, params)).toBe(true);
    const b = contrasted(params, step.compare ?? {});
    for (const [key, value] of Object.entries(step.compare ?? {})) {
      expect(check(fieldOf(key as ParamId), String(value))).toEqual({ value, problem: null });
      expect(contrasts(params, b)).toContain(key);
    }
    expect(step.watch).toMatch(/[Ww]atch.*[.]$/s);
    expect(viewsOf({ applied: null, params }).map(({ id }) => id)).toContain(step.shows);
  });

  it('has a name and steps that differ', () => {
    expect(guidedOf(id)).toBe(experiment);
    expect(new Set(steps.map(step => JSON.stringify([step.sets, step.compare]))).size).toBe(steps.length);
    expect(new Set(steps.map(({ label }) => label)).size).toBe(steps.length);
  });
});

it('every experiment begins as the lab does, but for what it sets and what is a person’s own', () => {
  const before = {
    ...initialParams,
    beta: 7,
    latent: 16,
    seed: 42,
    backend: 'wasm' as const,
    colourBy: 'score' as const,
  };
  const params = paramsOf({ heldOut: 1 }, length, before);
  expect(params).toMatchObject({
    ...length,
    heldOut: 1,
    beta: 1,
    latent: 2,
    seed: 42,
    backend: 'wasm',
    colourBy: 'score',
  });
});

it('the experiment is left when its settings are, and not by others', () => {
  const sets = { dataset: 'mnist', heldOut: 1 } as const;
  const params = paramsOf(sets, length, initialParams);
  expect(isOn(sets, { ...params, epochs: 50, latent: 8, score: 'l2' })).toBe(true);
  expect(isOn(sets, { ...params, heldOut: 2 })).toBe(false);
});
