// The precision-recall curve, and the threshold to drag along it.

import { percent } from '../../../views/numbers.ts';
import {
  baseRate,
  precisionIntervalText,
  precisionRecallFigure,
  precisionRecallSummary,
  precisionRecallTable,
} from '../../../views/precisionRecall.ts';
import { type Curve, CurveCard } from './CurveCard.tsx';

/** Without an alarm none is wrong. */
const right = (precision: number | null): number => (precision === null || Number.isNaN(precision) ? 1 : precision);

const precisionRecall: Curve = {
  id: 'precision-recall',
  title: 'Precision and recall',
  help: 'Of all anomalies, how many are caught (recall, right); of all alarms, how many are correct (precision, up). Unlike the ROC curve it depends on how many anomalies there are: the dotted line is what alarms at random would reach. Average precision is the area under the curve. The ring is the threshold; drag it along the curve. Intervals say how far the numbers may be off by the luck of this test set: for the average precision from 200 test sets drawn anew out of this one, for the share caught by Wilson’s formula.',
  label: 'Precision-recall curve',
  area: {
    name: 'Average precision',
    of: look => look.averagePrecision,
    words: look =>
      look.averagePrecision === null
        ? 'There is nothing to tell apart.'
        : `Alarms at random would reach ${percent(baseRate(look))}, the share of anomalies in this test set.`,
  },
  note: look => precisionIntervalText(look) || 'The confidence interval appears when training stops.',
  figure: precisionRecallFigure,
  table: precisionRecallTable,
  summary: precisionRecallSummary,
  place:
    ({ recalls, precisions }) =>
    i => ({ x: recalls[i], y: right(precisions[i]) }),
  on: 'the precision-recall curve',
  ring: ({ precision, recall }) => ({ x: recall ?? 0, y: right(precision) }),
};

export const PrecisionRecall = () => <CurveCard curve={precisionRecall} />;
