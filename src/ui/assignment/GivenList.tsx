// The assignments that this browser was given: to continue, or to forget.

import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { forgetGiven, type Given, given } from '../../assignments/given.ts';
import { standingsOf } from '../../assignments/standing.ts';
import { progress, progressOf } from '../../state/lesson/progress.ts';
import { lesson } from '../../state/lesson/store.ts';
import { TipButton } from '../Tip.tsx';
import { openAssignment } from './open.ts';
import './given.css';

export function GivenList() {
  const all = useStore(given);
  const newestFirst = Object.entries(all).sort(([, a], [, b]) => b.begun.localeCompare(a.begun));
  if (newestFirst.length === 0) return null;
  return (
    <section className="given" aria-label="Assignments">
      <h3>Given to you</h3>
      <ul>
        {newestFirst.map(([id, one]) => (
          <Entry key={id} id={id} of={one} />
        ))}
      </ul>
    </section>
  );
}

function Entry({ id, of }: { id: string; of: Given }) {
  const mine = useStore(progress, all => progressOf(id, all));
  const on = useStore(lesson, state => state.on);
  const [isAsked, setAsked] = useState(false);
  const { title, language } = of.assignment;
  const wanted = standingsOf(of.assignment, mine).filter(({ is }) => is !== 'none');
  const answered = wanted.filter(({ is }) => is === 'answered').length;
  if (isAsked)
    return (
      <li className="given-forget">
        <p>
          Forget{' '}
          <q lang={language} dir="auto">
            {title}
          </q>{' '}
          and everything that you have answered? A file of answers that was saved stays.
        </p>
        <Button className="button" onPress={() => forgetGiven(id)}>
          Forget it
        </Button>
        <Button className="button strong" autoFocus onPress={() => setAsked(false)}>
          Keep it
        </Button>
      </li>
    );
  return (
    <li>
      <Button
        className="button lesson-entry"
        onPress={() => {
          lesson.setState({ isChoosing: false });
          void openAssignment(of.assignment);
        }}
      >
        <b lang={language} dir="auto">
          {title}
        </b>
        <span className="soft small">
          {answered} of {wanted.length} answered{of.handedIn ? ', and saved to hand in' : ''}.
        </span>
      </Button>
      {on?.id !== id && (
        <TipButton label={`Forget “${title}”`} onPress={() => setAsked(true)}>
          <Trash2 aria-hidden="true" />
        </TipButton>
      )}
    </li>
  );
}
