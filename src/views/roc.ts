// The ROC curve: which share of the anomalies is caught (up) at which price in false alarms (right), at every threshold.

import type { Confusion } from '../core/confusion.ts';
import type { Detection } from '../probes/detection.ts';
import { scores } from '../scores/index.ts';
import { type Words, wordsOf } from './examples/words.ts';
import type { Figure } from './figure.ts';
import { alarmText, readingOf } from './histogramReading.ts';
import { counted, percent, plotly, share } from './numbers.ts';
import type { Palette } from './palette.ts';
import { isSameForAll } from './scores.ts';
import { shareFigure } from './shareCurve.ts';
import type { Table } from './table.ts';

/** Null where there is nothing to tell apart. `at`: draws the threshold too. */
export function rocFigure(look: Detection, palette: Palette, run: number, at?: Confusion): Figure | null {
  if (look.auc === null) return null;
  const { rocBand: band } = look;
  return shareFigure(
    {
      x: look.falsePositiveRate,
      y: look.truePositiveRate,
      // From a threshold of this curve on there is an alarm; elsewhere an alarm lies strictly above. At the digits that
      // are shown that is the same.
      text: Array.from(look.thresholds, score => alarmText(look, score)),
      xTitle: 'false alarms among normals',
      yTitle: 'anomalies caught',
      hover: `false alarms %{x:${plotly.share}}<br>caught %{y:${plotly.share}}`,
      chance: [0, 1],
      // On the side of the diagonal where the curve is not.
      chanceName: { text: 'chance', ...(look.auc < 0.5 ? { x: 0.5, y: 0.7 } : { x: 0.82, y: 0.68 }) },
      band: band && { x: band.falsePositiveRate, low: band.low, high: band.high },
      ring: at && { x: at.falseAlarmRate, y: at.recall },
    },
    palette,
    run,
  );
}

/** "95% CI 0.79–0.81": where the area lies in resamples of the test set. */
export const intervalText = ({ aucInterval }: Detection): string =>
  aucInterval ? `95% CI ${share(aucInterval.low)}–${share(aucInterval.high)}` : '';

/** What the area means, in words; under one half it needs them most. */
export function aucInWords(look: Detection, { one, many }: Words = wordsOf({ kind: 'image' })): string {
  const { auc, anomalies, count, scoreId } = look;
  if (auc === null) {
    return anomalies === 0
      ? `No test ${one} is anomalous, so there is nothing to detect and no curve. Choose anomalies in the experiment.`
      : `All ${counted(count, `test ${one}`, `test ${many}`)} are anomalous, so there is nothing to tell them from.`;
  }
  if (isSameForAll(look))
    return `“${scores[scoreId].label}” is the same for every ${one} here, so it tells none of them apart. Choose another score.`;
  const chance = `An anomaly is found more anomalous than a normal ${one} in ${pairs(auc)}`;
  if (auc < 0.5)
    return `${chance}: worse than a coin flip. This score ranks these anomalies as more normal than the normal ${many}.`;
  if (auc < 0.6) return `${chance}: barely better than a coin flip.`;
  return `${chance}.`;
}

/** "80 of 100 pairs"; an area that only rounds to all or none of them is neither. */
function pairs(auc: number): string {
  if (auc === 0 || auc === 1) return auc === 1 ? 'every pair' : 'no pair';
  const of100 = Math.round(100 * auc);
  if (of100 === 0 || of100 === 100) return of100 === 0 ? 'fewer than 1 of 100 pairs' : 'more than 99 of 100 pairs';
  return `${of100} of 100 pairs`;
}

/** The area itself stands above the page, and is not said again here. */
export function rocSummary(look: Detection, { recall, falseAlarmRate }: Confusion, words?: Words): string {
  if (look.auc === null) return 'There is no ROC curve without both normals and anomalies.';
  if (isSameForAll(look)) return aucInWords(look, words);
  return `At the threshold ${percent(recall)} are caught at ${percent(falseAlarmRate)} false alarms.`;
}

export const rocTable = (look: Detection): Table => {
  const { label, of, side } = readingOf(look.scoreId);
  return {
    columns: [`${label}, alarm ${side}`, 'false alarm rate', 'caught'],
    count: look.thresholds.length,
    row: i => [of(look.thresholds[i]), look.falsePositiveRate[i], look.truePositiveRate[i]],
  };
};
