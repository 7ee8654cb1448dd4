// Every kind of question: one file and one line each.

import { type AskChoice, choice } from './choice.ts';
import { type AskNumber, number } from './number.ts';
import { type AskText, text } from './text.ts';
import type { QuestionKind } from './types.ts';

export type Question = AskText | AskNumber | AskChoice;

export const questions = { text, number, choice } as const;

/** What is done with a question, whatever its kind. */
export const questionKind = ({ kind }: Question) => questions[kind] as QuestionKind<Question>;
