// Names that somebody else wrote, in a run's file, an address or an assignment: every object answers to "constructor", and no
// registry has it.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { annealings } from '../../src/annealing/index.ts';
import { readAssignment, written } from '../../src/assignments/assignment.ts';
import { taskKinds, tasks } from '../../src/assignments/tasks/index.ts';
import { BadFile } from '../../src/core/checked.ts';
import { has } from '../../src/core/registry.ts';
import { corruptions } from '../../src/corruptions/index.ts';
import { filesOf } from '../../src/datasets/files.ts';
import { datasets } from '../../src/datasets/index.ts';
import { isOffered } from '../../src/datasets/naming.ts';
import { measures } from '../../src/lessons/measures/index.ts';
import { likelihoods } from '../../src/likelihoods/index.ts';
import { losses } from '../../src/losses/index.ts';
import { models } from '../../src/models/index.ts';
import { optimizers } from '../../src/optimizers/index.ts';
import { read } from '../../src/params/address.ts';
import { fields, initialParams } from '../../src/params/schema.ts';
import { probes } from '../../src/probes/index.ts';
import { projections } from '../../src/projections/index.ts';
import { scores } from '../../src/scores/index.ts';
import { briefly } from '../../src/state/runs/briefly.ts';
import { readRuns, writeRuns } from '../../src/state/runs/files.ts';
import { comparisonOf } from '../../src/state/runs/tolerance.ts';
import type { KeptRun } from '../../src/state/runs/types.ts';
import { glossary } from '../../src/views/glossary.ts';
import { runFacts } from '../../src/views/runFacts.ts';
import { runsTable } from '../../src/views/runs.ts';
import { scoreLabel } from '../../src/views/runTitle.ts';
import { anAssignment } from '../assignments/anAssignment.ts';
import { aRun } from '../state/runs/aRun.ts';

const inherited = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf', '__proto__'];
const registries = {
  ...{ annealings, corruptions, datasets, likelihoods, losses, models, optimizers, probes, projections, scores },
  ...{ initialParams, measures, tasks, glossary },
};

describe.each(Object.entries<object>(registries))('the registry %s', (_, registry) => {
  it('has its members and nothing that it inherits', () => {
    expect(Object.keys(registry).length).toBeGreaterThan(0);
    for (const id of Object.keys(registry)) expect(has(registry, id), id).toBe(true);
    for (const id of inherited) expect(has(registry, id), id).toBe(false);
  });
});

describe('the source', () => {
  const paths = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(name => /\.tsx?$/.test(name));
  const those = (pattern: RegExp) => paths.filter(path => pattern.test(readFileSync(`src/${path}`, 'utf8')));

  it('asks every registry in one way', () => {
    const isIn = new RegExp(`[\\w)\\]] in (${Object.keys(registries).join('|')})\\b`);
    expect(isIn.test('if (!(id in scores)) return;')).toBe(true);
    expect(those(isIn)).toEqual([]);
    expect(those(/\.hasOwn(Property)?\(/)).toEqual(['core/registry.ts']);
  });
});

const imported = '2026-06-01T00:00:00.000Z';
/** As a file has it, in which one thing is bent; `__proto__` as JSON has it, which is a key like any other. */
const filed = (bend: (text: string) => string, run: KeptRun = aRun()): KeptRun => {
  const text = writeRuns([run], imported);
  const bent = bend(text);
  expect(bent).not.toBe(text);
  return readRuns(bent, imported)[0];
};

describe.each(inherited)('in a run’s file, the name %s', name => {
  it('of the score of a threshold is a score that this lab does not have', () => {
    const run = filed(text => text.replace(/("threshold": \{\s*"score": )"probability"/, `$1"${name}"`));
    expect(run.threshold?.score).toBe(name);
    const { value } = runFacts(run).find(({ label }) => label === 'Threshold')!;
    expect(value).toMatch(`${name}: alarm above 0.4, set by calibration normals`);
  });

  it('of the score of a curve and of areas is one too', () => {
    const run = filed(text =>
      text
        .replace(/("roc": \{\s*"score": )"probability"/, `$1"${name}"`)
        .replace(/("scores": \{\s*)"probability"/, `$1"${name}"`),
    );
    expect(Object.keys(run.record.scores)).toEqual([name]);
    const facts = runFacts(run);
    expect(facts).toContainEqual({ label: 'AUC', value: `${name} 0.800` });
    expect(facts.find(({ label }) => label === 'Contradiction')?.value).toMatch(`AUC 0.800 by ${name},`);
    expect(scoreLabel(name)).toBe(name);
    expect(runsTable([run]).row(0)).toContain(run.name);
    expect(comparisonOf(run.record, aRun().record).area, 'trained again, it has no such area').toBeNull();
  });

  it('of a curve without an area says nothing against the file', () => {
    const run = filed(text => text.replace(/("roc": \{\s*"score": )"probability"/, `$1"${name}"`));
    expect(runFacts(run).map(({ label }) => label)).not.toContain('Contradiction');
  });

  it('of labels is a score that this lab does not have', () => {
    const run = filed(text => text.replace(/("labels": \{\s*"score": )"probability"/, `$1"${name}"`));
    expect(runFacts(run).find(({ label }) => label === 'Labels')?.value).toContain(`; ${name}, which needs none`);
  });

  it('of a setting is refused, and so it is for the value of one', () => {
    const added = (text: string) => text.replace('"params": {', `"params": {"${name}": 1,`);
    expect(() => filed(added)).toThrow(BadFile);
    expect(() => filed(added)).toThrow(`“params.${name}”`);
    for (const field of fields) {
      if (field.kind !== 'choice') continue;
      const chosen = new RegExp(`("params": \\{[^}]*"${field.id}": )"[^"]*"`);
      expect(() => filed(text => text.replace(chosen, `$1"${name}"`)), field.id).toThrow(BadFile);
    }
  });

  it('of a setting that was changed is refused', () => {
    const change = (text: string) =>
      text.replace('"changes": []', `"changes": [{"step": 2, "id": "${name}", "from": 1, "to": 2}]`);
    expect(() => filed(change)).toThrow('a setting that can be changed while a run trains');
    expect(briefly(name, 1)).toBe(`${name} 1`);
  });
});

describe.each(inherited)('in an address, the name %s', name => {
  it('is no choice of any setting', () => {
    for (const field of fields) {
      if (field.kind !== 'choice') continue;
      const { params, problems } = read(`?${field.id}=${name}`);
      expect(params[field.id]).toBe(field.initial);
      expect(problems[0]).toContain(`${field.label} cannot be “${name}”`);
    }
  });

  it('is no setting, also of a second run', () => {
    for (const key of [name, `b.${name}`]) {
      const { params, compare, problems } = read(`?compare=1&${key}=1`);
      expect(params).toEqual(initialParams);
      expect(compare).toEqual({});
      expect(problems).toEqual([expect.stringContaining(`“${key}” in the address is not a setting of the lab`)]);
    }
  });
});

describe.each(inherited)('in an assignment, the name %s', name => {
  const raw = written(anAssignment);
  const task = { question: 'Why?', options: ['a', 'b'], lesson: 'hold-out', step: 0, measure: 'auc', above: 1 };

  it.each([
    ['kind of task', { tasks: [{ ...task, kind: name }] }],
    ['measure', { tasks: [{ ...task, kind: 'reach', measure: name }] }],
    ['lesson', { tasks: [{ ...task, kind: 'lesson', lesson: name }] }],
    ['locked setting', { locked: [name] }],
    ['hidden setting', { hidden: [name] }],
    ['view', { views: [name] }],
  ])('is no %s', (_, change) => {
    expect(() => readAssignment({ ...raw, ...change })).toThrow(BadFile);
    expect(taskKinds).not.toContain(name);
  });
});

describe.each(inherited)('where datasets are kept, the name %s', name => {
  it('is none of ours: it has no files, and nobody opened it', () => {
    expect(filesOf(name)).toEqual([]);
    expect(isOffered(name, null)).toBe(true);
  });
});
