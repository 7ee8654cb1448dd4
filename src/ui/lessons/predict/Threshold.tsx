// A threshold on the scores of normals that were kept apart: placed by eye, and then calibration’s laid over it.

import { Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components/Slider';
import { binEdges, binShares } from '../../../core/histogram.ts';
import type { PlaceThreshold } from '../../../lessons/predictions/threshold.ts';
import { lookOf } from '../../../state/lesson/facts.ts';
import type { Drawn } from './types.ts';

const BINS = 32;
const [WIDTH, HEIGHT] = [280, 90];

export function Threshold({
  of,
  value,
  outcome,
  isMade,
  facts,
  onChange,
}: Drawn<PlaceThreshold, number, readonly number[]>) {
  const normals = lookOf(facts, 'detection')?.calibrationScores;
  if (!normals || normals.length === 0)
    return <p className="soft small">The scores of a run that rests are drawn here.</p>;
  const [min, max] = [normals[0], normals[normals.length - 1]];
  const shares = binShares(normals, binEdges([min, max], BINS));
  const highest = Math.max(...shares);
  const at = (score: number) => (WIDTH * Math.min(max, Math.max(min, score)) - WIDTH * min) / (max - min || 1);
  return (
    <div className="predict-threshold">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        {Array.from(shares, (share, bin) => {
          const height = (share / highest) * (HEIGHT - 4);
          const width = WIDTH / BINS;
          return (
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: a bar is known by its place
              key={bin}
              className="threshold-bar"
              x={bin * width}
              y={HEIGHT - height}
              width={width - 1}
              height={height}
            />
          );
        })}
        {value !== null && <line className="threshold-mine" x1={at(value)} x2={at(value)} y1={0} y2={HEIGHT} />}
        {outcome && <line className="threshold-real" x1={at(outcome[0])} x2={at(outcome[0])} y1={0} y2={HEIGHT} />}
      </svg>
      <Slider
        aria-label={of.question}
        minValue={min}
        maxValue={max}
        step={(max - min) / 200}
        value={value ?? min}
        onChange={score => onChange(score as number)}
        isDisabled={isMade}
      >
        <SliderOutput>{value === null ? '' : `score ${value.toPrecision(3)}`}</SliderOutput>
        <SliderTrack className="predict-track">
          <SliderThumb className="predict-thumb" />
        </SliderTrack>
      </Slider>
      {outcome && (
        <p className="predict-key small">
          <span className="curve-key" data-of="mine">
            yours
          </span>
          <span className="curve-key" data-of="real">
            calibration’s
          </span>
        </p>
      )}
    </div>
  );
}
