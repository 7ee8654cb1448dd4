// The loss curves of the run so far.

import { useMemo, useRef } from 'react';
import { type CurveAxes, curves } from '../../../views/curves.ts';
import { curvesSummary, curvesTable } from '../../../views/curvesWords.ts';
import type { Files } from '../../card/files.ts';
import { Plot, type PlotHandle, plotFiles } from '../../Plot.tsx';
import { useLab } from '../../useLab.ts';
import { useWorded, useWords } from '../../useWords.ts';
import { usePalette } from '../palette.ts';
import { ViewCard } from '../ViewCard.tsx';
import { CurveLegend } from './CurveLegend.tsx';

export function Curves() {
  const seen = useLab(state => state.seen.history);
  const epochs = useLab(state => state.params.epochs);
  const palette = usePalette();
  const plot = useRef<PlotHandle>(null);
  const { one } = useWords();
  const held = useRef<CurveAxes & { run: number }>({ run: -1, total: null, own: null });

  const figure = useMemo(() => {
    if (!seen) return null;
    // The axes of the figure before, so that they hold; a picture of the same look is the same however often it is drawn.
    const before = held.current.run === seen.run ? held.current : { total: null, own: null };
    const made = curves(seen.look, palette, { run: seen.run, epochs, before, one });
    held.current = { run: seen.run, ...made.axes };
    return made.figure;
  }, [seen, epochs, palette, one]);

  const files = useMemo<Files>(
    () =>
      plotFiles(plot, ({ lab }) => {
        const now = lab.getState().seen.history;
        return now ? curvesTable(now.look) : null;
      }),
    [],
  );
  const summary = useWorded(seen ? curvesSummary(seen.look, epochs) : '');
  return (
    <ViewCard id="curves" probe="history" summary={summary} files={files}>
      {figure && (
        <>
          <CurveLegend figure={figure} />
          <Plot ref={plot} figure={figure} label={`Loss curves. ${summary}`} />
        </>
      )}
    </ViewCard>
  );
}
