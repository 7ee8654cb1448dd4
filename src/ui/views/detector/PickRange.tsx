// Selecting images by their score without dragging: two numbers, as a person reads them.

import { type FormEvent, useId, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { numberOrInfinity } from '../../../core/typedNumber.ts';
import { brush } from '../../../state/actions.ts';
import type { Stage } from '../../../state/store.ts';
import { readingSpan } from '../../../views/histogram.ts';
import { readingOf, readingText } from '../../../views/histogramReading.ts';
import { between } from '../../../views/histogramShape.ts';
import { TypedField } from '../../controls/TypedInput.tsx';
import { useStage } from '../../useStage.ts';
import { useWords } from '../../useWords.ts';

export function PickRange() {
  const { many } = useWords();
  return (
    <DialogTrigger>
      <Button className="button">Select {many}…</Button>
      <Popover className="popover">
        <Dialog aria-label={`Select ${many} by their score`}>{({ close }) => <Range onPicked={close} />}</Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** What raises an alarm, to begin with. */
function alarms({ judging }: Stage): [string, string] {
  const now = judging.now()!;
  const { of } = readingOf(now.look.scoreId);
  const [calm, loud] = readingSpan(now.look);
  const [low, high] = [Math.min(calm, loud), Math.max(calm, loud)];
  const read = Math.min(high, Math.max(low, of(now.threshold)));
  const [from, to] = [read, loud].sort((a, b) => a - b).map(end => readingText(end, high - low));
  return [from, to];
}

function Range({ onPicked }: { onPicked: () => void }) {
  const stage = useStage();
  const { judging } = stage;
  const [ends, setEnds] = useState(() => alarms(stage));
  const problemId = useId();
  const { one, many } = useWords();
  const [problem, setProblem] = useState<string | null>(null);
  const { label, unit } = readingOf(judging.now()!.look.scoreId);
  const name = unit ? `${label} (${unit})` : label;
  const pick = (event: FormEvent) => {
    event.preventDefault();
    const [from, to] = ends.map(text => numberOrInfinity(text));
    const now = judging.now();
    if (!now) return;
    if (from === null || to === null) {
      setProblem('Both ends of the range are numbers.');
      return;
    }
    const found = between(now.look, from, to);
    if (found.length === 0) {
      setProblem(`No ${one} has a ${name} between ${ends[0]} and ${ends[1]}.`);
      return;
    }
    brush(found);
    onPicked();
  };
  const end = (which: 0 | 1, label: string) => (
    <TypedField
      label={label}
      text={ends[which]}
      problem={problem}
      noteId={problemId}
      onType={text => setEnds(which === 0 ? [text, ends[1]] : [ends[0], text])}
    />
  );
  return (
    <form className="pick-range" onSubmit={pick}>
      <p>
        Test {many} with a {name}
      </p>
      {end(0, 'from')}
      {end(1, 'to')}
      {problem && (
        <p className="field-problem" id={problemId} role="alert">
          {problem}
        </p>
      )}
      <Button type="submit" className="button strong">
        Select
      </Button>
    </form>
  );
}
