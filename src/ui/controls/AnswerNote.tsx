// What is said of a value that was typed, below its control.

import type { Answer } from './typed.ts';

export const AnswerNote = ({ answer, id }: { answer: Answer | null; id: string }) =>
  answer?.note ? (
    <p
      className={answer.isProblem ? 'field-problem' : 'soft small'}
      id={id}
      role={answer.isProblem ? 'alert' : 'status'}
    >
      {answer.note}
    </p>
  ) : null;
