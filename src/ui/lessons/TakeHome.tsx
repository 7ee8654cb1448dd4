// The end of a lesson: what to take home, and which lesson could be next.

import { Button } from 'react-aria-components/Button';
import { lessons } from '../../lessons/index.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import { Markdown } from '../markdown/Markdown.tsx';
import { openAt } from './open.ts';

export function TakeHome({ of }: { of: Lesson }) {
  const next = lessons[lessons.indexOf(of) + 1];
  return (
    <>
      <h3 tabIndex={-1}>What to take home</h3>
      <Markdown text={of.takeHome} />
      <p className="soft small">Finish brings your own run and settings back.</p>
      {next && (
        <p>
          <Button className="text-button" onPress={() => void openAt(next, 0)}>
            Next lesson: {next.title}
          </Button>
        </p>
      )}
    </>
  );
}
