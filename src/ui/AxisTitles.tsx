// What the axes of a chart mean, beside the plot; placed by the chart's fixed margins.

import type { AxisTitle } from '../views/axisTitles.ts';
import type { Figure } from '../views/figure.ts';

interface Props {
  titles: readonly AxisTitle[];
  margin: Figure['layout']['margin'];
}

const percent = (share: number) => `${100 * share}%`;

export const AxisTitles = ({ titles, margin }: Props) => (
  <div className="axis-titles" style={{ left: margin?.l, right: margin?.r, top: margin?.t, bottom: margin?.b }}>
    {titles.map(({ text, along, from, to }) => (
      <span
        key={along + from}
        data-along={along}
        style={
          along === 'x'
            ? { left: percent(from), right: percent(1 - to) }
            : { bottom: percent(from), top: percent(1 - to), left: -(margin?.l ?? 0) }
        }
      >
        {text}
      </span>
    ))}
  </div>
);
