// A number that somebody has read off the page or worked out.

import type { QuestionKind } from './types.ts';

export interface AskNumber {
  readonly kind: 'number';
  readonly question: string;
  /** After the number: "nats". */
  readonly unit?: string;
  /** It is right from the one to the other, both included. */
  readonly right?: readonly [number, number];
}

export const number: QuestionKind<AskNumber> = {
  isAnswer: value => typeof value === 'number' && Number.isFinite(value),
  isRight: ({ right }, value) => (right ? Number(value) >= right[0] && Number(value) <= right[1] : null),
  words: ({ unit }, value) => (unit ? `${value} ${unit}` : String(value)),
};
