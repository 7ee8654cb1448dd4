// What every member of every registry promises to the page. A new member is covered without an edit here.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { annealings } from '../../src/annealing/index.ts';
import { check } from '../../src/core/field.ts';
import type { Described, Member } from '../../src/core/member.ts';
import { worded, wordsOf } from '../../src/core/words.ts';
import { corruptions } from '../../src/corruptions/index.ts';
import { datasetIds, datasets } from '../../src/datasets/index.ts';
import { likelihoods } from '../../src/likelihoods/index.ts';
import { losses } from '../../src/losses/index.ts';
import { type ModelId, models } from '../../src/models/index.ts';
import type { Model } from '../../src/models/types.ts';
import { optimizers } from '../../src/optimizers/index.ts';
import { applies, defaultsOf, fields } from '../../src/params/schema.ts';
import { probes } from '../../src/probes/index.ts';
import { projections } from '../../src/projections/index.ts';
import { scores } from '../../src/scores/index.ts';
import { help } from '../../src/views/registry/help.ts';
import { viewsOf } from '../../src/views/registry/index.ts';
import type { ViewHelp } from '../../src/views/registry/types.ts';
import { sentences as written } from './sentences.ts';

type Registry<M> = Record<string, Record<string, M>>;
/** What computes something says what, and where that comes from. */
const computing: Registry<Described & Partial<Member>> = {
  ...{ models, likelihoods, losses, scores, optimizers },
  ...{ annealings, corruptions },
};
const spoken: Registry<Partial<Member>> = { datasets, ...computing, projections };
const all: Registry<Partial<Member>> = { ...spoken, probes };

const sentences = /^\S.{15,}[.!?]$/s;

describe.each(Object.entries(spoken))('%s', (_, registry) => {
  it.each(Object.entries(registry))('%s says what it is', (_, { label, help }) => {
    expect(label).toMatch(/^\S.*\S$/);
    expect(help).toMatch(sentences);
  });

  it('no two members have the same label', () => {
    const labels = Object.values(registry).map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
  });
});

describe.each(Object.entries(computing))('%s', (_, registry) => {
  it.each(Object.entries(registry))('%s says what it computes, and where that comes from', (_, { formula, source }) => {
    expect(formula.length).toBeGreaterThan(3);
    // Formulas are typeset: braces that do not pair would show as raw text.
    expect(formula.split('{').length).toBe(formula.split('}').length);
    expect(source).toMatch(/\.$/);
  });
});

describe.each(Object.entries(all))('fields of %s', (_, registry) => {
  it.each(Object.entries(registry))('%s: ids are unique and the schema has every one', (_, { fields: own = [] }) => {
    expect(new Set(own.map(({ id }) => id)).size).toBe(own.length);
    for (const field of own) expect(fields).toContain(field); // the very object: a second declaration would drift
  });
});

describe.each(fields)('field $id', field => {
  it('has a label, a help text and an id that can stand in an address', () => {
    expect(field.id).toMatch(/^[a-z][A-Za-z0-9]*$/);
    expect(field.label).toMatch(/^\S.*\S$/);
    expect(field.help).toMatch(sentences);
  });

  it('starts within its own limits and on its own step', () => {
    expect(check(field, String(field.initial))).toEqual({ value: field.initial, problem: null });
  });

  it('offers a real choice', () => {
    if (field.kind === 'choice') {
      expect(field.options.length).toBeGreaterThan(1);
      expect(new Set(field.options.map(({ value }) => value)).size).toBe(field.options.length);
      for (const { label, help } of field.options) expect(label && (help ?? 'x.')).toMatch(/./);
    } else if (field.kind === 'list') {
      expect(field.min).toBeLessThan(field.max);
      expect(field.most).toBeGreaterThan(1);
      expect(check(field, field.example)).toEqual({ value: field.example, problem: null });
    } else {
      expect(field.min).toBeLessThan(field.max);
      expect(field.step).toBeGreaterThan(0);
      if (field.scale === 'log') expect(field.min, 'log of zero').toBeGreaterThan(0);
      for (const value of Object.keys(field.named ?? {})) expect(check(field, value).problem).toBeNull();
    }
  });

  it('belongs to the view exactly if changing it only changes the view', () => {
    expect(field.group === 'view').toBe(field.cost === 'view');
  });
});

/** Found on screen and false or not English; whoever brings one back reads why here. */
const mended = [
  'learn by heart',
  'the loss was no longer a number',
  'taken away from this page',
  'should outlive this page',
  'No test label is involved',
  'chance: another split',
  'first weights, another',
  'The notebook',
  'forgets to be smooth',
  'balls of one size',
  'has the stage:',
  'Any image',
  'Image before',
];

describe('what was mended', () => {
  const texts = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name))
    .map(name => readFileSync(`src/${name}`, 'utf8'));
  it.each(mended)('stays away: %s', phrase => {
    expect(texts.filter(text => text.includes(phrase))).toEqual([]);
  });
});

/** What is said of images alone; a dataset goes by its name. */
const ofImages = /\b(images?|pixels?|(?<!MNIST )digits?|ink)\b|\{[a-z ]+\}/i;

describe.each(datasetIds.filter(id => datasets[id].shape.kind !== 'image'))('beside %s', dataset => {
  const { shape } = datasets[dataset];
  const takes = (model: ModelId) => (models[model] as Model).takes.includes(shape.kind);
  const experiments = (Object.keys(models) as ModelId[]).filter(takes).map(model => defaultsOf({ model, dataset }));
  const strange = (texts: readonly (string | undefined)[]) =>
    texts.map(text => worded(text ?? '', wordsOf(shape))).filter(text => ofImages.test(text));
  /** Other datasets say what they are, and so do models of images. */
  const isOfOthers = (id: string, value: string) => value in datasets || (id === 'model' && !takes(value as ModelId));

  it('no control and no choice speaks of images', () => {
    const applying = fields.filter(({ id }) => experiments.some(params => applies(id, params)));
    expect(applying.length).toBeGreaterThan(30);
    const choices = applying.flatMap(field =>
      field.kind === 'choice' ? field.options.filter(({ value }) => !isOfOthers(field.id, value)) : [],
    );
    expect(strange([...applying, ...choices].map(each => each.help))).toEqual([]);
  });

  it('no figure speaks of images', () => {
    const shown = new Set(experiments.flatMap(params => viewsOf({ params, applied: null })));
    expect(shown.size).toBeGreaterThan(20);
    expect(strange([...shown].flatMap(({ id }) => Object.values(help[id] as ViewHelp)))).toEqual([]);
  });
});

it('writes a share as the page does, without a blank: 5%', () => {
  const apart = written().filter(({ text }) => /\d %(?! \d)/.test(text) || /^ % ?$/.test(text));
  expect(apart).toEqual([]);
});
