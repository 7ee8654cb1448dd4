// Words that somebody has written into an assignment. They are shown as text, whatever is in them; what cannot be seen and could
// turn the words round it, or end them, is left out.

import { text } from '../core/checked.ts';

/** Control characters but for line breaks and tabs, and those that embed, override or isolate the direction of what follows. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** @throws BadFile for what is no text, or a longer one */
export const words = (value: unknown, where: string, longest?: number): string =>
  text(value, where, longest).toWellFormed().replace(unseen, '');
