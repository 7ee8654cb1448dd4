// An answer in one's own words. Nobody but a reader can say whether it is right.

import type { QuestionKind } from './types.ts';

export interface AskText {
  readonly kind: 'text';
  readonly question: string;
}

/** In characters: a page of text. */
export const LONGEST_ANSWER = 4000;

export const text: QuestionKind<AskText> = {
  isAnswer: value => typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_ANSWER,
  isRight: () => null,
  words: (_, value) => String(value),
};
