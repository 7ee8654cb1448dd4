// Tables that a person opens, through the engine's door: looked at, decided about, learned from, and never half opened.

import { describe, expect, it } from 'vitest';
import type { Survey, TablePlan } from '../../src/core/table/types.ts';
import type { Engine, TableFile } from '../../src/engine/api.ts';
import { buffersIn } from '../../src/engine/rpc.ts';
import { written } from '../core/table/someTables.ts';
import { onCpu } from './cpu.ts';
import { emptyLab, nodePace, paramsOf, tinyLab, trained } from './tinyLab.ts';
import { now } from './watching.ts';

onCpu();

const file = (text: string, name = 'wine.csv'): TableFile => ({ name, bytes: new Blob([text]) });
const wine = file(
  written('sugar;acid;kind', 120, i => [`${(i * 37) % 50},5;${i % 7};${i % 4 === 3 ? 'bad' : 'good'}`]),
);
const waves = file(
  written('', 120, i => [i % 3, ...Array.from({ length: 24 }, (_, t) => Math.sin(t / 3 + i).toFixed(3))]),
  'waves.txt',
);

async function surveyed(engine: Engine, table = wine): Promise<Survey> {
  const answer = await engine.survey(table);
  if ('problem' in answer) throw new Error(answer.problem?.message);
  return answer.survey;
}

async function opened(engine: Engine, table = wine, changes: Partial<TablePlan> = {}) {
  const { guess } = await surveyed(engine, table);
  const answer = await engine.openTable(table, { ...guess, ...changes });
  if ('problem' in answer) throw new Error(answer.problem?.message);
  return answer.data;
}

describe('a table', () => {
  it('is looked at without anything being changed', async () => {
    const engine = await tinyLab();
    const before = await now(engine);
    const survey = await surveyed(engine);
    expect(survey).toMatchObject({ name: 'wine', rows: 120, dialect: { decimal: ',' }, guess: { anomalous: ['bad'] } });
    expect(await now(engine)).toEqual(before);
    expect(await engine.reading()).toBeNull();
  });

  it('is a dataset with its own shape, its own classes and the anomaly that was decided', async () => {
    const data = await opened(emptyLab());
    expect(data).toMatchObject({
      id: expect.stringMatching(/^own-[0-9a-f]{12}$/),
      name: 'wine',
      shape: { kind: 'row', columns: [{ name: 'sugar' }, { name: 'acid' }] },
      classes: ['good', 'bad'],
      anomalous: 1,
      counts: { train: 96, test: 24 },
    });
  });

  it.each([
    ['rows', wine, 2],
    ['series', waves, 24],
  ])('of %s is learned from, and its anomaly found or not', async (_, table, values) => {
    const engine = emptyLab();
    const { shape, classes, anomalous } = await opened(engine, table);
    const params = {
      likelihood: 'gaussian',
      hidden: '8',
      batch: 10,
      heldOut: anomalous!,
      own: { shape, classes },
    } as const;
    expect(await engine.configure(paramsOf(params))).toBeNull();
    const test = await engine.testSet();
    structuredClone(null, { transfer: [...buffersIn(await engine.testSet())] }); // as an answer over the wire gives it away
    const { phase, problem, progress } = await trained(engine, 'epoch');
    expect([phase, problem, progress.epoch]).toEqual(['paused', null, 1]);
    expect([test.shape, test.values.length]).toEqual([shape, test.count * values]);
    expect([...test.isAnomaly].map(Boolean)).toEqual([...test.labels].map(label => label === anomalous));
    expect(test.isAnomaly).toContain(1);
  });

  it('has another id where something else was decided, and the same where it was not', async () => {
    const engine = emptyLab();
    const { id } = await opened(engine);
    expect((await opened(engine)).id).toBe(id);
    expect((await opened(engine, wine, { anomalous: [] })).id).not.toBe(id);
    expect((await opened(engine, wine, { leftOut: [0] })).id).not.toBe(id);
  });

  it('has names or not as a person says, whatever it looks like, and is another table then', async () => {
    const engine = emptyLab();
    const found = await surveyed(engine);
    const bare = await surveyed(engine, { ...wine, header: false });
    expect([found.rows, bare.rows]).toEqual([120, 121]);
    expect(bare.columns.map(({ name, kind }) => [name, kind])).toEqual([
      ['Column 1', 'mixed'],
      ['Column 2', 'mixed'],
      ['Column 3', 'category'],
    ]);
    expect(bare.first[0]).toEqual(['sugar', 'acid', 'kind']);
    const twice = file(
      written('1,1', 40, i => [i / 7, i % 5]),
      'twice.csv',
    );
    const { columns, rows } = await surveyed(engine, { ...twice, header: true });
    expect([columns.map(({ name }) => name), rows]).toEqual([['1', '1 (2)'], 40]);
    expect((await opened(engine, { ...wine, header: true })).id).toBe((await opened(engine)).id);
  });

  it('can be opened by an engine that has never seen it', async () => {
    const { guess } = await surveyed(emptyLab());
    expect(await emptyLab().openTable(wine, guess)).toMatchObject({ data: { name: 'wine' } });
  });

  it('that cannot be used says why, and leaves in place what was there', async () => {
    const engine = emptyLab();
    const { id } = await opened(engine);
    const bad = await engine.survey(file('a,b\n1,2\n1\n1,2\n', 'bad.csv'));
    expect(bad).toMatchObject({
      problem: {
        code: 'unusable-files',
        message: 'bad.csv cannot be used.',
        reasons: [{ file: 'bad.csv', reason: 'Line 3 ends after 1 value, and the lines before it have 2.' }],
      },
    });
    expect(await engine.survey(file('a,b\n1,2\n3,4\n', 'short.csv'))).toMatchObject({
      problem: { reasons: [{ reason: 'It has only 2 rows; at least 12 are needed.' }] },
    });
    const { guess } = await surveyed(engine);
    const refused = await engine.openTable(wine, { ...guess, anomalous: ['good', 'bad'] });
    expect(refused).toMatchObject({ problem: { message: expect.stringMatching(/^Every value of “kind” counts/) } });
    expect(await engine.configure(paramsOf(), { own: id })).toBeNull();
  });
});

describe('two files', () => {
  const part = (name: string, count: number, isOdd: (i: number) => boolean): TableFile =>
    file(
      written('sugar,acid,batch,kind', count, i => [
        (i * 37) % 50,
        (i % 7) + (isOdd(i) ? 20 : 0),
        count,
        isOdd(i) ? 'bad' : 'good',
      ]),
      name,
    );
  const normal = part('wine_train.csv', 60, () => false);
  const mixed = part('wine_test.csv', 40, i => i % 4 === 0);

  it('are one dataset, divided as they are: none of the second is learned from, though only it has anomalies', async () => {
    const engine = emptyLab();
    const pair = { ...normal, test: mixed };
    const survey = await surveyed(engine, pair);
    expect(survey).toMatchObject({ name: 'wine', rows: 100, testRows: 40, guess: { label: 3, anomalous: ['bad'] } });
    const { shape, classes, anomalous, counts, notes } = await opened(engine, pair);
    expect([classes, anomalous, counts]).toEqual([['good', 'bad'], 1, { train: 60, test: 40 }]);
    expect(shape).toEqual({ kind: 'row', columns: [{ name: 'sugar' }, { name: 'acid' }] });
    expect(notes).toEqual(['Left out, since every row to learn from has the same value: batch.']);
    const params = { likelihood: 'gaussian', hidden: '8', batch: 10, heldOut: 1, own: { shape, classes } } as const;
    expect(await engine.configure(paramsOf(params))).toBeNull();
    const { experiment } = await now(engine);
    expect(experiment).toMatchObject({
      counts: { train: 48, calibration: 12, testNormal: 30, testAnomalous: 10 },
      origin: 'Opened from this computer: wine_train.csv to train on, wine_test.csv to test with.',
    });
    const test = await engine.testSet();
    expect([...test.index].sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, i) => i));
    expect(test.values[2 * test.index.indexOf(39)]).toBe((39 * 37) % 50);
  });

  it('that do not go together are both named', async () => {
    const other = file(
      written('sugar,kind', 20, i => [i, 'good']),
      'wine_test.csv',
    );
    expect(await emptyLab().survey({ ...normal, test: other })).toMatchObject({
      problem: {
        code: 'unusable-files',
        message: expect.stringMatching(/^wine_train.csv and wine_test.csv do not have the same columns: “acid” is in/),
        reasons: [],
      },
    });
    expect(
      await emptyLab().survey({
        ...normal,
        test: file('sugar,acid,batch,kind\n1,2,3,good\n1,2\n3,4,5,bad', 'wine_test.csv'),
      }),
    ).toMatchObject({
      problem: {
        message: 'wine_train.csv and wine_test.csv cannot be used.',
        reasons: [{ file: 'wine_test.csv', reason: expect.stringMatching(/^Line 3 ends after 2 values/) }],
      },
    });
  });

  it('of which the first has no normal row, or the second none at all, say so', async () => {
    const engine = emptyLab();
    const odd = part('wine_train.csv', 60, () => true);
    const pair = { ...odd, test: mixed };
    const { guess } = await surveyed(engine, pair);
    const plan = { ...guess, label: 3, anomalous: ['bad'] };
    expect(await engine.openTable(pair, plan)).toMatchObject({
      problem: { message: expect.stringMatching(/no normal row to learn from/) },
    });
    const gone = {
      ...normal,
      test: file(
        written('sugar,acid,batch,kind', 20, i => [i, '', 1, 'good']),
        'wine_test.csv',
      ),
    };
    expect(await engine.openTable(gone, { ...plan, anomalous: [], label: null })).toMatchObject({
      problem: { message: expect.stringMatching(/no row to test with once those with missing values/) },
    });
  });
});

describe('reading', () => {
  const long = file(
    written('a,b', 200_000, i => [i, i / 7]),
    'long.csv',
  );

  it('tells how far it is, and ends when the table is no longer wanted', async () => {
    const engine = emptyLab({ ...nodePace, now: () => performance.now() * 100 });
    const reading = engine.survey(long);
    let share: number | null = null;
    while (!share) {
      await nodePace.rest();
      share = await engine.reading();
    }
    expect(share).toBeGreaterThan(0);
    expect(share).toBeLessThan(1);
    await engine.stopReading();
    expect(await reading).toEqual({ problem: null });
    expect(await engine.reading()).toBeNull();
  });

  it('of one table ends where another is opened', async () => {
    const engine = emptyLab({ ...nodePace, now: () => performance.now() * 100 });
    const [first, second] = await Promise.all([engine.survey(long), engine.survey(wine)]);
    expect(first).toEqual({ problem: null });
    expect(second).toMatchObject({ survey: { name: 'wine' } });
  });
});
