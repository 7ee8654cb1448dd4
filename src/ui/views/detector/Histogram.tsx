// How the score is distributed, and what the threshold makes of it.

import { useMemo, useRef } from 'react';
import { lab } from '../../../state/store.ts';
import { histogramFigure, histogramSummary, histogramTable } from '../../../views/histogram.ts';
import { Card } from '../../Card.tsx';
import { Plot, type PlotHandle } from '../../Plot.tsx';
import { useLab } from '../../useLab.ts';
import { usePalette } from '../palette.ts';
import { plotFiles } from '../plotFiles.ts';
import './detector.css';
import { Verdicts } from './Verdicts.tsx';

export function Histogram() {
  const seen = useLab(state => state.seen.detection);
  const palette = usePalette();
  const plot = useRef<PlotHandle>(null);
  const figure = useMemo(() => seen && histogramFigure(seen.look, palette, seen.run), [seen, palette]);
  const files = useMemo(
    () =>
      plotFiles(plot, () => {
        const now = lab.getState().seen.detection;
        return now ? histogramTable(now.look) : null;
      }),
    [],
  );
  return (
    <Card
      id="score"
      title="Score"
      probe="detection"
      help="The probability that the decoder gives to a typical pixel of an image: high where the image could be redrawn well. Normals and anomalies are each drawn as shares of their own. Below the threshold there is an alarm. It is set on calibration images, all of them normal, so that 5 % of them raise a false alarm; no test label is used."
      summary={seen && histogramSummary(seen.look)}
      files={files}
    >
      {seen && figure && (
        <>
          <p className="line-keys">
            <Area colour="var(--normal)">normals</Area>
            {seen.look.anomalies > 0 && (
              <Area colour="var(--anomaly)" dash>
                anomalies
              </Area>
            )}
          </p>
          <Plot ref={plot} figure={figure} label={`Distribution of the score. ${histogramSummary(seen.look)}`} />
          <Verdicts look={seen.look} />
        </>
      )}
    </Card>
  );
}

const Area = ({ colour, dash, children }: { colour: string; dash?: boolean; children: string }) => (
  <span className="line-key">
    <svg viewBox="0 0 24 12" aria-hidden="true">
      <path d="M0 11V3H24V11" fill={colour} fillOpacity="0.16" />
      <path d="M0 3h24" stroke={colour} strokeWidth="2.5" strokeDasharray={dash ? '5 4' : undefined} />
    </svg>
    {children}
  </span>
);
