// The precision-recall curve: which share of the alarms is right (up) when this share of the anomalies is caught (right).

import type { Confusion } from '../core/confusion.ts';
import type { Detection } from '../probes/detection.ts';
import type { Figure } from './figure.ts';
import { alarmText, readingOf } from './histogramReading.ts';
import { percent, plotly, share } from './numbers.ts';
import type { Palette } from './palette.ts';
import { shareFigure } from './shareCurve.ts';
import type { Table } from './table.ts';

/** What precision is when alarms are raised at random: the share of anomalies. */
export const baseRate = ({ anomalies, count }: Detection): number => anomalies / Math.max(1, count);

/** Null where there is nothing to tell apart. `at`: draws the threshold too. */
export function precisionRecallFigure(look: Detection, palette: Palette, run: number, at?: Confusion): Figure | null {
  if (look.averagePrecision === null) return null;
  const { precision, recall, thresholds } = look.precisionRecall;
  const base = baseRate(look);
  return shareFigure(
    {
      x: recall,
      y: precision,
      text: Array.from(thresholds, score => alarmText(look, score)),
      xTitle: 'anomalies caught (recall)',
      yTitle: 'correct alarms (precision)',
      hover: `caught %{x:${plotly.share}}<br>correct alarms %{y:${plotly.share}}`,
      chance: [base, base],
      chanceName: {
        x: 1,
        y: base,
        xanchor: 'right',
        yanchor: base > 0.08 ? 'top' : 'bottom',
        text: `at random ${percent(base)}`,
      },
      // Without an alarm none is wrong.
      ring: at && { x: at.recall, y: at.precision ?? 1 },
    },
    palette,
    run,
  );
}

export function precisionRecallSummary(look: Detection, { precision, recall }: Confusion): string {
  if (look.averagePrecision === null) return 'There is no curve without both normals and anomalies.';
  const right = precision === null ? 'there is no alarm' : `${percent(precision)} of the alarms are correct`;
  return `Average precision ${share(look.averagePrecision, 3)}; at the threshold ${right}, and ${percent(recall)} caught.`;
}

export const precisionRecallTable = (look: Detection): Table => {
  const { label, of, side } = readingOf(look.scoreId);
  const { precision, recall, thresholds } = look.precisionRecall;
  return {
    columns: [`${label}, alarm ${side}`, 'recall', 'precision'],
    count: thresholds.length,
    row: i => [of(thresholds[i]), recall[i], precision[i]],
  };
};
