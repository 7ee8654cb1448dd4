// What a network computes with while it is written down: a tensor that has a shape and, in place of numbers, the Python that
// computes them.

/** How tightly an expression holds together, so that brackets stand where Python needs them. */
export const binds = { compare: 0, plus: 1, times: 2, minus: 3, atom: 4 } as const;

export interface Expression {
  readonly shape: number[];
  /** Product of the shape, as tensors have it. */
  readonly size: number;
  /** A Python expression. Pictures are [n, channels, height, width] there, whatever their shape says here. */
  readonly code: string;
  readonly binding: number;
  /** What a weight is called here; none for what is computed. */
  readonly weight?: string;
}

export function expression(
  code: string,
  shape: readonly number[],
  binding: number = binds.atom,
  weight?: string,
): Expression {
  const size = shape.reduce((product, extent) => product * extent, 1);
  return { shape: [...shape], size, code, binding, ...(weight !== undefined && { weight }) };
}

/** Its expression, in brackets where it binds less tightly than what stands around it. */
export const within = ({ code, binding }: Pick<Expression, 'code' | 'binding'>, around: number): string =>
  binding < around ? `(${code})` : code;

/** As the object of a call: `(x - mean).square()`. */
export const called = (of: Expression, method: string, ...args: (string | number)[]): string =>
  `${within(of, binds.atom)}.${method}(${args.join(', ')})`;

/** A number as Python has it. */
export const python = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) < 1e15 ? String(value) : String(Number(value.toPrecision(12)));

/** "logVarKernel" -> "log_var_kernel" */
export const snake = (name: string): string => name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);

/** The shape of what two tensors make, number by number. */
export function broadcast(a: readonly number[], b: readonly number[]): number[] {
  const rank = Math.max(a.length, b.length);
  const at = (shape: readonly number[], i: number) => shape[i - rank + shape.length] ?? 1;
  return Array.from({ length: rank }, (_, i) => Math.max(at(a, i), at(b, i)));
}

/** Where an axis of [n, height, width, channels] is in PyTorch's [n, channels, height, width]; other ranks have the same order. */
export const axisThere = (axis: number, rank: number): number => (rank === 4 ? [0, 2, 3, 1][axis] : axis);
