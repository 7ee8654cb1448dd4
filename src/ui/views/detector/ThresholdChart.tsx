// A chart with the threshold above it. Plotly needs tens of milliseconds to draw, a threshold that is dragged needs sixty
// pictures a second: so plotly keeps the curve, and what moves is laid over it, placed by the chart's fixed margins.

import type { ReactNode, Ref } from 'react';
import type { Figure } from '../../../views/figure.ts';
import { Plot, type PlotHandle } from '../../Plot.tsx';
import { type Place, useDrag } from './useDrag.ts';

interface Props {
  ref: Ref<PlotHandle>;
  figure: Figure;
  label: string;
  place: Place;
  /** A drag beside the threshold picks a range, in shares of the width from the left; without this it moves the threshold. */
  onRange?: (from: number, to: number) => void;
  /** What moves: it is drawn again by itself. */
  children: ReactNode;
}

export function ThresholdChart({ ref, figure, label, place, onRange, children }: Props) {
  const { l, r, t, b } = figure.layout.margin!;
  return (
    <div className="tuned" {...useDrag(place, onRange)}>
      <Plot ref={ref} figure={figure} label={label} />
      <div className="tuned-area" style={{ left: l, right: r, top: t, bottom: b }}>
        {onRange && <i className="tuned-range" hidden />}
        {children}
      </div>
    </div>
  );
}
