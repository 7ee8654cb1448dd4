// The threshold as a line across a picture of the score.

import type { Detection } from '../../../probes/detection.ts';
import { readingSpan, sides } from '../../../views/histogram.ts';
import { readingOf } from '../../../views/histogramReading.ts';
import { Handle } from './Handle.tsx';
import type { Place } from './useDrag.ts';
import { useJudged } from './useJudged.ts';

/** Where a score stands, as a share of the width; what lies beyond the picture stands at its edge. */
export function scale({ scoreId, edges }: Pick<Detection, 'scoreId' | 'edges'>): (score: number) => number {
  const { of } = readingOf(scoreId);
  const [low, high] = readingSpan({ scoreId, edges });
  return score => Math.min(1, Math.max(0, (of(score) - low) / (high - low || 1)));
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
  const [left, right] = sides(judged.look);
  return (
    <>
      <i className="tuned-line" style={{ left: `${100 * x}%` }} />
      <span className="tuned-side left" style={{ right: `${100 * (1 - x)}%` }} hidden={x < 0.2} aria-hidden="true">
        {left}
      </span>
      <span className="tuned-side" style={{ left: `${100 * x}%` }} hidden={x > 0.65} aria-hidden="true">
        {right}
      </span>
      <Handle judged={judged} name={name} x={x} y={null} reversed={!readingOf(judged.look.scoreId).falls} />
    </>
  );
}
