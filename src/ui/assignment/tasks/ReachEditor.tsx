// What has to be reached: which measure, and above or below which number.

import { useState } from 'react';
import type { Reach } from '../../../assignments/tasks/reach.ts';
import { type MeasureId, measureIds, measures } from '../../../lessons/measures/index.ts';
import { TypedField } from '../../controls/TypedInput.tsx';
import { SmallSelect } from '../../views/SmallSelect.tsx';
import { Question } from './Question.tsx';
import { typedNumber } from './typed.ts';
import type { EditorProps } from './types.ts';

const sides = [
  { id: 'above', label: 'above' },
  { id: 'below', label: 'below' },
  { id: 'between', label: 'between' },
] as const;
type Side = (typeof sides)[number]['id'];

const sideOf = ({ above, below }: Reach): Side => {
  if (above !== undefined && below !== undefined) return 'between';
  return below === undefined ? 'above' : 'below';
};

/** "The AUC", as a choice begins. */
const named = (id: MeasureId): string => measures[id].label.replace(/^\w/, letter => letter.toUpperCase());

export function ReachEditor({ task, onChange }: EditorProps<Reach>) {
  const side = sideOf(task);
  const { above, below, ...rest } = task;
  const limit = above ?? below ?? 0;
  const turn = (to: Side) =>
    onChange({
      ...rest,
      ...(to !== 'below' && { above: above ?? limit }),
      ...(to !== 'above' && { below: below ?? limit }),
    });
  return (
    <>
      <Question task={task} onChange={onChange} />
      <div className="prepare-row">
        <SmallSelect
          label="Reached when"
          value={task.measure}
          options={measureIds.map(id => ({ id, label: named(id) }))}
          onChange={measure => onChange({ ...task, measure: measure as MeasureId })}
        />
        <SmallSelect label="is" value={side} options={sides} onChange={to => turn(to as Side)} />
        {above !== undefined && (
          <Limit key="above" label="Above" value={above} onChange={to => onChange({ ...task, above: to })} />
        )}
        {below !== undefined && (
          <Limit key="below" label="Below" value={below} onChange={to => onChange({ ...task, below: to })} />
        )}
      </div>
    </>
  );
}

function Limit({ label, value, onChange }: { label: string; value: number; onChange(value: number): void }) {
  const [text, setText] = useState(String(value));
  const problem = typedNumber(text) === null ? `This must be a number; ${value} is used.` : null;
  const type = (next: string) => {
    setText(next);
    const found = typedNumber(next);
    if (found !== null) onChange(found);
  };
  return <TypedField label={label} text={text} problem={problem} onType={type} />;
}
