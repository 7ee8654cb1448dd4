// The glossary has the words that a beginner needs, and whatever any text marks as a term can be looked up.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pieces, plain } from '../../src/core/marked.ts';
import { losses } from '../../src/losses/index.ts';
import { models } from '../../src/models/index.ts';
import { optimizers } from '../../src/optimizers/index.ts';
import { fields } from '../../src/params/schema.ts';
import { scores } from '../../src/scores/index.ts';
import { findTerms, glossary, glossaryIds } from '../../src/views/glossary.ts';

const needed =
  'nat, KL divergence, ELBO, latent variable, prior, posterior, encoder, decoder, likelihood, reconstruction error, ' +
  'calibration, threshold, false-alarm rate, recall, precision, AUC, ROC curve, average precision, quantile, bootstrap, ' +
  'confidence interval, epoch, batch, learning rate, overfitting, contamination, manifold, importance sampling, ' +
  'Mahalanobis distance, Wasserstein distance, active unit';

const idsIn = (text: string) => pieces(text).flatMap(piece => (typeof piece === 'string' ? [] : [piece.id]));

/** Every source file that has texts. */
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter(name => /\.tsx?$/.test(name) && name !== join('core', 'marked.ts'))
  .map(name => ({ name, source: readFileSync(join('src', name), 'utf8') }));

/** Marks in a source file; a list in a list, such as `[[0, 1]]`, has no word in it. */
const marksIn = (source: string) => idsIn(source).filter(id => /^[a-zβ][^,]*$/.test(id) && id !== '…');

describe('the glossary', () => {
  it('has every word that is needed', () => {
    for (const word of needed.split(', ')) expect(glossaryIds).toContain(word.toLowerCase().replaceAll(' ', '-'));
  });

  it.each(Object.entries(glossary))('%s: says what it is, and leads only to entries that exist', (id, entry) => {
    expect(plain(entry.text)).toMatch(/^\S.{40,}[.)]$/s);
    expect(id).toMatch(/^[a-z0-9-]+$/);
    for (const other of idsIn(entry.text)) {
      expect(glossaryIds, entry.text).toContain(other);
      expect(other, 'leads to itself').not.toBe(id);
    }
    if (entry.source !== undefined) expect(entry.source).toMatch(/\(\d{4}\).*\.$/);
    if (entry.formula !== undefined) expect(entry.formula.split('{').length).toBe(entry.formula.split('}').length);
  });

  it('stands in alphabetical order', () => {
    const names = Object.values(glossary).map(({ term }) => term);
    const collator = new Intl.Collator('en', { ignorePunctuation: true });
    const letters = (name: string) => name.replace('β', 'beta');
    expect(names).toEqual([...names].sort((a, b) => collator.compare(letters(a), letters(b))));
  });

  it('is asked only for entries that exist, by any text of the lab', () => {
    const marks = sources.flatMap(({ name, source }) => marksIn(source).map(id => ({ name, id })));
    expect(marks.length).toBeGreaterThan(60);
    expect(marks.filter(({ id }) => !(id in glossary))).toEqual([]);
  });

  it('is led to from somewhere, entry by entry', () => {
    const asked = new Set(sources.flatMap(({ source }) => marksIn(source)));
    expect(glossaryIds.filter(id => !asked.has(id))).toEqual([]);
  });

  it('is searched by name, by other names, and by what is written', () => {
    expect(findTerms('Kullback')[0]).toBe('kl-divergence');
    expect(findTerms('  roc ')[0]).toBe('roc-curve');
    expect(findTerms('AP').slice(0, 8)).toContain('average-precision');
    expect(findTerms('gzip')).toEqual([]);
    expect(findTerms('')).toEqual(glossaryIds);
    // A mark is no part of what is written.
    expect(findTerms('[[')).toEqual([]);
  });
});

describe('what is computed is explained', () => {
  const computed = { scores, losses, models, optimizers };
  it.each(
    Object.entries(computed).flatMap(([registry, members]) =>
      Object.entries(members).map(([id, member]) => [`${registry}.${id}`, member] as const),
    ),
  )('%s: a formula, and where it comes from', (_, { help, formula, source }) => {
    expect(plain(help).length).toBeGreaterThan(20);
    expect(formula.length).toBeGreaterThan(5);
    expect(source).toMatch(/\(\d{4}\)|standard normal/);
  });

  it('and every choice between such things shows it', () => {
    for (const [id, registry] of Object.entries({ score: scores, model: models, optimizer: optimizers })) {
      const field = fields.find(each => each.id === id)!;
      if (field.kind !== 'choice') throw new Error(`${id} is no choice`);
      for (const { value, formula, source } of field.options) {
        const member = registry[value as keyof typeof registry] as { formula: string; source: string };
        expect([formula, source]).toEqual([member.formula, member.source]);
      }
    }
  });

  it('and one work has one year, wherever it is named', () => {
    const years = new Map<string, Set<string>>();
    for (const { source } of sources)
      for (const [, who, year] of source.matchAll(
        /((?:[A-Z][a-z]+, )*[A-Z][a-z]+ (?:and|&) [A-Z][a-z]+)[^()'\n]{0,120}(?:\n \* [^()\n]{0,120})?\((\d{4})\)/g,
      ))
        years.set(who.replace('&', 'and'), (years.get(who.replace('&', 'and')) ?? new Set()).add(year));
    expect(years.size).toBeGreaterThan(5);
    expect(years.get('Pereira and Silveira')).toEqual(new Set(['2019']));
    for (const [who, each] of years) expect([who, ...each]).toHaveLength(2);
  });
});
