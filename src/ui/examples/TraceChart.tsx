// Two drawings with one horizontal axis, stretched to the room there is; what is written beside them is not stretched.

import { type KeyboardEvent, type PointerEvent, type ReactNode, useMemo } from 'react';
import { areaPath, chartTicks, depth, linePath } from '../../views/examples/chart.ts';
import type { spansOf, Trace } from '../../views/examples/trace.ts';

interface Props {
  trace: Trace;
  spans: ReturnType<typeof spansOf>;
  /** Counted from 0; null where none is pointed at. */
  point: number | null;
  label: string;
  onPoint(point: number | null): void;
}

const zeroes = (values: ArrayLike<number>) => new Float32Array(values.length);
const above = (values: Float32Array) => values.map(value => Math.max(0, value));
const below = (values: Float32Array) => values.map(value => Math.min(0, value));

export function TraceChart({ trace, spans, point, label, onPoint }: Props) {
  const { unit, x, residual } = trace;
  const last = Math.max(1, x.length - 1);
  const upper = useMemo(() => <Lines trace={trace} span={spans.values} />, [trace, spans]);
  const lower = useMemo(
    () => (
      <>
        <path className="trace-zero" d={`M0 ${depth(0, spans.residual)}H${last}`} />
        <path className="trace-missing" d={areaPath(zeroes(residual), above(residual), spans.residual)} />
        <path className="trace-invented" d={areaPath(below(residual), zeroes(residual), spans.residual)} />
      </>
    ),
    [residual, spans, last],
  );
  const pointAt = ({ currentTarget, clientX }: PointerEvent) => {
    const { left, width } = currentTarget.querySelector('svg')!.getBoundingClientRect();
    onPoint(Math.min(last, Math.max(0, Math.round((last * (clientX - left)) / width))));
  };
  const walk = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowRight: 1, PageUp: -10, PageDown: 10 }[event.key];
    if (event.key === 'Escape' && point !== null) {
      event.stopPropagation();
      return onPoint(null);
    }
    if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onPoint(point === null ? 0 : Math.min(last, Math.max(0, point + by)));
  };
  return (
    <div
      className="trace"
      role="application"
      aria-roledescription="chart"
      aria-label={`${label} Arrow keys walk from point to point.`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys walk over it
      tabIndex={0}
      onPointerMove={pointAt}
      onPointerDown={pointAt}
      onPointerLeave={event => event.pointerType !== 'touch' && onPoint(null)}
      onBlur={() => onPoint(null)}
      onKeyDown={walk}
    >
      <Drawing {...{ last, point }} span={spans.values} name={unit === '' ? 'value' : unit} ticks={5}>
        {upper}
      </Drawing>
      <Drawing {...{ last, point }} span={spans.residual} name="residual" ticks={3} isLow>
        {lower}
      </Drawing>
      <div className="trace-points" aria-hidden="true">
        {chartTicks([1, last + 1], 6).map(({ at, text }) => (
          <span key={text} style={{ left: `${100 * at}%` }}>
            {text}
          </span>
        ))}
        <b>point</b>
      </div>
    </div>
  );
}

function Lines({
  trace: { x, reconstruction, usual, sigma },
  span,
}: {
  trace: Trace;
  span: readonly [number, number];
}) {
  const moved = (by: number) => Float32Array.from(reconstruction, value => value + by);
  return (
    <>
      {usual && <path className="trace-usual" d={areaPath(usual.low, usual.high, span)} />}
      {sigma !== null && <path className="trace-sigma" d={areaPath(moved(-sigma), moved(sigma), span)} />}
      <path className="trace-made" d={linePath(reconstruction, span)} />
      <path className="trace-x" d={linePath(x, span)} />
    </>
  );
}

interface DrawingProps {
  last: number;
  point: number | null;
  span: readonly [number, number];
  name: string;
  ticks: number;
  isLow?: boolean;
  children: ReactNode;
}

const Drawing = ({ last, point, span, name, ticks, isLow, children }: DrawingProps) => (
  <div className="trace-drawing" data-low={isLow || undefined}>
    <svg viewBox={`0 0 ${last} 1`} preserveAspectRatio="none" aria-hidden="true">
      {children}
      {point !== null && <path className="trace-point" d={`M${point} 0v1`} />}
    </svg>
    {chartTicks(span, ticks).map(({ at, text }) => (
      <span key={text} aria-hidden="true" style={{ bottom: `${100 * at}%` }}>
        {text}
      </span>
    ))}
    <b aria-hidden="true">{name}</b>
  </div>
);
