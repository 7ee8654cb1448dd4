// What became of one task: answered, right or wrong, reached or not. Read off the answer and the task alone.

import { kindOf, type Prediction } from '../../lessons/predictions/index.ts';
import { type Question, questionKind } from '../../lessons/questions/index.ts';
import type { Predicted } from '../../state/lesson/progress.ts';
import type { Answers } from '../answers.ts';
import type { Assignment } from '../assignment.ts';
import { taskKind } from '../tasks/index.ts';

export type Mark = 'right' | 'wrong' | 'answered' | 'reached' | 'open';

export interface Marked {
  readonly mark: Mark;
  /** What was answered, as it is read; '' where nothing was. */
  readonly answer: string;
  /** What came of it: how far off a prediction was, that a check was passed. '' where nothing did. */
  readonly outcome: string;
  /** The answer as a value, and what came of a prediction; null where there is none that fits the task. */
  readonly value: Predicted | null;
  readonly result: Predicted | null;
  /** Whether what the task wants of a run was reached; null where it wants nothing. */
  readonly isReached: boolean | null;
  /** ISO 8601, UTC: when it was answered, or reached. */
  readonly at: string | null;
}

export const marks: Readonly<Record<Mark, string>> = {
  right: 'right',
  wrong: 'wrong',
  answered: 'answered',
  reached: 'reached',
  open: 'nothing',
};

/** What a task asks for, of what a student can give. */
export interface Asked {
  readonly title: string;
  /** The question in its author's Markdown. */
  readonly question: string;
  readonly ask: Question | null;
  readonly predict: Prediction | null;
  /** A run of its own, or a check. */
  readonly wantsRun: boolean;
}

export function askedBy({ tasks }: Assignment): Asked[] {
  return tasks.map((task, i): Asked => {
    const {
      title = `Task ${i + 1}`,
      text,
      ask = null,
      predict = null,
      check,
      until,
      vary,
    } = taskKind(task.kind).step(task);
    const question = ask?.question ?? predict?.question ?? text;
    return {
      title,
      question,
      ask,
      predict,
      wantsRun: check !== undefined || until !== undefined || vary !== undefined,
    };
  });
}

type Said = Pick<Marked, 'mark' | 'answer' | 'outcome' | 'value' | 'result'>;
const nothing: Said = { mark: 'open', answer: '', outcome: '', value: null, result: null };

const byRight = (isRight: boolean | null): Mark => (isRight === null ? 'answered' : isRight ? 'right' : 'wrong');

/** An answer that does not fit its question, as in a file that somebody wrote by hand, is none. */
function said({ ask, predict }: Asked, value: Predicted | null, result: Predicted | null): Said {
  if (value === null) return nothing;
  if (ask) {
    const kind = questionKind(ask);
    if (!kind.isAnswer(value, ask)) return nothing;
    return {
      mark: byRight(kind.isRight(ask, value)),
      answer: kind.words(ask, value),
      outcome: '',
      value,
      result: null,
    };
  }
  if (!predict) return nothing;
  const kind = kindOf(predict);
  if (!kind.isValue(value, predict)) return nothing;
  const answer = kind.words(predict, value);
  if (result === null || !kind.isOutcome(result, predict))
    return { mark: 'answered', answer, outcome: '', value, result: null };
  const isRight = kind.isRight?.(predict, value, result) ?? null;
  return { mark: byRight(isRight), answer, outcome: kind.verdict(predict, value, result), value, result };
}

/** By task. */
export function markedOf({ answers }: Pick<Answers, 'answers'>, asked: readonly Asked[]): Marked[] {
  return asked.map((task, i): Marked => {
    const found = answers.findLast(answer => answer.task === i);
    const { value = null, at = null, outcome: result = null, done = null } = found ?? {};
    const told = said(task, value, result);
    const isReached = task.wantsRun ? done !== null : null;
    return {
      ...told,
      mark: told.mark === 'open' && isReached ? 'reached' : told.mark,
      outcome: [told.outcome, ...(isReached ? ['What the task wants was reached.'] : [])].filter(Boolean).join(' '),
      isReached,
      at: at ?? done,
    };
  });
}
