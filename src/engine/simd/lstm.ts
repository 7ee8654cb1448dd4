// An LSTM through time, and its slopes back through time: a small product of all examples at each step, and the gates four
// units at a time. Hochreiter & Schmidhuber, "Long Short-Term Memory" (1997), with the forget gate of Gers et al. (2000).
//
// Of n examples with `steps` rows each: states and cells have `units` numbers a row; gates, their slopes and what they are
// fed have 4 · units, in Keras's order: input, forget, candidate, output. Kernels make examples `from`..`to`, `from` a
// multiple of eight; examples know nothing of each other, so threads meet only at the end.

import { multiply } from './matmul';
import { FLOAT, pack, packTransposed, panelBytes } from './panels';
import { lanesFor, read, sigmoid, tanh, write } from './vector';
import { add } from './windows';

/** Examples that share a scratch, as a power of two. */
const GROUP: i32 = 3;

/** Bytes of scratch for a group: the panels of either product, and a row of gates for each example. */
export function lstmBytes(units: i32): i32 {
  const width = 4 * units;
  return max(panelBytes(units, width), panelBytes(width, units)) + FLOAT * (width << GROUP);
}

/** fed [n · steps, 4 · units], or [n, 4 · units] where all steps are fed alike -> states, cells and gates. */
export function lstm(
  from: i32,
  to: i32,
  fed: usize,
  recurrent: usize,
  states: usize,
  cells: usize,
  gates: usize,
  scratch: usize,
  steps: i32,
  units: i32,
  isConstant: bool,
  isReversed: bool,
): void {
  const width = 4 * units;
  const panels = scratch + (from >> GROUP) * lstmBytes(units);
  const remembered = panels + panelBytes(units, width);
  pack(recurrent, 0, panels, units, width, 0, width);
  memory.fill(remembered, 0, FLOAT * (to - from) * width);
  for (let k = 0; k < steps; k++) {
    const step = isReversed ? steps - 1 - k : k;
    const back = isReversed ? 1 : -1;
    if (k > 0) {
      const before = states + FLOAT * units * (from * steps + step + back);
      multiply(before, steps * units, 1, panels, remembered, to - from, units, width, false, 0, width);
    }
    for (let i = from; i < to; i++) {
      const row = i * steps + step;
      const given = fed + FLOAT * width * (isConstant ? i : row);
      const own = remembered + FLOAT * width * (i - from);
      const gate = gates + FLOAT * width * row;
      const cell = cells + FLOAT * units * row;
      const before = k > 0 ? cell + FLOAT * units * back : 0;
      advance(given, own, gate, before, cell, states + FLOAT * units * row, units);
    }
  }
}

/** One step of one example; `before` is the cell before it, or zero at the first. */
function advance(given: usize, own: usize, gate: usize, before: usize, cell: usize, state: usize, units: i32): void {
  const part: usize = FLOAT * units;
  for (let j = 0, lanes = 0; j < units; j += lanes) {
    lanes = lanesFor(units - j);
    const at: usize = FLOAT * j;
    const i = sigmoid(sum(given + at, own + at, lanes));
    const f = sigmoid(sum(given + part + at, own + part + at, lanes));
    const c = tanh(sum(given + 2 * part + at, own + 2 * part + at, lanes));
    const o = sigmoid(sum(given + 3 * part + at, own + 3 * part + at, lanes));
    let kept = f32x4.mul(i, c);
    if (before) kept = f32x4.add(kept, f32x4.mul(f, read(before + at, lanes)));
    write(gate + at, i, lanes);
    write(gate + part + at, f, lanes);
    write(gate + 2 * part + at, c, lanes);
    write(gate + 3 * part + at, o, lanes);
    write(cell + at, kept, lanes);
    write(state + at, f32x4.mul(o, tanh(kept)), lanes);
  }
}

function sum(a: usize, b: usize, lanes: i32): v128 {
  return f32x4.add(read(a, lanes), read(b, lanes));
}

/** Slopes of the states, and what `lstm` gave -> slopes of what the gates were fed, [n · steps, 4 · units]. */
export function lstmSlope(
  from: i32,
  to: i32,
  above: usize,
  recurrent: usize,
  cells: usize,
  gates: usize,
  slopes: usize,
  scratch: usize,
  steps: i32,
  units: i32,
  isReversed: bool,
): void {
  const width = 4 * units;
  const panels = scratch + (from >> GROUP) * lstmBytes(units);
  const size: usize = FLOAT * (to - from) * units;
  const later = panels + panelBytes(width, units);
  const carried = later + size;
  packTransposed(recurrent, panels, width, units, 0, units);
  memory.fill(later, 0, 2 * size);
  for (let k = steps - 1; k >= 0; k--) {
    const step = isReversed ? steps - 1 - k : k;
    const back = isReversed ? 1 : -1;
    if (k < steps - 1) {
      const after = slopes + FLOAT * width * (from * steps + step - back);
      multiply(after, steps * width, 1, panels, later, to - from, width, units, false, 0, units);
    }
    for (let i = from; i < to; i++) {
      const row = i * steps + step;
      const cell = cells + FLOAT * units * row;
      const own = FLOAT * units * (i - from);
      retreat(
        above + FLOAT * units * row,
        later + own,
        carried + own,
        gates + FLOAT * width * row,
        k > 0 ? cell + FLOAT * units * back : 0,
        cell,
        slopes + FLOAT * width * row,
        units,
      );
    }
  }
}

/** The same step backwards: `carried` is the slope of the cell from the step after, and becomes that for the step before. */
function retreat(
  above: usize,
  later: usize,
  carried: usize,
  gate: usize,
  before: usize,
  cell: usize,
  slope: usize,
  units: i32,
): void {
  const part: usize = FLOAT * units;
  const one = f32x4.splat(1);
  for (let j = 0, lanes = 0; j < units; j += lanes) {
    lanes = lanesFor(units - j);
    const at: usize = FLOAT * j;
    const i = read(gate + at, lanes);
    const f = read(gate + part + at, lanes);
    const c = read(gate + 2 * part + at, lanes);
    const o = read(gate + 3 * part + at, lanes);
    const shown = tanh(read(cell + at, lanes));
    const dState = sum(above + at, later + at, lanes);
    const through = f32x4.mul(f32x4.mul(dState, o), f32x4.sub(one, f32x4.mul(shown, shown)));
    const dCell = f32x4.add(read(carried + at, lanes), through);
    const dForget = before ? f32x4.mul(dCell, read(before + at, lanes)) : f32x4.splat(0);
    write(slope + at, f32x4.mul(f32x4.mul(dCell, c), bend(i)), lanes);
    write(slope + part + at, f32x4.mul(dForget, bend(f)), lanes);
    write(slope + 2 * part + at, f32x4.mul(f32x4.mul(dCell, i), f32x4.sub(one, f32x4.mul(c, c))), lanes);
    write(slope + 3 * part + at, f32x4.mul(f32x4.mul(dState, shown), bend(o)), lanes);
    write(carried + at, f32x4.mul(dCell, f), lanes);
  }
}

/** The slope of a sigmoid where its value is y. */
function bend(y: v128): v128 {
  return f32x4.mul(y, f32x4.sub(f32x4.splat(1), y));
}

/** [n · steps, width] -> the sum of each example's rows, [n, width]. */
export function stepSums(from: i32, to: i32, x: usize, sums: usize, steps: i32, width: i32): void {
  const row: usize = FLOAT * width;
  for (let i = from; i < to; i++) {
    const target = sums + row * i;
    memory.copy(target, x + row * i * steps, row);
    for (let step = 1; step < steps; step++) add(x + row * (i * steps + step), target, target + row);
  }
}
