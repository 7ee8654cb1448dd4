import { describe, expect, it } from 'vitest';
import { random } from '../../src/core/random.ts';
import type { Contents } from '../../src/datasets/types.ts';
import { read, write, writeLink } from '../../src/params/address.ts';
import { clashOf, reconcile } from '../../src/params/check.ts';
import {
  applies,
  defaultsOf,
  differing,
  fields,
  initialParams,
  type ParamId,
  type Params,
} from '../../src/params/schema.ts';
import { randomParams } from './randomParams.ts';

describe('there and back', () => {
  it.each(Array.from({ length: 40 }, (_, i) => i))('random params %i', i => {
    const random = randomParams(i);
    // What has no effect is not written, and is back at its default.
    const idle = fields.filter(({ id, cost }) => cost !== 'view' && !applies(id, random));
    const params: Params = {
      ...random,
      ...Object.fromEntries(idle.map(({ id }) => [id, defaultsOf(random)[id]])),
    };
    const query = write(random);
    const again = read(query);
    expect(again.params).toEqual(params);
    expect(again.problems).toEqual([]);
    // Exactly what differs is written: an old link keeps following the defaults that it never named.
    const changed = differing(params, {
      ...defaultsOf(params),
      model: initialParams.model,
      dataset: initialParams.dataset,
    });
    expect([...new URLSearchParams(query).keys()]).toEqual(changed);
    expect(again.chosen).toEqual(changed);
  });
});

describe('of files that a person opened', () => {
  const own: Contents = { shape: { kind: 'row', columns: [{ name: 'a' }, { name: 'b' }] }, classes: ['good', 'bad'] };

  it('what they hold says what an address leaves out', () => {
    const params: Params = { ...defaultsOf({ model: 'vae', dataset: 'own', own }), heldOut: 1 };
    const query = write(params);
    expect(read(query, own)).toMatchObject({ params, problems: [] });
    expect(read(query).params.likelihood, 'nobody knows what it means without them').not.toBe(params.likelihood);
  });
});

describe('write', () => {
  it('writes nothing for the defaults', () => {
    expect(write(initialParams)).toBe('');
    expect(write(initialParams, '?latent=8&beta=4')).toBe('');
  });

  it('leaves the commas of a list to be read', () => {
    expect(write({ ...initialParams, hidden: '512,256' })).toBe('?hidden=512,256');
    expect(writeLink({ ...initialParams, hidden: '512,256' }, { run: true })).toBe('?hidden=512,256&run=1');
  });

  it('keeps foreign keys and drops run, so that a reload does not start by itself', () => {
    const query = write({ ...initialParams, latent: 8 }, '?utm=a%20b&run=1&latent=2&lesson=3');
    expect(Object.fromEntries(new URLSearchParams(query))).toEqual({ utm: 'a b', lesson: '3', latent: '8' });
  });
});

describe('a link', () => {
  it('says what to begin with, and a reload forgets it', () => {
    const params = { ...initialParams, latent: 8 };
    const query = writeLink(params, { run: true, image: { index: 5765, added: false } });
    expect(query).toBe('?latent=8&image=5765&run=1');
    expect(read(query)).toMatchObject({ params, run: true, image: { index: 5765, added: false }, problems: [] });
    expect(read(writeLink(params, { image: { index: 12, added: true } })).image).toEqual({ index: 12, added: true });
    expect(write(params, query)).toBe('?latent=8');
    expect(writeLink(initialParams, {})).toBe('');
    expect(read('').image).toBeNull();
  });

  it.each(['?image=', '?image=seven', '?image=-1', '?image=1e9', '?image=1.5'])('%s is answered', query => {
    const { image, problems } = read(query);
    expect(image).toBeNull();
    expect(problems).toEqual([expect.stringMatching(/^image must be the number of a test example/)]);
  });
});

describe('presenting', () => {
  it('is in a link with its scene, and stays in the address while it lasts', () => {
    const params = { ...initialParams, latent: 8 };
    const query = writeLink(params, { run: true, scene: 'roc' });
    expect(query).toBe('?latent=8&run=1&present=1&scene=roc');
    expect(read(query)).toMatchObject({ params, run: true, present: true, scene: 'roc', problems: [] });
    expect(Object.fromEntries(new URLSearchParams(write({ ...params, latent: 9 }, query)))).toEqual({
      present: '1',
      scene: 'roc',
      latent: '9',
    });
    expect(writeLink(params, {})).toBe('?latent=8');
  });

  it('has no scene where nothing is presented', () => {
    expect(read('?present=1').scene).toBeNull();
    expect(read('?scene=roc')).toMatchObject({ present: false, scene: null });
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

describe('whatever is not taken as it stands', () => {
  const said = (query: string) => read(query).problems;

  it.each<[string, Partial<Params>, RegExp[]]>([
    ['?heldOut=4.6', { heldOut: 5 }, [/^Anomalous class must be a whole number; 5 is used instead of 4\.6\.$/]],
    ['?beta=0.04', { beta: 0 }, [/^β .+ must be a multiple of 0\.1; 0 is used instead of 0\.04\.$/]],
    ['?beta=10²', {}, [/^β .+ must be a number, not “10²”; 1 is used\.$/]],
    ['?compare=1&b.beta=10²', {}, [/must be a number, not “10²”/]],
    ['?seed=1e400', { seed: 999_999 }, [/^Seed must lie between 1 and 999999; 999999 is used instead of 1e400\.$/]],
    ['?seed=-1e400', {}, [/^Seed must lie between 1 and 999999; 1 is used instead of -1e400\.$/]],
    [
      `?seed=${'9'.repeat(500)}`,
      { seed: 999_999 },
      [/^Seed must lie between 1 and 999999; 999999 is used instead of 9{40}…\.$/],
    ],
    ['?latent=2.5', { latent: 3 }, [/whole number; 3 is used instead of 2\.5/]],
    ['?trainSize=10,000', { trainSize: 10_000 }, [/^Training examples: “10,000” is read as 10000\.$/]],
    ['?learningRate=0,01', { learningRate: 0.01 }, [/“0,01” is read as 0\.01/]],
    ['?trainsize=600', { trainSize: 600 }, [/^“trainsize” in the address is taken as trainSize\.$/]],
    ['?epoch=1', {}, [/^“epoch” in the address is not a setting .+ Did you mean epochs\?$/]],
    ['?train-size=600', {}, [/Did you mean trainSize\?$/]],
    ['?course=3', {}, [/^“course” in the address is not a setting of the lab and was ignored\.$/]],
    ['?latent=3&latent=4', { latent: 3 }, [/^The address gives latent more than once; “3” is used\.$/]],
    ['?LATENT=4&latent=3', { latent: 3 }, [/more than once; “3” is used/]],
    ['?latent=3&latent=3', { latent: 3 }, []],
    ['?utm_source=a&fbclid=b&utm=c&gclid=d&ref=e', {}, []],
    ['?run=0&run=0', {}, []],
    ['?trainSize=all', {}, []],
    ['?beta=%204%20', { beta: 4 }, []],
    ['?latent=8.0', { latent: 8 }, []],
    ['?hidden=400', {}, []],
    ['?hidden=512,256', { hidden: '512,256' }, []],
    ['?hidden=512%2C+256', { hidden: '512,256' }, []],
    [
      '?model=autoencoder&score=importance',
      { model: 'autoencoder' },
      [
        /^“Importance-weighted bound” says nothing of its own about the Autoencoder, whose codes are points: .+; “Probability per value” is used instead\.$/,
      ],
    ],
    ['?present=1&scene=roc', {}, []],
    ['?present=1&scene=roc&scene=plane', {}, [/^The address gives scene more than once; “roc” is used\.$/]],
    ['?scene=roc', {}, [/^“scene” in the address has no effect without present=1\.$/]],
    ['?present=2', {}, [/^present can be 1/]],
    ['?present=1&scenes=roc', {}, [/Did you mean scene\?$/]],
    ['?hidden=1,000', { hidden: '8,8' }, [/^Hidden layers .+ “1,000” is read as 1 and 0; 8,8 is used\.$/]],
  ])('%s', (query, params, sentences) => {
    expect(read(query).params).toEqual({ ...initialParams, ...params });
    expect(said(query)).toEqual(sentences.map(sentence => expect.stringMatching(sentence)));
  });

  it('RUN in other letters starts, and says so', () => {
    expect(read('?Run=1')).toMatchObject({ run: true, problems: [expect.stringContaining('taken as run')] });
  });

  it('a key that was taken in other letters is written as it should be', () => {
    const query = '?trainsize=600&utm_source=x';
    expect(write(read(query).params, query)).toBe('?utm_source=x&trainSize=600');
  });

  it('of any junk, each thing is exact or answered, and the exact rest is taken', () => {
    const rng = random(11, 'addresses');
    const one = <T>(of: readonly T[]): T => of[Math.floor(of.length * rng.uniform())];
    const texts = [
      '',
      ' ',
      '1',
      '2.5',
      '1,000',
      '-3',
      '1e9',
      'all',
      'mnist',
      'NaN',
      '0.04',
      '0,5',
      '%',
      '٣',
      '<b>',
      'vae',
    ];
    for (let trial = 0; trial < 3000; trial++) {
      const search = new URLSearchParams();
      const keys = fields.map(({ id }) => id as string);
      for (let i = 0; i <= 3 * rng.uniform(); i++) {
        const id = one(keys);
        const key = one([id, id, id.toLowerCase(), `${id}s`, id.slice(1), 'x']);
        search.append(key, rng.uniform() < 0.3 ? String(randomParams(trial)[id as ParamId]) : one(texts));
      }
      const { params, problems } = read(`?${search}`);
      expect(read(write(params)).params).toEqual(params);
      for (const [key, text] of search) {
        const field = fields.find(({ id }) => id === key);
        const isExact =
          field &&
          (String(params[field.id]) === text || (field.kind === 'number' && params[field.id] === Number(text)));
        const isNamed = field?.kind === 'number' && field.named?.[Number(params[field.id])] === text;
        const meant = fields.find(({ id }) => id.toLowerCase() === key.toLowerCase());
        const isClass = meant?.kind === 'number' && meant.meaning === 'class';
        const words = [
          `“${key}”`,
          ...(meant ? [`gives ${meant.id} `, meant.label] : []),
          ...(isClass ? [`no class ${text};`] : []),
          // What cannot stand beside the other settings is called by its name.
          ...(meant?.kind === 'choice'
            ? meant.options.filter(({ value }) => value === text).map(({ label }) => label)
            : []),
        ];
        const isSaid = problems.some(sentence => words.some(word => sentence.includes(word)));
        const isEcho =
          !field &&
          [...search].some(
            ([each, other]) => fields.some(({ id }) => id === each && id.toLowerCase() === key) && other === text,
          );
        expect(isExact || isNamed || isSaid || isEcho, `${search}: ${key} -> ${problems.join(' ')}`).toBe(true);
      }
    }
  });
});

describe('reconcile', () => {
  it('does not take anomalies from the dataset that is learned', () => {
    const address = read('?anomaly=other-dataset&anomalyDataset=strokes&dataset=strokes');
    expect(address.params.anomalyDataset).not.toBe('strokes');
    expect(address.problems).toEqual([
      expect.stringMatching(/cannot come from Strokes.* itself; .+ is used instead\.$/),
    ]);
  });

  it('leaves alone what can stand', () => {
    // The same dataset twice is harmless while anomalies are a class held out: switching there and back loses nothing.
    const params = { ...initialParams, dataset: 'strokes', anomalyDataset: 'strokes' } as const;
    expect(reconcile(params)).toEqual({ params, clashes: [], problems: [] });
  });
});

describe('clashOf', () => {
  const params = { ...initialParams, dataset: 'strokes', anomaly: 'other-dataset' } as const;

  it('says why an option cannot be chosen, and nothing of those that can', () => {
    expect(clashOf('anomalyDataset', 'strokes', params)).toBe(
      'Anomalies from another dataset cannot come from Strokes (drawn here) itself.',
    );
    expect(clashOf('anomalyDataset', 'mnist', params)).toBeNull();
    expect(clashOf('anomalyDataset', 'strokes', initialParams)).toBeNull(); // it is not asked
  });

  it('lets the setting win that is changed, where the other one can give way', () => {
    expect(clashOf('dataset', params.anomalyDataset, params)).toBeNull();
  });
});

describe('a second run', () => {
  it('is the first but for what is said, there and back', () => {
    const query = '?latent=8&compare=1&b.beta=8&b.model=autoencoder';
    const { params, compare, problems } = read('?latent=8&compare=1&b.beta=8&b.latent=3');
    expect(problems).toEqual([]);
    expect(compare).toEqual({ beta: 8, latent: 3 });
    expect(params).toMatchObject({ latent: 8, beta: initialParams.beta });
    expect(write(params, query, compare)).toBe('?latent=8&compare=1&b.latent=3&b.beta=8');
    expect(write(params, query), 'and is gone with it').toBe('?latent=8');
    expect(writeLink(params, { run: true, compare })).toBe('?latent=8&compare=1&b.latent=3&b.beta=8&run=1');
  });

  it('may differ in nothing yet', () => {
    expect(read('?compare=1').compare).toEqual({});
    expect(write(initialParams, '', {})).toBe('?compare=1');
    expect(read('').compare).toBeNull();
    expect(read('?compare=0').compare).toBeNull();
  });

  it.each([
    ['?compare=1&b.lattent=3', /“b.lattent” .* Did you mean b.latent\?$/],
    ['?compare=1&b.dataset=mnist', /^“b.dataset” in the address has no effect: two runs .* alike\.$/],
    ['?compare=1&b.seed=3', /^“b.seed” in the address has no effect/],
    ['?compare=1&b.colourBy=score', /^“b.colourBy” in the address has no effect/],
    ['?b.beta=8', /^“b.beta” in the address has no effect without compare=1\.$/],
    ['?compare=yes', /^compare can be 1/],
    ['?compare=1&b.beta=-1', /^Second run: .* must lie between/],
    ['?compare=1&b.model=dense', /^Second run: Model cannot be “dense”/],
    ['?compare=1&b.filters=8', /^“b.filters” in the address has no effect: the .* does not have it\.$/],
    ['?compare=1&b.BETA=8', /^“b.BETA” in the address is taken as b.beta\.$/],
    ['?compare=1&b.beta=8&b.beta=4', /^The address gives b.beta more than once; “8” is used\.$/],
  ])('%s is answered in words', (query, words) => {
    const { problems, params } = read(query);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(words);
    expect(params).toEqual(initialParams);
  });
});
