// Numbers of a class as a histogram: where they are right is shaded, what came of predictions is marked below.

import { nice, ticks } from 'd3-array';
import { binEdges, binShares, rangeOf } from '../../../core/histogram.ts';
import { short } from '../../../views/numbers.ts';

interface Props {
  label: string;
  values: readonly number[];
  /** From where to where it is right. */
  right?: readonly [number, number] | null;
  /** Small marks below the axis. */
  results?: readonly number[];
}

const [WIDTH, HEIGHT] = [320, 150];
const MARGIN = { left: 8, right: 8, top: 16, bottom: 30 };
const BINS = 12;

/** Wide enough for all that is drawn, with some room where everything is one number. */
function domainOf(values: readonly number[], right: readonly number[]): [number, number] {
  const [low, high] = rangeOf(values, right);
  const room = high > low ? 0 : Math.max(0.05, Math.abs(0.1 * high));
  return nice(low - room, high + room, BINS);
}

export function NumberChart({ label, values, right = null, results = [] }: Props) {
  const domain = domainOf([...values, ...results], right ?? []);
  const x = (value: number) =>
    MARGIN.left + ((value - domain[0]) / (domain[1] - domain[0])) * (WIDTH - MARGIN.left - MARGIN.right);
  const edges = binEdges(domain, BINS);
  const counts = Array.from(binShares(values, edges), share => Math.round(share * values.length));
  const most = Math.max(1, ...counts);
  const base = HEIGHT - MARGIN.bottom;
  const height = (count: number) => (count / most) * (base - MARGIN.top);
  return (
    <svg className="number-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {right && (
        <rect
          className="chart-right"
          x={x(right[0])}
          y={MARGIN.top - 8}
          width={Math.max(2, x(right[1]) - x(right[0]))}
          height={base - MARGIN.top + 8}
        />
      )}
      {counts.map((count, i) => (
        <g key={edges[i]}>
          {count > 0 && (
            <>
              <rect
                className="chart-bar"
                x={x(edges[i]) + 0.5}
                y={base - height(count)}
                width={Math.max(1, x(edges[i + 1]) - x(edges[i]) - 1)}
                height={height(count)}
              />
              <text x={x((edges[i] + edges[i + 1]) / 2)} y={base - height(count) - 3} textAnchor="middle">
                {count}
              </text>
            </>
          )}
        </g>
      ))}
      <path className="chart-axis" d={`M${MARGIN.left},${base}H${WIDTH - MARGIN.right}`} />
      {results.map((result, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a mark is its place
        <path key={i} className="chart-result" d={`M${x(result)},${base + 1}v6`} />
      ))}
      {ticks(domain[0], domain[1], 5).map(tick => (
        <text key={tick} x={x(tick)} y={HEIGHT - 8} textAnchor="middle">
          {short(tick)}
        </text>
      ))}
    </svg>
  );
}
