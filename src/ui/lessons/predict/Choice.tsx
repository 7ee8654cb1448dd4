// One of a few answers. After the run, what was said and what came of it are both marked, in words too.

import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { type Choose, rightOption } from '../../../lessons/predictions/choose.ts';
import type { Drawn } from './types.ts';

export function Choice({ of, value, outcome, isMade, onChange }: Drawn<Choose, string, number>) {
  const right = outcome === null ? null : rightOption(of, outcome);
  return (
    <RadioGroup
      className="predict-options"
      aria-label={of.question}
      value={value}
      onChange={onChange}
      isReadOnly={isMade}
    >
      {of.options.map(({ id, text }) => {
        const [isMine, isRight] = [isMade && id === value, id === right?.id];
        return (
          <Radio key={id} value={id} className="predict-option" data-right={isRight || undefined}>
            <span>{text}</span>
            {(isMine || isRight) && (
              <small>{isMine && isRight ? 'you said, and so it is' : isMine ? 'you said' : 'so it is'}</small>
            )}
          </Radio>
        );
      })}
    </RadioGroup>
  );
}
