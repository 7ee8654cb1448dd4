// The ROC curve with its area, how sure both are, and the threshold to drag along it.

import { aucInWords, intervalText, rocFigure, rocSummary, rocTable } from '../../../views/roc.ts';
import { type Curve, CurveCard } from './CurveCard.tsx';

const roc: Curve = {
  id: 'roc',
  label: 'ROC curve',
  area: { name: 'AUC', isAbove: true, of: look => look.auc, words: aucInWords },
  note: look => intervalText(look) && `AUC ${intervalText(look)}`,
  coming: 'The band appears when training stops.',
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
