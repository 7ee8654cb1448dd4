import { describe, expect, it } from 'vitest';
import { runColumns, runRow, runsSummary, runsTable, sortRuns } from '../../src/views/runs.ts';
import { dashOf, hueOf, MAX_OVERLAID, overlaidLoss, overlaidRoc } from '../../src/views/runsOverlay.ts';
import { csv } from '../../src/views/table.ts';
import { aRun } from '../state/runs/aRun.ts';
import { palette } from './palette.ts';

const scored = (id: string, auc: number | null) => {
  const run = aRun(id);
  return { ...run, record: { ...run.record, scores: { probability: { auc, averagePrecision: null } } } };
};

describe('rows', () => {
  it('say what was set and what came out', () => {
    expect(runRow(aRun('a', { latent: 8, beta: 4, seed: 3 }))).toEqual({
      id: 'a',
      name: 'Run a',
      note: '',
      dataset: 'MNIST',
      anomaly: '5 held out',
      latent: 8,
      beta: 4,
      epochs: 2.5,
      loss: 170,
      auc: 0.8,
      seed: 3,
      created: '2026-05-01T10:00:00.000Z',
    });
  });

  it('sort by every column, and leave the list alone', () => {
    const rows = [aRun('10', { latent: 2 }), aRun('9', { latent: 8 })].map(runRow);
    for (const { id } of runColumns) {
      const up = sortRuns(rows, id);
      const down = sortRuns(rows, id, 'descending');
      expect(up).toHaveLength(2);
      if (rows[0][id] !== rows[1][id]) expect(down).toEqual([...up].reverse());
    }
    expect(sortRuns(rows, 'name').map(({ name }) => name)).toEqual(['Run 9', 'Run 10']);
    expect(rows.map(({ id }) => id)).toEqual(['10', '9']);
  });

  it('put what has no value last, whichever way', () => {
    const rows = [scored('a', null), scored('b', 0.5), scored('c', 0.9)].map(runRow);
    expect(sortRuns(rows, 'auc').map(({ id }) => id)).toEqual(['b', 'c', 'a']);
    expect(sortRuns(rows, 'auc', 'descending').map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  });

  it('are a CSV', () => {
    const run = { ...aRun('a'), name: 'Mine, the "best"', note: 'two\nlines' };
    const [head, ...rest] = csv(runsTable([run, scored('b', null)])).split('\r\n');
    expect(head).toBe(
      'name,AUC (probability),final loss (nats per image),epochs,dataset,anomaly,latent,beta,seed,date,steps,note',
    );
    expect(rest[0]).toBe(
      '"Mine, the ""best""",0.8,170,2.5,MNIST,5 held out,2,1,1,2026-05-01T10:00:00.000Z,250,"two\nlines"',
    );
    expect(rest[1]).toContain('Run b,,170,');
  });

  it('are summed up', () => {
    expect(runsSummary([])).toBe('No run is kept yet.');
    expect(runsSummary([scored('a', null)])).toBe('1 run kept in this browser.');
    expect(runsSummary([scored('a', 0.5), scored('b', 0.9)])).toContain('the highest AUC is 0.900, of “Run b”');
    expect(runsSummary([scored('a', 0.9998)])).toContain('the highest AUC is >0.999,');
  });
});

describe('the overlay', () => {
  const runs = [aRun('a'), { ...aRun('b'), name: 'a < b & c', roc: null }, aRun('c')];

  it('draws each run in its own colour and dash, the same in both pictures', () => {
    const roc = overlaidRoc(runs, palette)!;
    const loss = overlaidLoss(runs, palette)!;
    const lines = ({ data }: typeof roc) => data.map(trace => [trace.name, (trace as { line: object }).line]);
    expect(lines(roc).slice(1)).toEqual([lines(loss)[0], lines(loss)[2]]); // after the diagonal; b has no curve
    expect(loss.data[1].name).toBe('a &lt; b &amp; c');
    expect(new Set(lines(loss).map(([, line]) => JSON.stringify(line))).size).toBe(3);
  });

  it('tells as many runs apart as it draws', () => {
    const looks = Array.from({ length: MAX_OVERLAID }, (_, i) => `${hueOf(i)} ${dashOf(i).name}`);
    expect(new Set(looks.map(look => look.split(' ')[0])).size).toBe(MAX_OVERLAID);
    const many = Array.from({ length: 30 }, (_, i) => aRun(String(i)));
    expect(overlaidLoss(many, palette)!.data).toHaveLength(MAX_OVERLAID);
  });

  it('is nothing where there are no curves', () => {
    const { record } = aRun('a');
    const bare = { ...aRun('a'), roc: null, record: { ...record, history: [] } };
    expect(overlaidRoc([bare, bare], palette)).toBeNull();
    expect(overlaidLoss([bare, bare], palette)).toBeNull();
  });
});
