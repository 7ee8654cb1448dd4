// One of a few answers. Which of them is right is nobody's business here.

import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import type { AskChoice } from '../../../lessons/questions/choice.ts';
import type { Asked } from './types.ts';

export function Choice({ of, language, labelledBy, value, isFixed, onChange }: Asked<AskChoice, number>) {
  return (
    <RadioGroup
      className="predict-options"
      aria-labelledby={labelledBy}
      value={value === null ? null : String(value)}
      isReadOnly={isFixed}
      onChange={place => onChange(Number(place))}
    >
      {of.options.map((option, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an answer is known by its place
        <Radio key={place} value={String(place)} className="predict-option">
          <span lang={language} dir="auto">
            {option}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
