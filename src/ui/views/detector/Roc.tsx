// The ROC curve with its area, how sure both are, and the threshold to drag along it.

import { useMemo, useRef } from 'react';
import { lab } from '../../../state/store.ts';
import { fixed } from '../../../views/numbers.ts';
import { aucInWords, intervalText, rocFigure, rocSummary, rocTable } from '../../../views/roc.ts';
import { Card } from '../../Card.tsx';
import type { PlotHandle } from '../../Plot.tsx';
import { useLab } from '../../useLab.ts';
import { usePalette } from '../palette.ts';
import './detector.css';
import { Handle } from './Handle.tsx';
import { shareX, shareY } from './shares.ts';
import { ThresholdChart } from './ThresholdChart.tsx';
import type { Place } from './useDrag.ts';
import { judgedNow, useJudged } from './useJudged.ts';
import { usePicture } from './usePicture.ts';

const table = () => {
  const now = lab.getState().seen.detection;
  return now ? rocTable(now.look) : null;
};

const place: Place =
  (_, { falseAlarmRates, recalls }) =>
  i => ({ x: shareX(falseAlarmRates[i]), y: shareY(recalls[i]) });

export function Roc() {
  const seen = useLab(state => state.seen.detection);
  const palette = usePalette();
  const plot = useRef<PlotHandle>(null);
  const { files, saving } = usePicture(plot, table);
  const figure = useMemo(
    () => seen && rocFigure(seen.look, palette, seen.run, saving ? judgedNow()!.confusion : undefined),
    [seen, palette, saving],
  );
  return (
    <Card
      id="roc"
      title="ROC curve"
      probe="detection"
      help="Lower the bar for an alarm step by step: each step catches more anomalies (up) and disturbs more normals (right). The area under the curve (AUC) is the probability that an anomaly scores higher than a normal image: 1 is perfect, one half is a coin. The ring is the threshold; drag it along the curve. The band holds 95 % of 200 curves from test sets drawn anew out of this one, with replacement."
      summary={<Summary />}
      files={files}
    >
      {seen && (
        <>
          <div className="auc">
            <p className="auc-value">
              <span>AUC</span>
              <strong>{seen.look.auc === null ? '–' : fixed(seen.look.auc, 3)}</strong>
            </p>
            <p className="auc-words">{aucInWords(seen.look)}</p>
          </div>
          {figure && <p className="auc-interval">{intervalText(seen.look) || 'The band comes when the run rests.'}</p>}
          {figure && (
            <ThresholdChart ref={plot} figure={figure} label="ROC curve" place={place}>
              <Point />
            </ThresholdChart>
          )}
        </>
      )}
    </Card>
  );
}

function Summary() {
  const judged = useJudged();
  return judged && rocSummary(judged.look, judged.confusion);
}

function Point() {
  const judged = useJudged();
  if (!judged) return null;
  const { falseAlarmRate, recall } = judged.confusion;
  return <Handle judged={judged} name="on the ROC curve" x={shareX(falseAlarmRate ?? 0)} y={shareY(recall ?? 0)} />;
}
