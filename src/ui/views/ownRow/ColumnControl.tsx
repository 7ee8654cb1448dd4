// One column of the own row: a slider over its range in the training rows and a bit beyond, and the number itself.

import { memo, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components/Slider';
import { useStore } from 'zustand';
import { type Stops, stopsFor } from '../../../core/ownRow.ts';
import type { Column } from '../../../core/shape.ts';
import { quoted, readNumber, type TypedNumber } from '../../../core/typedNumber.ts';
import { own } from '../../../state/own.ts';
import { begin, change, end, numbers } from '../../../state/ownNumbers.ts';
import { withUnit } from '../../../views/numbers.ts';
import { TypedInput } from '../../controls/TypedInput.tsx';

interface Props {
  /** The number of the column, from 0. */
  at: number;
  column: Column;
  /** Of the training rows. */
  mean: number;
  least: number;
  most: number;
}

const MISSING = 'missing';
/** In as many digits as a number of 32 bits is typed with. */
const written = (value: number): string => (Number.isNaN(value) ? MISSING : String(Number(value.toPrecision(6))));

function setColumn(at: number, value: number): void {
  const values = numbers.getState().now?.values.slice();
  if (!values) return;
  values[at] = value;
  change(values);
}

/** What was typed, or why that cannot be a value of 32 bits. Nothing at all is a value that is missing. */
function typedValue(text: string, unit: string): TypedNumber | { readonly value: null; readonly fault: 'too large' } {
  if (['', MISSING].includes(text.trim().toLowerCase())) return { value: Number.NaN, fault: null };
  const read = readNumber(text, unit);
  const isBeyond = read.value !== null && !Number.isFinite(Math.fround(read.value));
  return isBeyond ? { value: null, fault: 'too large' } : read;
}

export const ColumnControl = memo(function ColumnControl({ at, column, mean, least, most }: Props) {
  const [labelId, noteId] = [useId(), useId()];
  const { name, unit = '' } = column;
  const value = useStore(numbers, ({ now }) => now?.values[at] ?? Number.NaN);
  const stops = useMemo(() => stopsFor(least, most), [least, most]);
  const [problem, setProblem] = useState<string | null>(null);
  const text = written(value);

  const set = (next: number) => {
    setProblem(null);
    setColumn(at, next);
  };
  const take = (typed: string) => {
    const { value: next, fault } = typedValue(typed, unit);
    if (next === null) setProblem(`${quoted(typed)} is ${fault}; ${text} stays.`);
    else set(next);
  };
  const step = (by: number) => set(Number(((Number.isNaN(value) ? mean : value) + by * stops.step).toPrecision(6)));
  return (
    <div className="own-column">
      <span className="own-column-name" id={labelId}>
        {name} {unit && <span className="field-unit">{unit}</span>}
      </span>
      <div className="number">
        <Positions {...{ at, stops, value, mean, labelId, set }} text={withUnit(text, unit)} />
        <TypedInput
          text={text}
          labelId={labelId}
          noteId={problem ? noteId : undefined}
          isWrong={problem !== null}
          onCommit={take}
          onStep={step}
        />
      </div>
      {problem && (
        <p className="field-problem" id={noteId} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
});

interface PositionsProps {
  at: number;
  stops: Stops;
  value: number;
  mean: number;
  labelId: string;
  /** What a screen reader says instead of the position. */
  text: string;
  set(value: number): void;
}

function Positions({ at, stops, value, mean, labelId, text, set }: PositionsProps) {
  const input = useRef<HTMLInputElement>(null);
  const { low, high, step } = stops;
  const last = Math.round((high - low) / step);
  const isMissing = Number.isNaN(value);
  const position = Math.max(0, Math.min(last, Math.round(((isMissing ? mean : value) - low) / step)));
  const valueAt = (place: number) => Number((low + place * step).toPrecision(12));
  const share = (of: number) => Math.max(0, Math.min(1, (of - low) / (high - low)));
  useLayoutEffect(() => {
    input.current?.setAttribute('aria-valuetext', text);
    input.current?.setAttribute('aria-labelledby', labelId); // else the value would be a part of the name
  });
  const drag = (place: number) => {
    if (!numbers.getState().isOpen) begin();
    set(valueAt(place));
  };
  return (
    <Slider
      className="slider"
      aria-labelledby={labelId}
      minValue={0}
      maxValue={last}
      value={position}
      onChange={drag}
      onChangeEnd={end}
    >
      <SliderTrack className="slider-track" data-missing={isMissing || undefined}>
        <span className="own-mark" data-of="mean" style={{ left: `${100 * share(mean)}%` }} />
        <Redrawn at={at} share={share} />
        <SliderThumb className="slider-thumb" aria-labelledby={labelId} inputRef={input} />
      </SliderTrack>
    </Slider>
  );
}

/** Where the reconstruction has this column. */
function Redrawn({ at, share }: { at: number; share(value: number): number }) {
  const redrawn = useStore(own, ({ inspected }) => inspected?.inspection.reconstruction[at] ?? null);
  if (redrawn === null) return null;
  return <span className="own-mark" data-of="redrawn" style={{ left: `${100 * share(redrawn)}%` }} />;
}
