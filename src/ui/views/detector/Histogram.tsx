// How the score is distributed, and what the threshold makes of it.

import { Suspense, useMemo, useRef } from 'react';
import { areaOfSorted } from '../../../core/roc.ts';
import { scores } from '../../../scores/index.ts';
import { brush } from '../../../state/actions.ts';
import type { Stage } from '../../../state/store.ts';
import { histogramFigure, histogramTable, readingSpan } from '../../../views/histogram.ts';
import { between, oodInWords, shapeOf } from '../../../views/histogramShape.ts';
import { histogramSummary } from '../../../views/verdicts.ts';
import { later } from '../../later.tsx';
import type { PlotHandle } from '../../Plot.tsx';
import { useLab } from '../../useLab.ts';
import { usePalette } from '../palette.ts';
import './detector.css';
import { Terms } from '../../glossary/Words.tsx';
import { useJudged } from '../../useJudged.ts';
import { useStage } from '../../useStage.ts';
import { ViewCard } from '../ViewCard.tsx';
import { Keys } from './Keys.tsx';
import { Line, placeOn } from './Threshold.tsx';
import { ThresholdChart, usePicture } from './ThresholdChart.tsx';
import { TypedThreshold } from './TypedThreshold.tsx';
import { oodIn, useOod } from './useOod.ts';
import { Verdicts } from './Verdicts.tsx';

const ScoreControls = later(async () => (await import('./ScoreControls.tsx')).ScoreControls);
const ScoreMarks = later(async () => (await import('./ScoreMarks.tsx')).ScoreMarks);

const table = ({ lab }: Stage) => {
  const state = lab.getState();
  const now = state.seen.detection;
  return now ? histogramTable(now.look, shapeOf(now.look, state.brushed, oodIn(state))) : null;
};

export function Histogram() {
  const { judging } = useStage();
  const seen = useLab(state => state.seen.detection);
  const picked = useLab(state => state.brushed);
  const ood = useOod();
  const palette = usePalette();
  const plot = useRef<PlotHandle>(null);
  const { files, saving } = usePicture(plot, table);
  const shape = useMemo(() => seen && shapeOf(seen.look, picked, ood), [seen, picked, ood]);
  const place = useMemo(() => placeOn(shape?.edges), [shape]);
  const figure = useMemo(
    () => seen && histogramFigure(seen.look, palette, seen.run, saving ? judging.now()!.threshold : undefined, shape),
    [judging, seen, palette, saving, shape],
  );
  const score = seen ? scores[seen.look.scoreId] : undefined;
  const pickRange = (from: number, to: number) => {
    if (!seen || !shape) return;
    const [left, right] = readingSpan({ ...seen.look, edges: shape.edges });
    brush(between(seen.look, left + from * (right - left), left + to * (right - left)));
  };
  return (
    <ViewCard
      id="score"
      probe="detection"
      now={score && `${score.label}: ${score.help}`}
      summary={<Summary />}
      controls={
        <div className="score-controls">
          <Suspense>
            <ScoreControls />
          </Suspense>
        </div>
      }
      files={files}
    >
      {seen && figure && shape && (
        <>
          <TypedThreshold />
          <Keys shape={shape} hasAnomalies={seen.look.anomalies > 0} />
          <ThresholdChart
            ref={plot}
            figure={figure}
            label="Distribution of the score"
            place={place}
            onRange={pickRange}
          >
            <Suspense>
              <ScoreMarks look={seen.look} edges={shape.edges} />
            </Suspense>
            <Line edges={shape.edges} />
          </ThresholdChart>
          <Verdicts />
        </>
      )}
    </ViewCard>
  );
}

function Summary() {
  const judged = useJudged();
  const ood = useOod();
  const normals = judged?.look.normalScores;
  const area = useMemo(() => ood && normals && areaOfSorted(normals, ood.scores), [ood, normals]);
  if (!judged) return null;
  const own = histogramSummary(judged.look, judged.threshold, judged.confusion);
  return <Terms text={ood ? `${own} ${oodInWords(ood, judged.threshold, area ?? null)}` : own} />;
}
