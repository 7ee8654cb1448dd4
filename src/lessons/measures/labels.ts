// What labels are worth beside a score that has seen none.

import { lookOf } from '../../state/lesson/facts.ts';
import type { Measure } from './types.ts';

/** With as many labelled anomalies as the page has set. */
export const labelledAuc: Measure = {
  label: 'the AUC of the support vector machine, averaged over its draws of labels',
  unit: '',
  digits: 2,
  probe: 'labels',
  of(facts) {
    const look = lookOf(facts, 'labels');
    const row = look?.isWhole ? look.rows.find(({ count }) => count === look.labelled) : undefined;
    const areas = row?.worth.svm.flatMap(({ auc }) => auc ?? []) ?? [];
    return areas.length > 0 ? areas.reduce((sum, area) => sum + area) / areas.length : null;
  },
};
