// A measure of the run has to come above or below a number. The page reads it off the run; nobody has to type it.

import { BadFile, number, one } from '../../core/checked.ts';
import { type MeasureId, measureIds } from '../../lessons/measures/index.ts';
import { missingQuestion, readQuestion } from './question.ts';
import type { TaskKind } from './types.ts';

export interface Reach {
  readonly kind: 'reach';
  readonly question: string;
  readonly measure: MeasureId;
  readonly above?: number;
  readonly below?: number;
}

export const reach: TaskKind<Reach> = {
  label: 'Reach this',
  about: 'A measure of the run has to come above or below a number.',
  begin: () => ({ kind: 'reach', question: '', measure: 'auc', above: 0.8 }),
  read(raw, where) {
    const [above, below] = [raw.above, raw.below];
    if (above === undefined && below === undefined) throw new BadFile(`“${where}” has neither “above” nor “below”.`);
    return {
      kind: 'reach',
      question: readQuestion(raw, where),
      measure: one(raw.measure, `${where}.measure`, measureIds),
      ...(above !== undefined && { above: number(above, `${where}.above`) }),
      ...(below !== undefined && { below: number(below, `${where}.below`) }),
    };
  },
  missing: missingQuestion,
  step: ({ question, measure, above, below }) => ({
    text: question,
    check: [
      { kind: 'measure', of: measure, ...(above !== undefined && { above }), ...(below !== undefined && { below }) },
    ],
  }),
};
