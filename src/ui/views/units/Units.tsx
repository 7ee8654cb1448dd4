// What each dimension of the code costs, and which of them are used.

import { useMemo, useRef } from 'react';
import { lab } from '../../../state/store.ts';
import { unitsFigure, unitsSummary, unitsTable } from '../../../views/units.ts';
import { Card } from '../../Card.tsx';
import type { Files } from '../../card/files.ts';
import { Plot, type PlotHandle, plotFiles } from '../../Plot.tsx';
import { useLab } from '../../useLab.ts';
import { usePalette } from '../palette.ts';
import { Keys } from './Keys.tsx';

export function Units() {
  const seen = useLab(state => state.seen.units);
  const palette = usePalette();
  const plot = useRef<PlotHandle>(null);
  const figure = useMemo(() => seen && unitsFigure(seen.look, palette, seen.run), [seen, palette]);
  const files = useMemo<Files>(
    () =>
      plotFiles(plot, () => {
        const now = lab.getState().seen.units;
        return now ? unitsTable(now.look) : null;
      }),
    [],
  );
  const summary = seen ? unitsSummary(seen.look) : '';
  return (
    <Card
      id="units"
      title="Latent dimensions"
      probe="units"
      help="What each dimension of the code is used for. Above: how many nats it costs on average (its part of the KL), for normal test images and beside them for anomalies. Below: how much its mean moves from one normal image to another, on a logarithmic scale. A dimension counts as active where this variance exceeds 0.01 (Burda, Grosse and Salakhutdinov, 2016), the dashed line; one that is not active says the same of every image and costs next to nothing. The larger β, the fewer are active."
      summary={summary}
      files={files}
    >
      {seen && figure && (
        <>
          <Keys hasKl={seen.look.kl !== null} hasAnomalies={seen.look.anomalyKl !== null} />
          <Plot ref={plot} figure={figure} label={`Latent dimensions. ${summary}`} />
        </>
      )}
    </Card>
  );
}
