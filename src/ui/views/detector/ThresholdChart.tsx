// A chart with the threshold above it. Plotly needs tens of milliseconds to draw, a threshold that is dragged needs sixty
// pictures a second: so plotly keeps the curve, and what moves is laid over it, placed by the chart's fixed margins. Only
// the chart that is saved has the threshold in it.

import { type ReactNode, type Ref, type RefObject, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Stage } from '../../../state/store.ts';
import type { Figure } from '../../../views/figure.ts';
import type { Files } from '../../card/files.ts';
import { Plot, type PlotHandle, plotFiles } from '../../Plot.tsx';
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

/** `saving`: the figure has to be the one that leaves the page. */
export function usePicture(plot: RefObject<PlotHandle | null>, table: Files['table']) {
  const [saving, setSaving] = useState(false);
  const files = useMemo<Files>(() => {
    const { png, svg } = plotFiles(plot, table);
    const withThreshold = (picture: NonNullable<Files['png']>) => async (of: Stage) => {
      flushSync(() => setSaving(true)); // the picture is made from the figure that was drawn last
      try {
        return await picture(of);
      } finally {
        setSaving(false);
      }
    };
    return { png: withThreshold(png!), svg: withThreshold(svg!), table };
  }, [plot, table]);
  return { files, saving };
}
