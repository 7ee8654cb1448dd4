import { describe, expect, it } from 'vitest';
import { read, write } from '../../src/params/address.ts';
import { reconcile } from '../../src/params/check.ts';
import { differing, fields, initialParams } from '../../src/params/schema.ts';
import { randomParams } from './randomParams.ts';

describe('there and back', () => {
  it.each(Array.from({ length: 40 }, (_, i) => i))('random params %i', i => {
    const params = randomParams(i);
    const query = write(params);
    const again = read(query);
    expect(again.params).toEqual(params);
    expect(again.problems).toEqual([]);
    // Exactly what differs is written: an old link keeps following the defaults that it never named.
    const changed = differing(params, initialParams);
    expect([...new URLSearchParams(query).keys()]).toEqual(changed);
    expect(again.chosen).toEqual(changed);
  });
});

describe('write', () => {
  it('writes nothing for the defaults', () => {
    expect(write(initialParams)).toBe('');
    expect(write(initialParams, '?latent=8&beta=4')).toBe('');
  });

  it('keeps foreign keys and drops run, so that a reload does not start by itself', () => {
    const query = write({ ...initialParams, latent: 8 }, '?utm=a%20b&run=1&latent=2&lesson=3');
    expect(Object.fromEntries(new URLSearchParams(query))).toEqual({ utm: 'a b', lesson: '3', latent: '8' });
  });
});

describe('read', () => {
  it.each([
    ['', false, 0],
    ['?run=1', true, 0],
    ['?run=0', false, 0],
    ['?run=maybe', false, 1],
    ['?run=', false, 1],
  ])('%j: run %s', (query, run, problems) => {
    const address = read(query);
    expect(address.run).toBe(run);
    expect(address.problems.length).toBe(problems);
    expect(address.params).toEqual(initialParams);
  });

  it('tells what was chosen from what was only the default', () => {
    expect(read('?dataset=mnist').chosen).toEqual(['dataset']);
    expect(read('?dataset=nonsense').chosen).toEqual([]);
    expect(read('?foo=bar').chosen).toEqual([]);
  });

  it('says one sentence about each thing that it could not use, and uses the rest', () => {
    const { params, problems } = read('?latent=1e9&beta=NaN&dataset=<script>&seed=7');
    expect(params).toEqual({ ...initialParams, latent: 64, seed: 7 });
    expect(problems).toEqual([
      expect.stringMatching(/^Dataset cannot be “<script>”\. It can be .+; mnist is used\.$/),
      expect.stringMatching(/^Latent dimensions must lie between 1 and 64; 64 is used/),
      expect.stringMatching(/^β \(weight of KL\) must be a number, not “NaN”; 1 is used\.$/),
    ]);
  });

  it.each([
    '?latent',
    '?latent=2&latent=3',
    '?%',
    '?%ZZ=1',
    '?=',
    '&&&',
    '?latent=%E0%A4%A',
    '#latent=3',
    '?__proto__=1',
  ])('survives %j', query => {
    const { params } = read(query);
    expect(Object.keys(params).sort()).toEqual(fields.map(({ id }) => id as string).sort());
  });
});

describe('reconcile', () => {
  it('does not take anomalies from the dataset that is learned', () => {
    const address = read('?anomaly=other-dataset&anomalyDataset=strokes&dataset=strokes');
    expect(address.params.anomalyDataset).not.toBe('strokes');
    expect(address.problems).toEqual([expect.stringMatching(/cannot come from Strokes.* itself; .+ is used\.$/)]);
  });

  it('leaves alone what can stand', () => {
    // The same dataset twice is harmless while anomalies are a class held out: switching there and back loses nothing.
    const params = { ...initialParams, dataset: 'strokes', anomalyDataset: 'strokes' } as const;
    expect(reconcile(params)).toEqual({ params, problems: [] });
  });
});
