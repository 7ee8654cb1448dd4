// A curve that is small enough to stand beside its numbers: a ROC curve in its square, a loss over the steps.

import { rangeOf } from '../../../core/histogram.ts';

interface Props {
  label: string;
  /** [x, y] each. */
  points: readonly (readonly [number, number])[];
  /** Both axes go from 0 to 1. */
  isSquare?: boolean;
}

const [WIDE, HIGH] = [132, 96];

export function SmallCurve({ label, points, isSquare = false }: Props) {
  const width = isSquare ? HIGH : WIDE;
  const [[x0, x1], [y0, y1]] = isSquare
    ? [[0, 1] as const, [0, 1] as const]
    : [rangeOf(points.map(([x]) => x)), rangeOf(points.map(([, y]) => y))];
  const x = (value: number) => 2 + ((value - x0) / (x1 - x0 || 1)) * (width - 4);
  const y = (value: number) => HIGH - 2 - ((value - y0) / (y1 - y0 || 1)) * (HIGH - 4);
  const path = points.map(([px, py], i) => `${i === 0 ? 'M' : 'L'}${x(px).toFixed(1)},${y(py).toFixed(1)}`).join('');
  return (
    <figure className="small-curve">
      <svg viewBox={`0 0 ${width} ${HIGH}`} width={width} height={HIGH} role="img" aria-label={label}>
        <rect className="chart-paper" width={width} height={HIGH} />
        {isSquare && <path className="chart-coin" d={`M${x(0)},${y(0)}L${x(1)},${y(1)}`} />}
        <path className="chart-line" d={path} />
      </svg>
      <figcaption className="soft small">{label}</figcaption>
    </figure>
  );
}
