// The precision-recall curve: which share of the alarms is right (up) when this share of the anomalies is caught (right).

import type { Confusion } from '../core/confusion.ts';
import { proportionInterval } from '../core/proportion.ts';
import type { Detection } from '../probes/detection.ts';
import type { Figure } from './figure.ts';
import { alarmText, readingOf } from './histogramReading.ts';
import { fixed, percent, plotly, share } from './numbers.ts';
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

/** "95% CI 0.61–0.68": where the average precision lies in resamples of the test set. */
export const precisionIntervalText = ({ averagePrecisionInterval: found }: Detection): string =>
  found ? `95% CI ${fixed(found.low, 3)}–${fixed(found.high, 3)}` : '';

/** "77.1% (95% CI 74.4–79.6%)": how sure the share of anomalies is that a threshold catches. */
export function recallText({ tp, fn, recall }: Confusion): string {
  const interval = proportionInterval(tp, tp + fn);
  if (!interval) return percent(recall);
  const [low, high] = [interval.low, interval.high].map(share => fixed(100 * share, 1));
  return `${percent(recall)} (95% CI ${low}–${high}%)`;
}

export function precisionRecallSummary(look: Detection, confusion: Confusion): string {
  if (look.averagePrecision === null) return 'There is no curve without both normals and anomalies.';
  const { precision } = confusion;
  const right = precision === null ? 'there is no alarm' : `${percent(precision)} of the alarms are correct`;
  return `Average precision ${share(look.averagePrecision, 3)}; at the threshold ${right}, and ${recallText(confusion)} caught.`;
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
