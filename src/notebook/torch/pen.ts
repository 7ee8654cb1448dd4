// Writes the body of one Python function after the other: each line gives a name to something that was computed.

import { type Expression, expression } from './expression.ts';

export interface Written<Result> {
  readonly lines: readonly string[];
  readonly result: Result;
}

export interface Pen {
  /** Writes `name = code`, and gives what goes by that name from then on: `stem`, or with a number where it is taken. */
  named(stem: string, code: string, shape: readonly number[]): Expression;
  /** The same of a function that gives two of one shape. */
  pair(a: string, b: string, code: string, shape: readonly number[]): readonly [Expression, Expression];
  /** What was written while `body` ran. @param taken names that stand for something already, such as arguments */
  body<Result>(taken: readonly string[], body: () => Result): Written<Result>;
}

export function createPen(): Pen {
  let lines: string[] = [];
  let names = new Set<string>();
  const free = (stem: string) => {
    let name = stem;
    for (let i = 2; names.has(name); i++) name = `${stem}${i}`;
    names.add(name);
    return name;
  };
  return {
    named(stem, code, shape) {
      const name = free(stem);
      lines.push(`${name} = ${code}`);
      return expression(name, shape);
    },
    pair(a, b, code, shape) {
      const [first, second] = [free(a), free(b)];
      lines.push(`${first}, ${second} = ${code}`);
      return [expression(first, shape), expression(second, shape)];
    },
    body(taken, body) {
      const before = [lines, names] as const;
      [lines, names] = [[], new Set(taken)];
      try {
        const result = body();
        return { lines, result };
      } finally {
        [lines, names] = before;
      }
    },
  };
}
