// The threshold as a line across a picture of the score.

import type { Detection } from '../../../probes/detection.ts';
import { readingSpan, sides } from '../../../views/histogram.ts';
import { readingOf } from '../../../views/histogramReading.ts';
import { Handle } from './Handle.tsx';
import type { Place } from './useDrag.ts';
import { useJudged } from './useJudged.ts';

/** A threshold beyond all scores stands at the edge. */
function scale(look: Detection): (threshold: number) => number {
  const { of } = readingOf(look.scoreId);
  const [low, high] = readingSpan(look);
  return threshold => Math.min(1, Math.max(0, (of(threshold) - low) / (high - low || 1)));
}

/** Where every threshold stands that can be set. */
export const place: Place = (look, { thresholds }) => {
  const across = scale(look);
  return i => ({ x: across(thresholds[i]), y: null });
};

export function Line({ name = 'on the score' }: { name?: string }) {
  const judged = useJudged();
  if (!judged) return null;
  const x = scale(judged.look)(judged.threshold);
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
