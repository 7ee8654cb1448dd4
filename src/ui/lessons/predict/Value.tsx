// A number on a line: where it was expected, and where it came to lie.

import { Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components/Slider';
import { measured } from '../../../lessons/measures/index.ts';
import type { SetValue } from '../../../lessons/predictions/value.ts';
import type { Drawn } from './types.ts';

export function Value({ of, value, outcome, isMade, onChange }: Drawn<SetValue, number, number>) {
  const { measure, min, max, step } = of;
  const share = (at: number) => `${(100 * Math.min(1, Math.max(0, (at - min) / (max - min)))).toFixed(1)}%`;
  return (
    <div className="predict-value">
      <Slider
        aria-label={of.question}
        minValue={min}
        maxValue={max}
        step={step}
        value={value ?? min}
        onChange={at => onChange(at as number)}
        isDisabled={isMade}
      >
        <SliderOutput>{value === null ? '' : measured(measure, value)}</SliderOutput>
        <SliderTrack className="predict-track">
          {outcome !== null && <span className="predict-outcome" style={{ left: share(outcome) }} />}
          <SliderThumb className="predict-thumb" />
        </SliderTrack>
      </Slider>
      <p className="predict-ends soft small">
        <span>{measured(measure, min)}</span>
        {outcome !== null && <span className="predict-so">the run: {measured(measure, outcome)}</span>}
        <span>{measured(measure, max)}</span>
      </p>
    </div>
  );
}
