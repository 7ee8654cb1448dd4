// A question, its answer, and that it is saved. Whether it is right is for a teacher to say.

import { useId } from 'react';
import { useStore } from 'zustand';
import { type Question, questionKind } from '../../../lessons/questions/index.ts';
import {
  forgetPrediction,
  isLasting,
  notePrediction,
  type Predicted,
  progress,
  progressOf,
} from '../../../state/lesson/progress.ts';
import { clock } from '../../clock.ts';
import { Own } from '../Own.tsx';
import { fieldsOf } from './index.ts';
import { useSaving } from './useSaving.ts';

interface Props {
  lesson: string;
  step: number;
  of: Question;
  /** Of its words, where they are somebody's own. */
  language?: string | undefined;
  /** It was handed in, and cannot be changed. */
  isFixed: boolean;
}

export function Ask({ lesson, step, of, language, isFixed }: Props) {
  const id = useId();
  const kept = useStore(progress, all => progressOf(lesson, all).predictions[step]);
  const made = kept && questionKind(of).isAnswer(kept.value, of) ? kept : null;
  const [save, isWaiting] = useSaving<Predicted | null>(value =>
    value === null ? forgetPrediction(lesson, step) : notePrediction(lesson, step, value),
  );
  const Field = fieldsOf[of.kind];
  const saved = isLasting()
    ? `Saved at ${clock(made?.at)}.`
    : 'Kept until this page is closed: hand it in before that.';
  return (
    <section className="ask" aria-label="Question">
      <Own language={language} text={of.question} id={id} />
      <Field {...{ of, language, isFixed }} labelledBy={id} value={made?.value ?? null} onChange={save} />
      <p role="status" className="soft small">
        {isFixed ? 'Handed in.' : made && !isWaiting ? saved : ''}
      </p>
    </section>
  );
}
