// What each dimension of the code costs, and which of them are used.

import { useMemo, useRef } from 'react';
import { unitsFigure, unitsSummary, unitsTable } from '../../../views/units.ts';
import type { Files } from '../../card/files.ts';
import { Plot, type PlotHandle, plotFiles } from '../../Plot.tsx';
import { useLab } from '../../useLab.ts';
import { useWorded } from '../../useWords.ts';
import { usePalette } from '../palette.ts';
import { ViewCard } from '../ViewCard.tsx';
import { Keys } from './Keys.tsx';

export function Units() {
  const seen = useLab(state => state.seen.units);
  const palette = usePalette();
  const plot = useRef<PlotHandle>(null);
  const figure = useMemo(() => seen && unitsFigure(seen.look, palette, seen.run), [seen, palette]);
  const files = useMemo<Files>(
    () =>
      plotFiles(plot, ({ lab }) => {
        const now = lab.getState().seen.units;
        return now ? unitsTable(now.look) : null;
      }),
    [],
  );
  const summary = useWorded(seen ? unitsSummary(seen.look) : '');
  return (
    <ViewCard id="units" probe="units" summary={summary} files={files}>
      {seen && figure && (
        <>
          <Keys hasAnomalies={seen.look.anomalyKl !== null} />
          <Plot ref={plot} figure={figure} label={`Latent dimensions. ${summary}`} />
        </>
      )}
    </ViewCard>
  );
}
