// One of a few answers.

import { BadFile, list, whole } from '../../core/checked.ts';
import type { AskChoice } from '../../lessons/questions/choice.ts';
import { words } from '../words.ts';
import { missingQuestion, readQuestion } from './question.ts';
import type { TaskKind } from './types.ts';

const [FEWEST, MOST] = [2, 10];
/** In characters. */
const LONGEST_OPTION = 200;

export const choice: TaskKind<AskChoice> = {
  label: 'Choice',
  about: 'One of a few answers.',
  begin: () => ({ kind: 'choice', question: '', options: ['', ''] }),
  read(raw, where) {
    const options = list(raw.options, `${where}.options`).map(each => words(each, `${where}.options`, LONGEST_OPTION));
    if (options.length < FEWEST || options.length > MOST)
      throw new BadFile(`“${where}.options” must be ${FEWEST} to ${MOST} answers.`);
    const right = raw.right === undefined ? undefined : whole(raw.right, `${where}.right`);
    if (right !== undefined && right >= options.length) throw new BadFile(`“${where}.right” is none of its answers.`);
    return { kind: 'choice', question: readQuestion(raw, where), options, ...(right !== undefined && { right }) };
  },
  missing: task =>
    missingQuestion(task) ??
    (task.options.some(option => option.trim() === '') ? 'One of the answers is empty.' : null),
  step: ask => ({ text: '', ask }),
};
