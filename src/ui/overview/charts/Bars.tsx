// How often each of a few answers was given.

import type { BarOf } from '../../../assignments/overview/spread.ts';

export function Bars({ bars }: { bars: readonly BarOf[] }) {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <ul className="chart-bars">
      {bars.map(({ label, count, isRight }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two answers may read the same
        <li key={i} data-right={isRight ?? undefined}>
          <span>
            {label || '(empty)'}
            {isRight && (
              <b className="overview-state" data-good>
                {' '}
                right
              </b>
            )}
          </span>
          <i style={{ width: `${(100 * count) / most}%` }} aria-hidden="true" />
          <span className="tabular">{count}</span>
        </li>
      ))}
    </ul>
  );
}
