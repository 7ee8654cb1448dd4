// What has to be reached, computed from the run: passed, or what is missing, in sentences; and a hint for whoever asks.

import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { type Check, missingOf, probesOf } from '../../lessons/conditions/index.ts';
import type { Facts } from '../../state/lesson/facts.ts';
import { noteDone, progress, progressOf } from '../../state/lesson/progress.ts';
import { Markdown } from '../markdown/Markdown.tsx';
import { useProbes } from './useFacts.ts';

interface Props {
  lesson: string;
  step: number;
  check: Check;
  hint?: string | undefined;
  facts: Facts;
}

export function CheckStep({ lesson, step, check, hint, facts }: Props) {
  const isPassed = useStore(progress, all => progressOf(lesson, all).done[step] !== undefined);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [isHinted, setHinted] = useState(false);
  useProbes(probesOf(check));
  const look = () => {
    const found = missingOf(check, facts);
    setMissing(found);
    if (found.length === 0) noteDone(lesson, step);
  };
  return (
    <section className="lesson-check" aria-label="Check">
      <p>
        <Button className={isPassed ? 'button' : 'button strong'} onPress={look}>
          Check
        </Button>{' '}
        {hint && !isHinted && (
          <Button className="text-button" onPress={() => setHinted(true)}>
            Hint
          </Button>
        )}
      </p>
      <div role="status">
        {missing.length > 0 ? (
          <ul className="lesson-not-yet">
            {missing.map(sentence => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        ) : (
          isPassed && (
            <p className="lesson-passed">
              <CircleCheck aria-hidden="true" /> Done: the run says so.
            </p>
          )
        )}
      </div>
      {isHinted && hint && <Markdown text={hint} />}
    </section>
  );
}
