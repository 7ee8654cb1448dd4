// How the score is distributed, and what the threshold makes of it.

import { useMemo, useRef } from 'react';
import { scores } from '../../../scores/index.ts';
import { lab } from '../../../state/store.ts';
import { histogramFigure, histogramSummary, histogramTable } from '../../../views/histogram.ts';
import { Card } from '../../Card.tsx';
import type { PlotHandle } from '../../Plot.tsx';
import { useLab } from '../../useLab.ts';
import { usePalette } from '../palette.ts';
import './detector.css';
import { Line, place } from './Line.tsx';
import { ThresholdChart } from './ThresholdChart.tsx';
import { TypedThreshold } from './TypedThreshold.tsx';
import { judgedNow, useJudged } from './useJudged.ts';
import { usePicture } from './usePicture.ts';
import { Verdicts } from './Verdicts.tsx';

const table = () => {
  const now = lab.getState().seen.detection;
  return now ? histogramTable(now.look) : null;
};

export function Histogram() {
  const seen = useLab(state => state.seen.detection);
  const palette = usePalette();
  const plot = useRef<PlotHandle>(null);
  const { files, saving } = usePicture(plot, table);
  const figure = useMemo(
    () => seen && histogramFigure(seen.look, palette, seen.run, saving ? judgedNow()!.threshold : undefined),
    [seen, palette, saving],
  );
  const score = seen && scores[seen.look.scoreId];
  return (
    <Card
      id="score"
      title="Score"
      probe="detection"
      help={`${score ? `${score.label}: ${score.help} ` : ''}Normals and anomalies are each drawn as shares of their own. The threshold is set on calibration images, all of them normal, so that the chosen share of them raises a false alarm. Drag it, or type it; all pictures of the detector follow.`}
      summary={<Summary />}
      files={files}
    >
      {seen && figure && (
        <>
          <TypedThreshold />
          <p className="line-keys">
            <Area colour="var(--normal)">normals</Area>
            {seen.look.anomalies > 0 && (
              <Area colour="var(--anomaly)" dash>
                anomalies
              </Area>
            )}
          </p>
          <ThresholdChart ref={plot} figure={figure} label="Distribution of the score" place={place}>
            <Line />
          </ThresholdChart>
          <Verdicts />
        </>
      )}
    </Card>
  );
}

function Summary() {
  const judged = useJudged();
  return judged && histogramSummary(judged.look, judged.threshold, judged.confusion);
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
