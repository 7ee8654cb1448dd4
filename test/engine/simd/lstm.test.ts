// An LSTM and its slopes in one part and as threads would share them: the numbers of the plain loops, the same to the last bit
// however they are shared, and nothing is written beside the arrays.

import { expect, it } from 'vitest';
import { backwards, forwards, type Through } from '../../../src/engine/ops/lstmLoops.ts';
import { numbers } from '../ops/agreement.ts';
import { openKernels } from './kernels.ts';

const { run, lstmBytes } = openKernels();

const [N, STEPS] = [19, 4];
const ROWS = N * STEPS;
const inParts = [
  [8, 16],
  [0, 8],
  [16, N],
] as const;
const room = (count: number) => new Float32Array(count).fill(Number.NaN);
const furthest = (actual: Float32Array, wanted: Float32Array) =>
  Math.max(...wanted.map((w, at) => Math.abs(actual[at] - w)));

const cases = [8, 6, 1].flatMap(units =>
  [0, 1].flatMap(reversed => [0, 1].map(constant => ({ units, reversed, constant }))),
);

it.each(cases)('goes through time and back: $units units, reversed $reversed, constant $constant', way => {
  const { units, reversed, constant } = way;
  const through: Through = { steps: STEPS, reversed, constant };
  const width = 4 * units;
  const fed = numbers((constant ? N : ROWS) * width, -2, 2, 'fed');
  const recurrent = numbers(units * width, -1, 1, 'recurrent');
  const dy = numbers(ROWS * units, -1, 1, 'dy');
  const scratch = () => new Float32Array((3 * lstmBytes(units)) / 4);
  const results = () => [room(ROWS * units), room(ROWS * units), room(ROWS * width)];

  const wanted = results();
  forwards({ fed, recurrent }, wanted, N, units, through);
  const [, cells, gates] = wanted;
  const wantedSlopes = room(ROWS * width);
  backwards({ dy, cells, gates, recurrent }, wantedSlopes, N, units, through);

  const [whole, shared] = [[[0, N]] as const, inParts].map(parts => {
    const [made, slopes] = [results(), room(ROWS * width)];
    const forth = [fed, recurrent, ...made, scratch(), STEPS, units, constant, reversed];
    expect(run('lstm', parts, forth), 'stays at home').toBe(true);
    const back = [dy, recurrent, cells, gates, slopes, scratch(), STEPS, units, reversed];
    expect(run('lstmSlope', parts, back), 'stays at home').toBe(true);
    return [...made, slopes];
  });
  expect(shared).toEqual(whole);
  [...wanted, wantedSlopes].forEach((each, at) => {
    expect(furthest(whole[at], each)).toBeLessThan(2e-6);
  });
});

it('sums the steps of each example', () => {
  const [x, sums] = [numbers(ROWS * 5, -1, 1, 'x'), room(N * 5)];
  expect(run('stepSums', inParts, [x, sums, STEPS, 5]), 'stays at home').toBe(true);
  const wanted = Float32Array.from(sums, (_, at) => {
    const first = Math.floor(at / 5) * STEPS * 5 + (at % 5);
    return Array.from({ length: STEPS }, (_, step) => x[first + 5 * step]).reduce((a, b) => a + b);
  });
  expect(furthest(sums, wanted)).toBeLessThan(1e-6);
});
