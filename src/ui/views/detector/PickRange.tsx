// Picking images by their score without dragging: two numbers, as a person reads them.

import { type FormEvent, useId, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { brush } from '../../../state/actions.ts';
import { readingSpan } from '../../../views/histogram.ts';
import { readingOf, readingText } from '../../../views/histogramReading.ts';
import { between } from '../../../views/histogramShape.ts';
import { judgedNow } from './useJudged.ts';

export const PickRange = () => (
  <DialogTrigger>
    <Button className="button">Pick images…</Button>
    <Popover className="popover">
      <Dialog aria-label="Pick images by their score">{({ close }) => <Range onPicked={close} />}</Dialog>
    </Popover>
  </DialogTrigger>
);

/** The images that raise an alarm, to begin with. */
function alarms(): [string, string] {
  const now = judgedNow()!;
  const { of, falls } = readingOf(now.look.scoreId);
  const [low, high] = readingSpan(now.look);
  const read = Math.min(high, Math.max(low, of(now.threshold)));
  return (falls ? [low, read] : [read, high]).map(readingText) as [string, string];
}

const numberIn = (text: string): number =>
  text.trim() === '' ? Number.NaN : Number(text.trim().replace('−', '-').replace(',', '.'));

function Range({ onPicked }: { onPicked: () => void }) {
  const id = useId();
  const [ends, setEnds] = useState(alarms);
  const [problem, setProblem] = useState<string | null>(null);
  const { label } = readingOf(judgedNow()!.look.scoreId);
  const pick = (event: FormEvent) => {
    event.preventDefault();
    const [from, to] = ends.map(numberIn);
    const now = judgedNow();
    if (!now) return;
    if (!Number.isFinite(from) || !Number.isFinite(to)) {
      setProblem('Both ends of the range are numbers.');
      return;
    }
    const found = between(now.look, from, to);
    if (found.length === 0) {
      setProblem(`No image has a ${label} between ${ends[0]} and ${ends[1]}.`);
      return;
    }
    brush(found);
    onPicked();
  };
  const end = (which: 0 | 1, name: string) => (
    <div className="typed-field">
      <label htmlFor={`${id}${which}`}>{name}</label>
      <input
        id={`${id}${which}`}
        className="value"
        type="text"
        inputMode="decimal"
        autoComplete="off"
        aria-invalid={problem !== null}
        value={ends[which]}
        onFocus={event => event.target.select()}
        onChange={event => setEnds(which === 0 ? [event.target.value, ends[1]] : [ends[0], event.target.value])}
      />
    </div>
  );
  return (
    <form className="pick-range" onSubmit={pick}>
      <p>Test images with a {label}</p>
      {end(0, 'from')}
      {end(1, 'to')}
      {problem && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
      <Button type="submit" className="button strong">
        Pick them out
      </Button>
    </form>
  );
}
