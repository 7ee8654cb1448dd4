import { describe, expect, it } from 'vitest';
import { losses } from '../../src/losses/index.ts';
import type { History } from '../../src/probes/types.ts';
import { curves, decimate, epochsShown, interesting, keysOf } from '../../src/views/curves.ts';
import { curvesSummary, curvesTable } from '../../src/views/curvesWords.ts';
import { palette } from './palette.ts';

const point = (step: number, loss: number, kl = 1) => ({
  step,
  epoch: step / 10,
  loss,
  reconstruction: loss - kl,
  kl,
});
const many = (count: number) => Array.from({ length: count }, (_, i) => point(i + 1, i));

describe('decimate', () => {
  it('keeps what is few', () => expect(decimate(many(4), 4)).toEqual(many(4)));
  it('averages pairs, and names them after their last step', () =>
    expect(decimate(many(5), 4).map(({ step, loss, reconstruction }) => [step, loss, reconstruction])).toEqual([
      [2, 0.5, -0.5],
      [4, 2.5, 1.5],
      [5, 4, 3],
    ]));
  it('changes nothing that is drawn while the curve grows, until it doubles', () => {
    const [short, long] = [decimate(many(500), 300), decimate(many(598), 300)];
    expect(long.slice(0, short.length)).toEqual(short);
  });
  it.each([300, 301, 599, 12_345])('leaves at most 300 of %i', count =>
    expect(decimate(many(count), 300).length).toBeLessThanOrEqual(300),
  );
});

it.each([
  [0.05, 50, 0.1],
  [0.3, 50, 0.5],
  [1.2, 50, 2],
  [21, 50, 50],
  [3, 3, 3],
  [2.5, 3, 3],
  [60, 50, 60],
])('after %f of %i epochs the axis ends at %f', (epoch, epochs, end) => expect(epochsShown(epoch, epochs)).toBe(end));

describe('interesting', () => {
  it('is all of a short curve', () => expect(interesting(many(10), ['loss'])).toEqual([0, 9]));
  it('leaves out the first tenth of a long one', () => expect(interesting(many(100), ['loss'])).toEqual([10, 99]));
  it('has an answer for nothing', () => expect(interesting([], ['kl'])).toEqual([0, 1]));
});

describe('curves', () => {
  const nothing = { total: null, own: null };
  const look = { training: many(40), calibration: [point(20, 21), point(40, 41)] };
  const made = curves(look, palette, { run: 3, epochs: 5, before: nothing, one: 'image' });

  it('draws training solid and calibration dashed, KL on an axis of its own', () => {
    expect(made.figure.data).toHaveLength(6);
    const [solid, dashed] = ['solid', 'dash'].map(dash => ({ line: { dash } }));
    expect(made.figure.data).toMatchObject([solid, solid, dashed, dashed, solid, dashed]);
    expect(made.figure.layout.yaxis2).toBeDefined();
    expect(made.figure.layout.uirevision).toBe(3);
  });
  it('has no KL axis for a model without KL', () => {
    const flat: History = { training: [{ step: 1, epoch: 0.1, loss: 5, reconstruction: 5 }], calibration: [] };
    const { figure } = curves(flat, palette, { run: 1, epochs: 5, before: nothing, one: 'image' });
    expect(figure.data).toHaveLength(4);
    expect(figure.layout.yaxis2).toBeUndefined();
    expect(keysOf(figure).map(({ name }) => name)).toEqual(['total', 'reconstruction']);
    expect(curvesSummary(flat, 5)).toBe('Epoch 0.1 of 5: 5 nats per {image}.');
    expect(curvesTable(flat).columns).toEqual(['part', 'step', 'epoch', 'loss (nats)', 'reconstruction (nats)']);
  });
  it('names every term in the colour that it is drawn with', () =>
    expect(keysOf(made.figure)).toEqual([
      { name: 'total', colour: palette.loss },
      { name: 'reconstruction', colour: palette.reconstruction },
      { name: 'KL', colour: palette.kl },
    ]));
  it('has another colour for every term that there is', () => {
    const all = Object.fromEntries(Object.keys(losses).map(id => [id, 0.5]));
    const full: History = { training: [{ step: 1, epoch: 0.1, loss: 5, ...all }], calibration: [] };
    const { figure } = curves(full, palette, { run: 1, epochs: 5, before: nothing, one: 'image' });
    const colours = keysOf(figure).map(({ colour }) => colour);
    expect(colours).toHaveLength(1 + Object.keys(losses).length);
    expect(new Set(colours).size).toBe(colours.length);
  });
  it('holds its axes', () => {
    const next = { ...look, training: [...look.training, point(41, 39.5)] };
    expect(curves(next, palette, { run: 3, epochs: 5, before: made.axes, one: 'image' }).axes.total).toBe(
      made.axes.total,
    );
  });
  it('survives the first moment', () =>
    expect(() =>
      curves({ training: [], calibration: [] }, palette, { run: 1, epochs: 5, before: nothing, one: 'image' }),
    ).not.toThrow());
});

it('the summary names epoch and losses', () =>
  expect(curvesSummary({ training: [point(25, 155, 6)], calibration: [point(20, 157)] }, 50)).toBe(
    'Epoch 2.5 of 50: 155 nats per {image} = 149 reconstruction + β × 6 KL; 157 on calibration {images}.',
  ));

describe('a term that was added on the way', () => {
  const training = [point(10, 9), { ...point(20, 8), sparsity: 3 }, { ...point(30, 7), sparsity: 2 }];
  const look = { training, calibration: [] };

  it('is drawn from there on, and averaged over the points that have it', () => {
    const { figure } = curves(look, palette, { run: 1, epochs: 5, before: { total: null, own: null }, one: 'image' });
    const line = (figure.data as { name: string; y: unknown[] }[]).find(({ name }) => name === 'sparsity')!;
    expect(line.y).toEqual([null, 3, 2]);
    expect(decimate(training, 1)).toMatchObject([{ step: 30, loss: 8, sparsity: 2.5 }]);
  });
  it('is in the sentence while it is in the loss', () => {
    expect(curvesSummary(look, 5)).toContain('β × 1 KL + λ₁ × 2 sparsity');
    expect(curvesSummary({ ...look, training: training.slice(0, 1) }, 5)).not.toContain('sparsity');
    expect(curvesSummary({ ...look, training: [...training, point(40, 7)] }, 5)).not.toContain('sparsity');
  });
  it('has a column, empty before', () => {
    const table = curvesTable(look);
    expect(table.columns.at(-1)).toBe('sparsity (nats)');
    expect([table.row(0), table.row(2)].map(row => row.at(-1))).toEqual([null, 2]);
  });
});

describe('an annealed β', () => {
  const training = [0, 0.5, 1].map((beta, i) => ({ ...point(10 * (i + 1), 9 - i), beta }));
  const look = { training, calibration: [] };

  it('is a line with an axis of its own beside KL, and a column', () => {
    const { figure } = curves(look, palette, { run: 1, epochs: 5, before: { total: null, own: null }, one: 'image' });
    expect(figure.data.at(-1)).toMatchObject({ name: 'β', y: [0, 0.5, 1], yaxis: 'y3' });
    expect(figure.layout.yaxis3).toMatchObject({ overlaying: 'y2', side: 'right' });
    expect(keysOf(figure).at(-1)).toEqual({ name: 'β', colour: palette.inkSoft });
    const table = curvesTable(look);
    expect([table.columns.at(-1), table.row(1).at(-1)]).toEqual(['β', 0.5]);
  });
  it('is said as it is now', () =>
    expect(curvesSummary({ ...look, training: training.slice(0, 2) }, 5)).toContain('β 0.5 × 1 KL'));
  it('is nowhere where it is not annealed', () => {
    const { figure } = curves({ training: many(3), calibration: [] }, palette, {
      run: 1,
      epochs: 5,
      before: { total: null, own: null },
      one: 'image',
    });
    expect(figure.layout.yaxis3).toBeUndefined();
    expect(keysOf(figure).map(({ name }) => name)).not.toContain('β');
  });
});

describe('a share that is watched', () => {
  const training = [1, 2, 3].map(step => ({ ...point(step, 9), accuracy: step / 4 }));
  const look = { training, calibration: [] };

  it('is drawn from 0 to 1 on the right, and is no part of the sum', () => {
    const { figure } = curves(look, palette, { run: 1, epochs: 5, before: { total: null, own: null }, one: 'image' });
    expect((figure.data as { yaxis?: string }[]).filter(({ yaxis }) => yaxis === 'y3')).toHaveLength(2);
    expect(figure.layout.yaxis3).toMatchObject({ range: [0, 1], side: 'right' });
    expect(figure.layout.yaxis2).toMatchObject({ title: { text: 'KL' } });
    const many = { training: training.map(each => ({ ...each, sparsity: 1, freeBits: 2 })), calibration: [] };
    const crowded = curves(many, palette, { run: 1, epochs: 5, before: { total: null, own: null }, one: 'image' });
    expect(crowded.figure.layout.yaxis2).toMatchObject({ title: { text: 'terms' } });
    expect(curvesSummary(look, 5)).toMatch(/ = 8 reconstruction \+ β × 1 KL; discriminator’s accuracy 75/);
    expect(curvesTable(look).columns.at(-1)).toBe('discriminator’s accuracy');
  });
});

it('the table has every point, undecimated', () => {
  const table = curvesTable({ training: many(700), calibration: [point(10, 9)] });
  expect(table.count).toBe(701);
  expect(table.row(700)).toEqual(['calibration', 10, 1, 9, 8, 1]);
});
