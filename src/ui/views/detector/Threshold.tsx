// The threshold in a picture: a line across a score, or a ring on a curve; what one takes hold of, and for the keyboard a
// slider over the false-alarm rate.

import type { KeyboardEvent } from 'react';
import { shareOf } from '../../../core/direction.ts';
import type { Judged } from '../../../core/judging.ts';
import type { Detection } from '../../../probes/detection.ts';
import { readingSpan, sides } from '../../../views/histogram.ts';
import { alarmText, readingOf } from '../../../views/histogramReading.ts';
import { percent } from '../../../views/numbers.ts';
import { useJudged, useMover } from '../../useJudged.ts';
import type { Place } from './useDrag.ts';

interface Props {
  judged: Judged<Detection>;
  /** In which picture, for those who hear it. */
  name: string;
  /** Shares of the picture's width and height; y null: a line over all of it. */
  x: number;
  y: number | null;
  /** A higher rate lies further left. */
  reversed?: boolean;
}

const steps: Readonly<Record<string, number>> = {
  ArrowRight: 0.001,
  ArrowUp: 0.001,
  ArrowLeft: -0.001,
  ArrowDown: -0.001,
  PageUp: 0.01,
  PageDown: -0.01,
};

export function Handle({ judged: { look, threshold, rate }, name, x, y, reversed = false }: Props) {
  const moveTo = useMover();
  const press = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const isSideways = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
    const next = rate + (reversed && isSideways ? -step : step) * (event.shiftKey ? 10 : 1);
    moveTo(Math.min(1, Math.max(0, Math.round(1000 * next) / 1000)));
  };
  return (
    <span
      className={y === null ? 'tuned-handle upright' : 'tuned-handle'}
      style={{ left: `${100 * x}%`, top: y === null ? undefined : `${100 * y}%` }}
    >
      <input
        type="range"
        min={0}
        max={1}
        step={0.001}
        value={rate}
        aria-label={`Threshold, ${name}`}
        aria-valuetext={`${percent(rate)} false alarms on calibration normals: ${alarmText(look, threshold)}`}
        onChange={event => moveTo(event.target.valueAsNumber)}
        onKeyDown={press}
      />
    </span>
  );
}

/** Where a score stands, as a share of the width; what lies beyond the picture stands at its edge. */
export function scale({ scoreId, edges }: Pick<Detection, 'scoreId' | 'edges'>): (score: number) => number {
  const { of } = readingOf(scoreId);
  const span = readingSpan({ scoreId, edges });
  return score => shareOf(span, of(score));
}

/** Where every threshold stands that can be set; `edges` where the picture is wider than the test set's scores. */
export const placeOn =
  (edges?: Float64Array): Place =>
  (look, { thresholds }) => {
    const across = scale({ ...look, ...(edges && { edges }) });
    return i => ({ x: across(thresholds[i]), y: null });
  };

export const place = placeOn();

export function Line({ name = 'on the score', edges }: { name?: string; edges?: Float64Array | undefined }) {
  const judged = useJudged();
  if (!judged) return null;
  const x = scale({ ...judged.look, ...(edges && { edges }) })(judged.threshold);
  const [left, right] = sides;
  return (
    <>
      <i className="tuned-line" style={{ left: `${100 * x}%` }} />
      <span className="tuned-side left" style={{ right: `${100 * (1 - x)}%` }} hidden={x < 0.2} aria-hidden="true">
        {left}
      </span>
      <span className="tuned-side" style={{ left: `${100 * x}%` }} hidden={x > 0.78} aria-hidden="true">
        {right}
      </span>
      <Handle judged={judged} name={name} x={x} y={null} reversed />
    </>
  );
}
