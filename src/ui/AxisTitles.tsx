// What the axes of a chart mean, beside the plot; placed by the chart's fixed margins. A title that is longer than its axis,
// as it may be with wide letters, is written smaller and not cut off.

import { Fragment, useLayoutEffect, useRef } from 'react';
import type { AxisTitle } from '../views/axisTitles.ts';
import type { Figure } from '../views/figure.ts';

interface Props {
  titles: readonly AxisTitle[];
  margin: Figure['layout']['margin'];
}

const percent = (share: number) => `${100 * share}%`;

/** Writes the text as large as the axis allows, and no larger than usual; returns what ends that. */
function fitAlong(axis: HTMLElement, text: HTMLElement, along: 'x' | 'y'): () => void {
  let share = 1;
  const length = (element: HTMLElement) => (along === 'x' ? element.offsetWidth : element.offsetHeight);
  const observer = new ResizeObserver(() => {
    const next = Math.min(1, (share * length(axis)) / length(text));
    if (!Number.isFinite(next) || Math.abs(next - share) < 0.01) return;
    share = next;
    axis.style.setProperty('--fit', String(share));
  });
  observer.observe(axis);
  observer.observe(text);
  return () => observer.disconnect();
}

function Title({ title: { text, along, from, to, isRight }, margin }: { title: AxisTitle } & Pick<Props, 'margin'>) {
  const axis = useRef<HTMLSpanElement>(null);
  const words = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => fitAlong(axis.current!, words.current!, along), [along]);
  const place =
    along === 'x'
      ? { left: percent(from), right: percent(1 - to) }
      : {
          bottom: percent(from),
          top: percent(1 - to),
          ...(isRight ? { right: -(margin?.r ?? 0) } : { left: -(margin?.l ?? 0) }),
        };
  return (
    <span ref={axis} data-along={along} style={place}>
      <span ref={words}>
        {text.split('<br>').map((line, i) => (
          <Fragment key={line}>
            {i > 0 && <br />}
            {line}
          </Fragment>
        ))}
      </span>
    </span>
  );
}

export const AxisTitles = ({ titles, margin }: Props) => (
  <div
    className="axis-titles"
    aria-hidden="true"
    style={{ left: margin?.l, right: margin?.r, top: margin?.t, bottom: margin?.b }}
  >
    {titles.map(title => (
      <Title key={`${title.along}${title.from}${title.isRight ?? ''}`} title={title} margin={margin} />
    ))}
  </div>
);
