import { describe, expect, it } from 'vitest';
import { choice, clamp, number, weigh } from '../../src/core/field.ts';
import { presets } from '../../src/core/presets.ts';
import { random } from '../../src/core/random.ts';
import { isTight } from '../../src/core/separators.ts';
import { formatValues, MOST_VALUES, parseValues } from '../../src/core/valueList.ts';
import { optimizers } from '../../src/optimizers/index.ts';
import { fields, initialParams, type ParamId } from '../../src/params/schema.ts';
import { fieldIn } from '../../src/params/shown.ts';

const text = { help: '', group: 'model', cost: 'rebuild' } as const;
const digit = number({ id: 'digit', label: 'Digit', ...text, initial: 5, min: 0, max: 9, step: 1 });
const weight = number({ id: 'weight', label: 'Weight', ...text, initial: 1, min: 0, max: 10, step: 0.1 });
const rate = number({
  id: 'rate',
  label: 'Rate',
  ...text,
  initial: 0.001,
  min: 1e-5,
  max: 1,
  step: 1e-5,
  scale: 'log',
});
const size = number({
  id: 'size',
  label: 'Size',
  ...text,
  initial: 600,
  min: 100,
  max: 600,
  step: 100,
  named: { 600: 'all' },
});
const many = number({ id: 'many', label: 'Many', ...text, initial: 600, min: 100, max: 60000, step: 100 });
const seed = number({ id: 'seed', label: 'Seed', ...text, initial: 1, min: 1, max: 999_999, step: 1 });
const wide = number({ id: 'wide', label: 'Wide', ...text, initial: 1, min: 0, max: 10_000, step: 0.1 });
const share = number({ id: 'share', label: 'Share', ...text, initial: 0, min: 0, max: 50, step: 1, unit: '%' });
const volume = number({ id: 'v', label: 'V', ...text, initial: 0, min: 0, max: 5000, step: 0.5, unit: 'm³/s (max.)' });
const rule = choice({
  id: 'rule',
  label: 'Rule',
  ...text,
  initial: 'sgd',
  options: [
    { value: 'sgd', label: 'Plain steps' },
    { value: 'adam', label: 'Adam' },
  ],
});

describe('a list of values', () => {
  it.each([
    [digit, '0-9', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]],
    [digit, '0 – 3, 7', [0, 1, 2, 3, 7]],
    [digit, ' 3;1 ,, 2 ', [3, 1, 2]],
    [digit, '1 1 1-3', [1, 2, 3]],
    [weight, '0.5, 1, 2, 4', [0.5, 1, 2, 4]],
    [weight, '0-.5', [0, 0.1, 0.2, 0.3, 0.4, 0.5]],
    [weight, '0.1+0', null],
    [weight, '0,5; 1,5', [0.5, 1.5]],
    [many, '1,000', [1000]],
    [many, '10,000, 20,000', [10000, 20000]],
    [many, '1,000,2,000', [1000, 2000]],
    [many, '100,200,300', [100, 200, 300]], // a hundred million is no size
    [many, '1,000,200', [1000, 200]],
    [many, '1,000-1,300', [1000, 1100, 1200, 1300]],
    [many, '1000, 500', [1000, 500]],
    [many, '1,0000', null],
    [many, '10 000 20 000', [10000, 20000]],
    [many, '10\u202f000, 20\u00a0000', [10000, 20000]],
    [many, '10’000, 20’000', [10000, 20000]],
    [many, "1'000-1'300", [1000, 1100, 1200, 1300]],
    [many, '1 000 – 1 300', [1000, 1100, 1200, 1300]],
    [many, '1 000 - 1 300; 500', [1000, 1100, 1200, 1300, 500]],
    [many, '１，０００；２００', [1000, 200]],
    [wide, '1 000; 2 000', [1000, 2000]],
    [wide, '1 000, 2 000', [1000, 2000]],
    [wide, '1 000.5; 1,5', [1000.5, 1.5]],
    [wide, ',5; ,25 1', null],
    [wide, ',5; ,5 1, 2', [0.5, 1, 2]],
    [wide, '1, 2; 3', [1, 2, 3]],
    [wide, '1 200 3', [1, 200, 3]],
    [wide, '99 999, 1', [99, 999, 1]],
    [wide, '1e-1 100', [0.1, 100]],
    [seed, '100,200,300', [100, 200, 300]],
    [seed, '100 200 300', [100, 200, 300]],
    [seed, '100,200; 300', [100_200, 300]],
    [seed, '1,000, 2', [1000, 2]],
    [seed, '1,000,200', [1000, 200]],
    [seed, '1,000,002', null],
    [seed, '1,200-1,203', [1200, 1201, 1202, 1203]], // 200-1 would run backwards
    [seed, '1,200-203', [1, 200, 201, 202, 203]],
    [share, '5 %, 10 %', [5, 10]],
    [share, '5%; 10 % 15', [5, 10, 15]],
    [share, '5 % - 7 %', [5, 6, 7]],
    [share, '5%10%', [5, 10]],
    [share, '5 ％', [5]],
    [volume, '1,000 m³/s (max.), 0,5 m³/s (MAX.)', [1000, 0, 5]],
    [volume, '1,000 m³/s (max.); 0,5 m³/s (MAX.)', [1000, 0.5]],
    [rate, '1e-4, 1e-3 1E-2', [1e-4, 1e-3, 1e-2]],
    [rate, '1e-5-3e-5', [1e-5, 2e-5, 3e-5]],
    [size, '100, all', [100, 600]],
    [size, '100-300', [100, 200, 300]],
    [rule, 'adam, sgd, adam', ['adam', 'sgd']],
    [rule, 'Plain Steps', ['sgd']],
  ])('of $label: %s', (field, typed, values) => {
    expect(parseValues(field, typed).values).toEqual(values);
  });

  it.each([
    [digit, '', /^Enter at least one value of Digit\./],
    [digit, ' , ', /^Enter at least one value of Digit\./],
    [digit, 'five', /^“five” is neither a number nor a range/],
    [digit, '10', /^Digit must be between 0 and 9; 10 is not\.$/],
    [digit, '8-12', /^Digit must be between 0 and 9; 12 is not\.$/],
    [digit, '-1', /^Digit must be between 0 and 9; -1 is not\.$/],
    [digit, '9-0', /^9-0 runs backwards/],
    [digit, '1.5', /^Digit cannot be 1\.5; the nearest possible value is 2\.$/],
    [weight, '0.25', /^Weight cannot be 0\.25; the nearest/],
    [weight, '0-10', new RegExp(`^0-10 is 101 values in steps of 0.1; the limit is ${MOST_VALUES}\\.`)],
    [weight, 'NaN', /^“NaN” is neither a number/],
    [digit, '1,000', /^Digit must be between 0 and 9; 1000 is not\.$/],
    [wide, '10²', /^“10²” is neither a number/],
    [share, '5 mm', /^“mm” is neither a number/],
    [share, '%', /^“%” is neither a number/],
    [wide, '99 999; 1', /^Wide must be between 0 and 10000; 99999 is not\.$/],
    [many, '99 999, 200', /^Many must be between 100 and 60000; 99999 is not\.$/],
    [seed, '1,200-300', /^1200-300 runs backwards/],
    [seed, '5-1e999', /^Seed must be between 1 and 999999; 1e999 is not\.$/],
    [seed, '9'.repeat(500), /^Seed must be between 1 and 999999; 9{30}… is not\.$/],
    [weight, '-1e999', /^Weight must be between 0 and 10; -1e999 is not\.$/],
    [many, '1,000,000', /^Many must be between 100 and 60000; 1000000 is not\.$/],
    [weight, '1e999', /^Weight must be between/],
    [rule, 'rmsprop', /^Rule cannot be “rmsprop”\. It can be sgd, adam\.$/],
    [rule, 'x'.repeat(100), /…”/],
  ])('of $label that cannot be used: %s', (field, typed, sentence) => {
    const { values, problem } = parseValues(field, typed);
    expect(values).toBeNull();
    expect(problem).toMatch(sentence);
    expect(problem).toMatch(/\.$/);
  });

  it.each([
    ['1,5', true],
    ['100,200', true],
    ['1 000', true],
    ['1\u202f000; 2', true],
    ['1’000', true],
    ['１，５', true],
    ['1, 5', false],
    ['1 2 3', false],
    ['10 2000', false],
    ['5 %, 10 %', false],
  ])('%j can be meant otherwise: %s', (typed, otherwise) => {
    expect(isTight(typed)).toBe(otherwise);
  });

  it('has an upper limit, whoever writes it', () => {
    const many = (count: number) => Array.from({ length: count }, (_, i) => (i / 10).toFixed(1)).join(' ');
    expect(parseValues(weight, many(MOST_VALUES)).values).toHaveLength(MOST_VALUES);
    expect(parseValues(weight, many(MOST_VALUES + 1)).problem).toContain(`${MOST_VALUES + 1} values`);
  });

  it('is written as short as it can be read', () => {
    expect(formatValues(digit, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9])).toBe('0-9');
    expect(formatValues(digit, [0, 1])).toBe('0, 1');
    expect(formatValues(digit, [3, 2, 1])).toBe('3, 2, 1');
    expect(formatValues(weight, [0.1, 0.2, 0.3])).toBe('0.1, 0.2, 0.3');
    expect(formatValues(rule, ['adam', 'sgd'])).toBe('adam, sgd');
  });
});

// Of MNIST's, where a field counts in classes.
describe.each(fields.map(({ id }) => [id, fieldIn(id, initialParams)] as const))('presets of %s', (_, field) => {
  it('can be written, read and run', () => {
    const offered = presets(field);
    expect(offered.length).toBeGreaterThan(0);
    for (const { values } of offered) {
      expect(values.length).toBeGreaterThan(1);
      // All that there is to choose from, or a handful of numbers.
      expect(values.length).toBeLessThanOrEqual(field.kind === 'choice' ? field.options.length : 13);
      expect(parseValues(field, formatValues(field, values))).toEqual({ values, problem: null });
    }
  });
});

// A single number is read as its field reads it, and several in a row are each what they are alone.
describe.each(fields.flatMap(field => (field.kind === 'number' ? [[field.id, field] as const] : [])))(
  'numbers of %s',
  (id, field) => {
    const rng = random(1, id);
    const some = () => clamp(field, field.min + rng.uniform() ** 4 * (field.max - field.min));
    const ways = [String, (value: number) => value.toLocaleString('en', { maximumFractionDigits: 8 })];
    const units = field.unit ? ['', ` ${field.unit}`] : [''];
    const written = (value: number) =>
      ways.flatMap(way => [
        way(value),
        ...[' ', '\u202f', '’'].map(sign => way(value).replaceAll(',', sign)),
        ...units.map(unit => way(value) + unit),
      ]);

    it('are read as the field reads them', () => {
      for (let i = 0; i < 50; i++) {
        const [first, second] = [some(), some()];
        const others = written(second);
        for (const [at, text] of written(first).entries()) {
          expect(weigh(field, text).value, text).toBe(first);
          const values = [...new Set([first, second])];
          const list = `${text}; ${others[at]}`;
          expect(parseValues(field, list), list).toEqual({ values, problem: null });
          const loose = `${text}, ${others[at]}`;
          if (!isTight(loose)) expect(parseValues(field, loose), loose).toEqual({ values, problem: null });
        }
      }
    });
  },
);

describe('presets', () => {
  const valuesOf = (id: ParamId, preset: string) =>
    presets(fieldIn(id, initialParams)).find(each => each.id === preset)?.values;

  it('are what one would compare', () => {
    expect(valuesOf('heldOut', 'all')).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(valuesOf('optimizer', 'all')).toEqual(Object.keys(optimizers));
    expect(valuesOf('latent', 'range')).toEqual([1, 2, 5, 10, 20, 50]);
    expect(valuesOf('learningRate', 'range')).toEqual([1e-5, 1e-4, 1e-3, 1e-2, 0.1, 1]);
    expect(valuesOf('trainSize', 'range')).toEqual([100, 1000, 10000, 60000]);
    expect(valuesOf('epsilonStd', 'range')).toEqual([0, 0.75, 1.5, 2.25, 3]);
    expect(valuesOf('latent', 'around')).toEqual([1, 2, 4, 8]);
    expect(valuesOf('trainSize', 'around')).toEqual([15000, 30000, 60000]);
  });
});
