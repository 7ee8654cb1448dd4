import { expect, it } from 'vitest';
import { changedWords, changeLines, changeMarks } from '../../src/views/changes.ts';
import { curves } from '../../src/views/curves.ts';
import { curvesSummary } from '../../src/views/curvesWords.ts';
import { palette } from './palette.ts';

const point = (step: number) => ({ step, epoch: step / 10, loss: 9, reconstruction: 8, kl: 1 });
const training = [point(1), point(100)];
const changes = [
  { step: 20, id: 'beta', from: 1, to: 8 },
  { step: 40, id: 'beta', from: 8, to: 0 },
  { step: 40, id: 'learningRate', from: 0.001, to: 0.01 },
];

it('a change stands where the curve has it, in words too', () => {
  const marks = changeMarks(changes, training);
  expect(marks.map(({ epoch, text }) => [epoch, text])).toEqual([
    [2, 'β 8'],
    [4, 'β 0'],
    [4, 'learning rate 0.01'],
  ]);
  expect(changedWords(marks)).toBe(
    ' Changed during training: β from 1 to 8 after epoch 2; β from 8 to 0 after epoch 4; learning rate from 0.001 to 0.01 after epoch 4.',
  );
  expect(changedWords(changeMarks([], training))).toBe('');
  expect(changeMarks(changes, [])).toEqual([]);
});

it('a choice is called as the control calls it', () => {
  const marks = changeMarks([{ step: 20, id: 'corruption', from: 'none', to: 'salt-pepper' }], training);
  expect(marks).toEqual([
    { epoch: 2, text: 'corruption: salt and pepper', words: 'corruption from none to salt and pepper after epoch 2' },
  ]);
});

it('is a line across the curves, named so that neighbours do not collide', () => {
  const { shapes, annotations } = changeLines(changeMarks(changes, training), palette, 10);
  expect(shapes.map(({ x0, x1 }) => [x0, x1])).toEqual([
    [2, 2],
    [4, 4],
    [4, 4],
  ]);
  expect(annotations.map(({ xanchor }) => xanchor)).toEqual(['left', 'left', 'left']);
  expect(changeLines(changeMarks(changes, training), palette, 5).annotations[1].xanchor).toBe('right');
  expect(new Set(annotations.map(({ yshift }) => yshift)).size).toBe(3);
  const look = { training, calibration: [], changes };
  const { figure } = curves(look, palette, { run: 1, epochs: 10, before: { total: null, own: null }, one: 'image' });
  expect(figure.layout.shapes).toEqual(shapes);
  expect(figure.layout.annotations).toEqual(annotations);
  expect(curvesSummary(look, 10)).toContain('β from 8 to 0 after epoch 4');
});
