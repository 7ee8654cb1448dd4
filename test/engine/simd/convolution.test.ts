// Kernels that slide a window, in one part and as threads would share them: the same numbers to the last bit, and nothing
// is written beside the arrays. What the numbers are is asked of the ops.

import { expect, it } from 'vitest';
import { inOrder, windowsOver } from '../../../src/engine/ops/windows.ts';
import { numbers } from '../ops/agreement.ts';
import { type Argument, openKernels } from './kernels.ts';

const { run, convolutionBytes } = openKernels();

const N = 19;
const GROUPS = 3;
const [FEATURES, CHANNELS] = [5, 3];
const windows = windowsOver([N, 5, 4, CHANNELS], [3, 2], 2, 'same');
const places = windows.rows * windows.columns;
const taps = windows.windowHeight * windows.windowWidth * CHANNELS;
const pixels = windows.height * windows.width;

const images = () => numbers(N * pixels * CHANNELS, -1, 1, 'images');
const maps = () => numbers(N * places * FEATURES, -1, 1, 'maps');
const kernel = () => numbers(taps * FEATURES, -1, 1, 'kernel');
const scratch = () => new Float32Array((GROUPS * convolutionBytes(taps, places, FEATURES)) / 4);
const room = (count: number) => new Float32Array(count).fill(Number.NaN);
const window = inOrder(windows as never);
const sliding = [FEATURES, ...window];
const pooled = () => numbers(N * places * CHANNELS, -1, 1, 'pooled');

const cases: Record<string, (result: Float32Array) => Argument[]> = {
  convolve: out => [images(), kernel(), out, numbers(FEATURES, -1, 1, 'bias'), 1, scratch(), ...sliding],
  spread: out => [maps(), kernel(), out, numbers(CHANNELS, -1, 1, 'bias'), 1, scratch(), ...sliding],
  correlate: out => [images(), maps(), out, scratch(), ...sliding],
  channelSums: out => [images(), out, pixels, CHANNELS],
  maxPool: out => [images(), out, ...window],
  maxPoolSlope: out => [images().map(Math.round), pooled().fill(1), pooled(), out, ...window],
  upsample: out => [images(), out, windows.height, windows.width, CHANNELS],
  upsampleSlope: out => [
    numbers(4 * N * pixels * CHANNELS, -1, 1, 'large'),
    out,
    windows.height,
    windows.width,
    CHANNELS,
  ],
};
const sizes: Record<string, number> = {
  convolve: N * places * FEATURES,
  spread: N * pixels * CHANNELS,
  correlate: GROUPS * taps * FEATURES,
  channelSums: GROUPS * CHANNELS,
  maxPool: N * places * CHANNELS,
  maxPoolSlope: N * pixels * CHANNELS,
  upsample: 4 * N * pixels * CHANNELS,
  upsampleSlope: N * pixels * CHANNELS,
};

it.each(Object.keys(cases))('%s makes the same in parts', name => {
  const [whole, shared] = [room(sizes[name]), room(sizes[name])];
  expect(run(name, [[0, N]], cases[name](whole)), 'stays at home').toBe(true);
  const parts = [
    [8, 16],
    [0, 8],
    [16, N],
  ] as const;
  expect(run(name, parts, cases[name](shared)), 'stays at home').toBe(true);
  expect(whole.some(Number.isNaN)).toBe(false);
  expect(shared).toEqual(whole);
});
