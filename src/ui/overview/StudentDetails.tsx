// All that one student has handed in, right under the table.

import { Trash2, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import type { StudentRow } from '../../assignments/overview/classTable.ts';
import { bestOf } from '../../assignments/overview/figures.ts';
import type { Asked, Marked } from '../../assignments/overview/marked.ts';
import { removeFile } from '../../assignments/overview/store.ts';
import { duplicateWords } from '../../assignments/overview/students.ts';
import { Markdown } from '../markdown/Markdown.tsx';
import { Sign } from './ClassTable.tsx';
import { RunOfStudent } from './RunOfStudent.tsx';

interface Props {
  row: StudentRow;
  asked: readonly Asked[];
  onClose(): void;
}

const stamp = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });
const time = (iso: string) => stamp.format(new Date(iso));

export function StudentDetails({ row: { student, marked, checked }, asked, onClose }: Props) {
  const { answers, handIn, earlier } = student;
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const duplicate = duplicateWords(student);
  const best = bestOf(answers);
  return (
    <section ref={place} className="overview-details" aria-label={`Handed in by ${answers.student}`}>
      <div className="overview-head">
        <h3>{answers.student}</h3>
        <div className="overview-buttons">
          <Button className="button" onPress={() => removeFile(handIn.id)}>
            <Trash2 aria-hidden="true" /> Remove this file
          </Button>
          <Button className="button" onPress={onClose}>
            <X aria-hidden="true" /> Close
          </Button>
        </div>
      </div>
      <dl className="facts">
        <dt>File</dt>
        <dd>{handIn.file}</dd>
        <dt>State</dt>
        <dd data-warns={handIn.state !== 'read' || undefined}>{handIn.words}</dd>
        {duplicate && (
          <>
            <dt>Duplicate</dt>
            <dd data-warns>{duplicate}</dd>
          </>
        )}
        {earlier.length > 0 && (
          <>
            <dt>Handed in before</dt>
            <dd>{earlier.map(({ file, read }) => `${file}, ${time(read!.answers.handedIn)}`).join('; ')}</dd>
          </>
        )}
        <dt>Opened, handed in</dt>
        <dd>
          {time(answers.begun)}, {time(answers.handedIn)}
        </dd>
        <dt>Device</dt>
        <dd>
          {answers.device}; lab {answers.lab}
        </dd>
      </dl>
      <h4>Answers</h4>
      <ol className="overview-answers">
        {asked.map((task, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a task is its place
          <AnswerTo key={i} asked={task} marked={marked[i]} />
        ))}
      </ol>
      <h4>{answers.runs.length === 0 ? 'No runs' : 'Runs'}</h4>
      <ol className="overview-runs">
        {answers.runs.map((run, place) => (
          <RunOfStudent
            // biome-ignore lint/suspicious/noArrayIndexKey: ids in a file of somebody's may be equal
            key={place}
            of={{ handIn: handIn.id, student: answers.student, place, run }}
            checked={checked[place]}
            isBest={best?.run === place && answers.runs.length > 1}
          />
        ))}
      </ol>
    </section>
  );
}

const AnswerTo = ({ asked, marked }: { asked: Asked; marked: Marked }) => (
  <li>
    <div className="overview-question">
      <Sign {...marked} />
      <Markdown text={asked.question} />
    </div>
    <p className="overview-answer">{marked.answer || (asked.ask || asked.predict ? 'No answer.' : '')}</p>
    {marked.outcome && <p className="small">{marked.outcome}</p>}
    {marked.at && <p className="soft small">{time(marked.at)}</p>}
  </li>
);
