// The precision-recall curve, and the threshold to drag along it.

import { useMemo, useRef } from 'react';
import { lab } from '../../../state/store.ts';
import { fixed, percent } from '../../../views/numbers.ts';
import {
  baseRate,
  precisionRecallFigure,
  precisionRecallSummary,
  precisionRecallTable,
} from '../../../views/precisionRecall.ts';
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
  return now ? precisionRecallTable(now.look) : null;
};

/** Without an alarm none is wrong. */
const right = (precision: number): number => (Number.isNaN(precision) ? 1 : precision);

const place: Place =
  (_, { recalls, precisions }) =>
  i => ({ x: shareX(recalls[i]), y: shareY(right(precisions[i])) });

export function PrecisionRecall() {
  const seen = useLab(state => state.seen.detection);
  const palette = usePalette();
  const plot = useRef<PlotHandle>(null);
  const { files, saving } = usePicture(plot, table);
  const figure = useMemo(
    () => seen && precisionRecallFigure(seen.look, palette, seen.run, saving ? judgedNow()!.confusion : undefined),
    [seen, palette, saving],
  );
  return (
    <Card
      id="precision-recall"
      title="Precision and recall"
      probe="detection"
      help="Of all anomalies, how many are caught (recall, right); of all alarms, how many are right (precision, up). Unlike the ROC curve it depends on how many anomalies there are: the dotted line is what alarms at random would reach. Average precision is the area under the curve. The ring is the threshold; drag it along the curve."
      summary={<Summary />}
      files={files}
    >
      {seen && (
        <>
          <div className="auc">
            <p className="auc-value">
              <span>Average precision</span>
              <strong>{seen.look.averagePrecision === null ? '–' : fixed(seen.look.averagePrecision, 3)}</strong>
            </p>
            <p className="auc-words">
              {seen.look.averagePrecision === null
                ? 'There is nothing to tell apart.'
                : `Alarms at random would reach ${percent(baseRate(seen.look))}, the share of anomalies in this test set.`}
            </p>
          </div>
          {figure && (
            <ThresholdChart ref={plot} figure={figure} label="Precision-recall curve" place={place}>
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
  return judged && precisionRecallSummary(judged.look, judged.confusion);
}

function Point() {
  const judged = useJudged();
  if (!judged) return null;
  const { precision, recall } = judged.confusion;
  return (
    <Handle judged={judged} name="on the precision-recall curve" x={shareX(recall ?? 0)} y={shareY(precision ?? 1)} />
  );
}
