// What stands on the paper: who, what, every answer with its time, the runs, and what they ran on.

import { Heading } from 'react-aria-components/Heading';
import { type Answer, type Answers, assignmentHash } from '../../assignments/answers.ts';
import { asLesson, stepOfTask } from '../../assignments/lesson.ts';
import type { LessonStep } from '../../lessons/lesson.ts';
import { kindOf } from '../../lessons/predictions/index.ts';
import { questionKind } from '../../lessons/questions/index.ts';
import { dateAndTime } from '../clock.ts';
import { Own } from '../lessons/Own.tsx';
import { ReportRuns } from './ReportRuns.tsx';
import './report.css';

export function ReportPage({ answers }: { answers: Answers }) {
  const { assignment, student, begun, handedIn, lab, device, runs } = answers;
  const { steps } = asLesson(assignment);
  return (
    <article className="report">
      <header>
        <Heading slot="title" level={2} lang={assignment.language} dir="auto">
          {assignment.title}
        </Heading>
        <dl>
          <div>
            <dt>Name</dt>
            <dd dir="auto">{student || <span className="report-blank" />}</dd>
          </div>
          <div>
            <dt>Begun</dt>
            <dd>{dateAndTime(begun)}</dd>
          </div>
          <div>
            <dt>Printed</dt>
            <dd>{dateAndTime(handedIn)}</dd>
          </div>
          <div>
            <dt>Assignment</dt>
            <dd>
              <code>{assignmentHash(assignment).slice(0, 12)}</code>
            </dd>
          </div>
        </dl>
      </header>
      <ol className="report-tasks">
        {assignment.tasks.map((_, task) => (
          <Task
            // biome-ignore lint/suspicious/noArrayIndexKey: a task is known by its place
            key={task}
            number={task + 1}
            step={steps[stepOfTask(assignment, task)]}
            answer={answers.answers.find(each => each.task === task)}
          />
        ))}
      </ol>
      <ReportRuns runs={runs} />
      <footer className="small">
        VAE Anomaly Lab {lab} · {device}. A page that a browser has printed proves nothing by itself; the file of
        answers holds the settings and seeds, with which these runs can be trained again.
      </footer>
    </article>
  );
}

/** What was answered, or what came of a prediction, in words; null where nothing was. */
function wordsOf({ ask, predict }: LessonStep, { value, outcome }: Answer): string | null {
  if (value === null) return null;
  if (ask) return questionKind(ask).isAnswer(value, ask) ? questionKind(ask).words(ask, value) : null;
  if (!predict) return null;
  const kind = kindOf(predict);
  if (!kind.isValue(value, predict)) return null;
  if (outcome === null || !kind.isOutcome(outcome, predict)) return 'Predicted; no run has told what came of it.';
  return kind.verdict(predict, value, outcome);
}

interface TaskProps {
  number: number;
  step: LessonStep;
  answer: Answer | undefined;
}

function Task({ number, step, answer }: TaskProps) {
  const { ask, predict, check, until, vary, title, language, text } = step;
  const question = ask?.question ?? predict?.question ?? (language ? text : title);
  const words = answer ? wordsOf(step, answer) : null;
  const isDone = answer?.done != null;
  const at = answer?.at ?? answer?.done;
  const says =
    words ??
    (ask || predict
      ? 'Not answered.'
      : check || until || vary
        ? isDone
          ? 'Done: the run says so.'
          : 'Not done.'
        : '');
  return (
    <li value={number}>
      <Own language={language} text={question} />
      {says && (
        <p className="report-answer" data-missing={!words && !isDone ? '' : undefined}>
          <span dir={words ? 'auto' : undefined}>{says}</span>
          {at && <time> · {dateAndTime(at)}</time>}
        </p>
      )}
    </li>
  );
}
