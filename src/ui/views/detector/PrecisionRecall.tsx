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
  label: 'Precision-recall curve',
  area: {
    name: 'Average precision',
    of: look => look.averagePrecision,
    words: (look, { many }) =>
      look.averagePrecision === null
        ? `This needs both normal and anomalous test ${many}.`
        : `Random alarms would reach ${percent(baseRate(look))}, the share of anomalies in this test set.`,
  },
  note: precisionIntervalText,
  coming: 'The interval appears when training stops.',
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
