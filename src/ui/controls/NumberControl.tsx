// A slider for the feel and a text input for the exact value. While a slider is dragged, a field that needs a new model
// only shows where it would go; the change is made when it is let go.

import { useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components/Slider';
import { clamp, type NumberField } from '../../core/field.ts';
import type { ParamId } from '../../params/schema.ts';
import { set } from '../../state/actions.ts';
import { useLab } from '../useLab.ts';
import { AnswerNote } from './AnswerNote.tsx';
import { FieldHead } from './FieldHead.tsx';
import { nearest, stops } from './stops.ts';
import { TypedInput } from './TypedInput.tsx';
import { useTyped } from './useTyped.ts';

export function NumberControl({ field }: { field: NumberField & { readonly id: ParamId } }) {
  const labelId = useId();
  const noteId = useId();
  const value = Number(useLab(state => state.params[field.id]));
  const [dragged, setDragged] = useState<number | null>(null);
  const values = useMemo(() => stops(field), [field]);
  const atOnce = field.cost === 'live' || field.cost === 'view';
  const shown = dragged ?? value;
  const text = field.named?.[shown] ?? String(shown);
  const { answer, take, forget } = useTyped(field, value, text);

  const drag = (next: number) => {
    forget();
    if (atOnce) set(field.id, next);
    else setDragged(next);
  };
  const drop = (next: number) => {
    setDragged(null);
    if (next !== value) set(field.id, next);
  };
  return (
    <div className="field" data-field={field.id}>
      <FieldHead field={field} labelId={labelId} />
      <div className="number">
        {values && <Positions {...{ values, shown, text, labelId, drag, drop }} />}
        <TypedInput
          text={text}
          labelId={labelId}
          noteId={answer?.note ? noteId : undefined}
          isWrong={answer?.isProblem ?? false}
          isWide={!values}
          onCommit={take}
          onStep={by => set(field.id, clamp(field, shown + by * field.step))}
        />
      </div>
      <AnswerNote answer={answer} id={noteId} />
    </div>
  );
}

interface PositionsProps {
  values: readonly number[];
  shown: number;
  /** What a screen reader says instead of the position. */
  text: string;
  labelId: string;
  drag(value: number): void;
  drop(value: number): void;
}

function Positions({ values, shown, text, labelId, drag, drop }: PositionsProps) {
  const input = useRef<HTMLInputElement>(null);
  const at = nearest(values, shown);
  useLayoutEffect(() => {
    input.current?.setAttribute('aria-valuetext', text);
    input.current?.setAttribute('aria-labelledby', labelId); // else the value would be a part of the name
  });
  return (
    <Slider
      className="slider"
      aria-labelledby={labelId}
      minValue={0}
      maxValue={values.length - 1}
      value={at}
      onChange={position => drag(values[position])}
      onChangeEnd={position => drop(values[position])}
    >
      <SliderTrack className="slider-track">
        <i style={{ width: `${(100 * at) / (values.length - 1)}%` }} />
        <SliderThumb className="slider-thumb" aria-labelledby={labelId} inputRef={input} />
      </SliderTrack>
    </Slider>
  );
}
