// Reading something that anybody may have written, value by value: what is not as it must be is refused in a sentence.

/** The message is a sentence for the person whose file or link it is. */
export class BadFile extends Error {}

/** A newer version of the lab has written it, which is no fault of whoever has the file. */
export class NewerFile extends BadFile {}

export type Raw = Readonly<Record<string, unknown>>;

const MAX_POINTS = 100_000;

export function shown(value: unknown): string {
  if (value === undefined) return 'missing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = typeof value === 'string' ? `“${value}”` : String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

export const wrong = (where: string, value: unknown, wanted: string) =>
  new BadFile(`“${where}” is ${shown(value)}; it must be ${wanted}.`);

export function object(value: unknown, where: string): Raw {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong(where, value, 'an object');
  return value as Raw;
}

export function list(value: unknown, where: string): readonly unknown[] {
  if (!Array.isArray(value)) throw wrong(where, value, 'a list');
  if (value.length > MAX_POINTS) throw new BadFile(`“${where}” has more than ${MAX_POINTS} entries.`);
  return value;
}

export function text(value: unknown, where: string, longest = 500): string {
  if (typeof value !== 'string') throw wrong(where, value, 'a text');
  if (value.length > longest) throw new BadFile(`“${where}” is longer than ${longest} characters.`);
  return value;
}

export function number(
  value: unknown,
  where: string,
  min = Number.NEGATIVE_INFINITY,
  max = Number.POSITIVE_INFINITY,
): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw wrong(where, value, 'a number');
  if (value < min) throw wrong(where, value, `at least ${min}`);
  if (value > max) throw wrong(where, value, `at most ${max}`);
  return value;
}

export function whole(value: unknown, where: string, min = 0): number {
  if (!Number.isInteger(number(value, where, min))) throw wrong(where, value, 'a whole number');
  return value as number;
}

export function one<T extends string>(value: unknown, where: string, allowed: readonly T[]): T {
  if (!allowed.includes(value as T)) throw wrong(where, value, `one of ${allowed.join(', ')}`);
  return value as T;
}
