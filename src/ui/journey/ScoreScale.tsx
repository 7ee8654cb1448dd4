// Where the image's score stands: normals and anomalies of the test set as two outlines, the threshold as a line, the image
// as the mark on top.

import { useMemo } from 'react';
import type { Detection } from '../../probes/detection.ts';

const [WIDTH, HEIGHT] = [150, 72];
const FLOOR = 62;

/** Shares [bins] -> an area of that shape, as high as the highest of both. */
function outline(shares: Float64Array, highest: number): string {
  const step = WIDTH / shares.length;
  const heights = Array.from(shares, share => FLOOR - (share / highest) * (FLOOR - 16));
  return `M0 ${FLOOR}${heights.map((y, i) => `L${(i * step).toFixed(1)} ${y.toFixed(1)}h${step.toFixed(1)}`).join('')}V${FLOOR}z`;
}

interface Props {
  look: Detection;
  threshold: number;
  /** Null without an image. */
  score: number | null;
}

export function ScoreScale({ look, threshold, score }: Props) {
  const { normal, anomalous, edges } = look;
  const shapes = useMemo(() => {
    const highest = Math.max(1e-9, ...normal, ...anomalous);
    return [outline(normal, highest), outline(anomalous, highest)];
  }, [normal, anomalous]);
  const [low, high] = [edges[0], edges[edges.length - 1]];
  const at = (value: number) => Math.max(6, Math.min(WIDTH - 6, ((value - low) / (high - low || 1)) * WIDTH));
  return (
    <svg className="scale" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <path className="normals" d={shapes[0]} />
      <path className="anomalies" d={shapes[1]} />
      <path className="floor" d={`M0 ${FLOOR}h${WIDTH}`} />
      {Number.isFinite(threshold) && <path className="limit" d={`M${at(threshold)} 8V${FLOOR + 6}`} />}
      {score !== null && <path className="here" d={`M${at(score)} ${FLOOR - 1}l-5 9h10z`} />}
    </svg>
  );
}
