// One of a few answers, by its place among them.

import type { QuestionKind } from './types.ts';

export interface AskChoice {
  readonly kind: 'choice';
  readonly question: string;
  readonly options: readonly string[];
  /** Place of the right one, from 0. */
  readonly right?: number;
}

export const choice: QuestionKind<AskChoice> = {
  isAnswer: (value, { options }) =>
    Number.isInteger(value) && (value as number) >= 0 && (value as number) < options.length,
  isRight: ({ right }, value) => (right === undefined ? null : value === right),
  words: ({ options }, value) => options[value as number],
};
