// A number, with its unit, and from where to where it is right if somebody has said so.

import { BadFile, number as checkNumber, list } from '../../core/checked.ts';
import type { AskNumber } from '../../lessons/questions/number.ts';
import { words } from '../words.ts';
import { missingQuestion, readQuestion } from './question.ts';
import type { TaskKind } from './types.ts';

function readRange(value: unknown, where: string): readonly [number, number] {
  const [from, to, ...more] = list(value, where).map(each => checkNumber(each, where));
  if (from === undefined || to === undefined || more.length > 0 || from > to)
    throw new BadFile(`“${where}” must be two numbers, the smaller first.`);
  return [from, to];
}

export const number: TaskKind<AskNumber> = {
  label: 'Number',
  about: 'Read off the page or worked out.',
  begin: () => ({ kind: 'number', question: '' }),
  read: (raw, where) => ({
    kind: 'number',
    question: readQuestion(raw, where),
    ...(raw.unit !== undefined && { unit: words(raw.unit, `${where}.unit`, 20) }),
    ...(raw.right !== undefined && { right: readRange(raw.right, `${where}.right`) }),
  }),
  missing: missingQuestion,
  step: ask => ({ text: '', ask }),
};
