// The ROC curve with its area, how sure both are, and the threshold to drag along it.

import { aucInWords, intervalText, rocFigure, rocSummary, rocTable } from '../../../views/roc.ts';
import { type Curve, CurveCard } from './CurveCard.tsx';

const roc: Curve = {
  id: 'roc',
  title: 'ROC curve',
  help: 'As the [[threshold]] is lowered, more anomalies are caught ([[recall]], up) and more normal images raise an alarm ([[false-alarm rate]], right). The area under the [[ROC curve]], the [[AUC]], is the probability that an anomaly scores higher than a normal image: 1 is perfect, 0.5 a coin flip. The ring is the threshold; drag it along the curve. The band is pointwise: at each false-alarm rate it holds the middle 95% of 200 [[bootstrap]] curves, which is no promise for a whole curve.',
  label: 'ROC curve',
  area: { name: 'AUC', isAbove: true, of: look => look.auc, words: aucInWords },
  note: look => (intervalText(look) ? `AUC ${intervalText(look)}` : 'The band comes when training stops.'),
  figure: rocFigure,
  table: rocTable,
  summary: rocSummary,
  place:
    ({ falseAlarmRates, recalls }) =>
    i => ({ x: falseAlarmRates[i], y: recalls[i] }),
  on: 'the ROC curve',
  ring: ({ falseAlarmRate, recall }) => ({ x: falseAlarmRate ?? 0, y: recall ?? 0 }),
};

export const Roc = () => <CurveCard curve={roc} />;
