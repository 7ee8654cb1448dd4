// What every task of one's own begins with: a question, in Markdown.

import type { Raw } from '../../core/checked.ts';
import { words } from '../words.ts';

/** In characters. */
const LONGEST = 1000;

export const readQuestion = (raw: Raw, where: string): string => words(raw.question, `${where}.question`, LONGEST);

export const missingQuestion = ({ question }: { readonly question: string }): string | null =>
  question.trim() === '' ? 'The question is missing.' : null;
