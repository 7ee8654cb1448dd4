// The functions of TensorFlow.js that members of the registries may use, as those that write PyTorch in place of computing. A
// member that is a function of them can be written down without knowing of it.

import type { Tf } from '../../models/types.ts';
import { axisThere, binds, broadcast, called, type Expression, expression, python, within } from './expression.ts';
import { formulas } from './formulas.ts';

type Operand = Expression | number;

const isNumber = (value: Operand): value is number => typeof value === 'number';
const codeOf = (value: Operand, around: number): string =>
  isNumber(value)
    ? within({ code: python(value), binding: value < 0 ? binds.minus : binds.atom }, around)
    : within(value, around);
const shapeOf = (value: Operand): readonly number[] => (isNumber(value) ? [] : value.shape);

/** `a sign b`; what stands on the right of - and / needs brackets sooner. */
const between = (sign: string, binding: number) => (a: Operand, b: Operand) =>
  expression(
    `${codeOf(a, binding)} ${sign} ${codeOf(b, sign === '-' || sign === '/' ? binding + 1 : binding)}`,
    broadcast(shapeOf(a), shapeOf(b)),
    binding,
  );

const each =
  (method: string) =>
  (x: Expression): Expression =>
    expression(called(x, method), x.shape);

/** A shape with -1 in it, of so many numbers. */
function settled(shape: readonly number[], size: number): number[] {
  const known = shape.reduce((product, extent) => (extent < 0 ? product : product * extent), 1);
  return shape.map(extent => (extent < 0 ? size / known : extent));
}

/**
 * Between shapes; the first axis is left to PyTorch, for it is that of the examples. Numbers of a picture stand channel beside channel
 * here, and PyTorch has one channel after the other: they change places on the way in and out.
 */
function reshape(x: Expression, wanted: readonly number[]): Expression {
  const shape = settled(wanted, x.size);
  if (shape.length === x.shape.length && shape.every((extent, i) => extent === x.shape[i])) return x;
  const isPicture = x.shape.length === 4 && x.shape[3] > 1;
  const from = isPicture ? expression(called(x, 'permute', 0, 2, 3, 1), x.shape) : x;
  const rest = shape.slice(1);
  if (rest.length !== 3) return expression(called(from, 'reshape', -1, ...rest), shape);
  const [height, width, channels] = rest;
  if (channels === 1) return expression(called(from, 'reshape', -1, 1, height, width), shape);
  return expression(`${called(from, 'reshape', -1, ...rest)}.permute(0, 3, 1, 2)`, shape);
}

/** The part of a tensor that begins here and has this size; -1 is all that is left. */
function slice(x: Expression, begin: readonly number[], size: readonly number[]): Expression {
  const shape = x.shape.map((extent, i) => ((size[i] ?? -1) < 0 ? extent - (begin[i] ?? 0) : size[i]));
  const parts = Array<string>(shape.length);
  shape.forEach((extent, i) => {
    const from = begin[i] ?? 0;
    const isWhole = i === 0 || extent === x.shape[i];
    parts[axisThere(i, shape.length)] = isWhole ? ':' : `${from > 0 ? from : ''}:${from + extent}`;
  });
  return expression(`${within(x, binds.atom)}[${parts.join(', ')}]`, shape);
}

/** With so many numbers before and after along each axis; PyTorch names the last axis first. */
function pad(x: Expression, widths: readonly (readonly [number, number])[], value = 0): Expression {
  const rank = widths.length;
  const there = Array<readonly [number, number]>(rank);
  widths.forEach((width, axis) => {
    there[axisThere(axis, rank)] = width;
  });
  const told = there.slice(1).toReversed().flat();
  const last = value === 0 ? '' : `, value=${python(value)}`;
  return expression(
    `F.pad(${x.code}, (${told.join(', ')})${last})`,
    x.shape.map((extent, i) => extent + widths[i][0] + widths[i][1]),
  );
}

function sum(x: Expression, axis?: number, keep = false): Expression {
  if (axis === undefined) return expression(called(x, 'sum'), []);
  const at = axis < 0 ? axis + x.shape.length : axis;
  const shape = x.shape.flatMap((extent, i) => (i === at ? (keep ? [1] : []) : [extent]));
  return expression(called(x, 'sum', axisThere(at, x.shape.length), ...(keep ? ['keepdim=True'] : [])), shape);
}

function concat(all: readonly Expression[], axis = 0): Expression {
  const shape = all[0].shape.map((extent, i) =>
    i === axis ? all.reduce((total, x) => total + x.shape[i], 0) : extent,
  );
  const there = axisThere(axis, shape.length);
  return expression(`torch.cat([${all.map(({ code }) => code).join(', ')}], ${there})`, shape);
}

/** @param used gets the ids of the formulas that were written */
export function writingTf(used: Set<string>): Tf {
  const formula = (id: string, shape: readonly number[], ...args: Operand[]) => {
    used.add(id);
    return expression(`${formulas[id].name}(${args.map(arg => codeOf(arg, binds.compare)).join(', ')})`, shape);
  };
  const perExample = ({ shape }: Expression) => [shape[0]];
  const all = {
    abs: each('abs'),
    exp: each('exp'),
    sqrt: each('sqrt'),
    square: each('square'),
    sigmoid: each('sigmoid'),
    // The sign of a product is that of its first factor.
    neg: (x: Expression) => expression(`-${within(x, binds.times)}`, x.shape, Math.min(x.binding, binds.minus)),
    step: (x: Expression) => expression(`(${codeOf(x, binds.plus)} > 0).float()`, x.shape),
    add: between('+', binds.plus),
    sub: between('-', binds.plus),
    mul: between('*', binds.times),
    div: between('/', binds.times),
    clipByValue: (x: Expression, least: number, most: number) =>
      expression(called(x, 'clamp', python(least), python(most)), x.shape),
    onesLike: (x: Expression) => expression(`torch.ones_like(${x.code})`, x.shape),
    zerosLike: (x: Expression) => expression(`torch.zeros_like(${x.code})`, x.shape),
    ...{ reshape, slice, pad, sum, concat },
    bernoulli: (x: Expression, logits: Expression) => formula('bernoulli', perExample(x), x, logits),
    gaussian: (x: Expression, mean: Expression, logVar: Operand) => formula('gaussian', perExample(x), x, mean, logVar),
    gaussianPerValue: (x: Expression, decoded: Expression) => formula('gaussianPerValue', perExample(x), x, decoded),
    meanPerValue: (x: Expression) => formula('meanPerValue', [x.shape[0], x.shape[1] / 2], x),
    gaussianKl: (mean: Expression, logVar: Expression) => formula('gaussianKl', perExample(mean), mean, logVar),
    reparameterise: (mean: Expression, logVar: Expression, noise: Expression) =>
      formula('reparameterise', mean.shape, mean, logVar, noise),
  };
  return all as unknown as Tf;
}
