// The end of an assignment: what is answered and what is open, the name of whoever did it, and the file to hand in.

import { Circle, CircleCheck, CircleDashed, Download, FileText } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField } from 'react-aria-components/TextField';
import { useStore } from 'zustand';
import { LONGEST_NAME, writeAnswers } from '../../assignments/answers.ts';
import { type Given, noteHandedIn } from '../../assignments/given.ts';
import { answersFileName, answersNow } from '../../assignments/handIn.ts';
import { runsOf } from '../../assignments/runs.ts';
import { tied } from '../../assignments/scorm/tied.ts';
import { isStale, type Standing, standingsOf } from '../../assignments/standing.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import { saveAs } from '../../state/download.ts';
import { progress, progressOf } from '../../state/lesson/progress.ts';
import { recall, remember } from '../../state/remember.ts';
import { kept } from '../../state/runs/store.ts';
import { counted } from '../../views/numbers.ts';
import { dateAndTime } from '../clock.ts';
import { onDemand } from '../later.tsx';
import { turnToStep } from '../lessons/open.ts';
import { deviceWords } from './deviceWords.ts';
import './handIn.css';

const Report = onDemand(async () => (await import('./Report.tsx')).Report);

const signs = { answered: CircleCheck, begun: CircleDashed, open: Circle, none: CircleCheck } as const;
const stands = { answered: 'answered', begun: 'begun', open: 'open', none: 'to read' } as const;

interface Props {
  of: Lesson;
  given: Given;
}

export function HandIn({ of, given }: Props) {
  const mine = useStore(progress, all => progressOf(of.id, all));
  const runs = useStore(kept, state => state.runs);
  const { isTied } = useStore(tied);
  const [student, setStudent] = useState(() => recall('student') ?? '');
  const [isNameless, setNameless] = useState(false);
  const [isReported, setReported] = useState(false);
  const name = useRef<HTMLInputElement>(null);
  const standings = standingsOf(given.assignment, mine);
  const open = standings.filter(({ is }) => is === 'open' || is === 'begun').length;
  const trained = runsOf(given, runs);
  const now = () => answersNow(of.id, { student, device: deviceWords(trained), now: new Date().toISOString() });

  const save = () => {
    setNameless(student.trim() === '');
    if (student.trim() === '') return name.current?.focus();
    const answers = now();
    saveAs(new Blob([writeAnswers(answers)], { type: 'application/json' }), answersFileName(answers));
    noteHandedIn(of.id, answers.handedIn);
  };

  return (
    <>
      <h3 tabIndex={-1}>Hand in</h3>
      <ul className="hand-in-tasks">
        {standings.map(each => (
          <Task key={each.task} of={of} standing={each} />
        ))}
      </ul>
      <p>
        {open === 0 ? 'Everything is answered.' : `${counted(open, 'task')} ${open === 1 ? 'is' : 'are'} still open.`}{' '}
        {trained.length === 0
          ? 'Nothing was trained for it yet.'
          : `${counted(trained.length, 'run')} ${trained.length === 1 ? 'was' : 'were'} trained for it and will be in the file.`}
      </p>
      <TextField
        className="hand-in-name"
        value={student}
        maxLength={LONGEST_NAME}
        isRequired
        isInvalid={isNameless}
        validationBehavior="aria"
        onChange={typed => {
          setStudent(typed);
          setNameless(false);
          remember('student', typed.trim() || null);
        }}
      >
        <Label>Your name</Label>
        <Input className="text-input" ref={name} dir="auto" autoComplete="name" />
        <FieldError className="ask-fault small">
          Type your name, so that your teacher knows whose file it is.
        </FieldError>
      </TextField>
      <p className="hand-in-buttons">
        <Button className={given.handedIn ? 'button' : 'button strong'} onPress={save}>
          <Download aria-hidden="true" /> Save the file of answers
        </Button>{' '}
        <Button className="button" onPress={() => setReported(true)}>
          <FileText aria-hidden="true" /> Print a report
        </Button>
      </p>
      <div role="status">
        {given.handedIn && (
          <Saved of={of} given={given} isStale={isStale(given, mine)} name={answersFileName({ ...given, student })} />
        )}
      </div>
      <p className="soft small">
        {isTied
          ? 'The learning platform that has opened this page is told of your answers and of how many tasks are done, not of your runs: those are in the file alone. It'
          : 'Nothing is sent: the file is saved on this computer, and you give it to your teacher. It'}{' '}
        also puts everything back: drop it on this page, here or on another computer, to go on. A file that a browser
        has made proves nothing by itself; it holds the settings and seeds of your runs, so that a teacher can train
        them again.
      </p>
      {isReported && <Report answers={now()} onClose={() => setReported(false)} />}
    </>
  );
}

function Task({ of, standing: { step, task, title, language, is } }: { of: Lesson; standing: Standing }) {
  const Sign = signs[is];
  return (
    <li data-is={is}>
      <Sign aria-hidden="true" />
      <Button className="text-button" onPress={() => turnToStep(of, step)}>
        {task + 1}.{' '}
        <span lang={language} dir={language && 'auto'}>
          {title}
        </span>
      </Button>
      <span className="soft small">{stands[is]}</span>
    </li>
  );
}

function Saved({ of, given, isStale, name }: Props & { isStale: boolean; name: string }) {
  return (
    <div className="hand-in-saved">
      <p>
        Saved as “{name}”, {dateAndTime(given.handedIn!)}.{' '}
        {isStale && <b>Something was added since: save the file once more.</b>}
      </p>
      <Button className="text-button" onPress={() => noteHandedIn(of.id, null)}>
        Change my answers
      </Button>
    </div>
  );
}
