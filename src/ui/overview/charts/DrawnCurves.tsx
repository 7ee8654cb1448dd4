// The ROC curves that a class has drawn before its runs, over each other, and those that the runs had.

import { RATES } from '../../../lessons/predictions/curve.ts';

interface Props {
  label: string;
  /** Heights at `RATES`, each. */
  drawn: readonly (readonly number[])[];
  results: readonly (readonly number[])[];
}

const SIZE = 200;
const pathOf = (heights: readonly number[]) =>
  heights
    .map((height, i) => `${i === 0 ? 'M' : 'L'}${(RATES[i] * SIZE).toFixed(1)},${((1 - height) * SIZE).toFixed(1)}`)
    .join('');

export const DrawnCurves = ({ label, drawn, results }: Props) => (
  <figure className="drawn-curves">
    <svg viewBox={`-2 -2 ${SIZE + 4} ${SIZE + 4}`} role="img" aria-label={label}>
      <rect className="chart-paper" width={SIZE} height={SIZE} />
      <path className="chart-coin" d={`M0,${SIZE}L${SIZE},0`} />
      {drawn.map((heights, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a curve is its place
        <path key={i} className="chart-guess" d={pathOf(heights)} />
      ))}
      {results.map((heights, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <path key={i} className="chart-line" d={pathOf(heights)} />
      ))}
    </svg>
    <figcaption className="small">
      <span className="chart-key" data-of="guess">
        drawn ({drawn.length})
      </span>
      <span className="chart-key" data-of="line">
        came out ({results.length})
      </span>
    </figcaption>
  </figure>
);
