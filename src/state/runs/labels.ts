// What labels were worth to a run, as it is kept: taken from the look, and read from files that anybody may have written.

import { list, number, object, text, whole } from '../../core/checked.ts';
import type { ClassifierId } from '../../core/labelFits.ts';
import type { Worth } from '../../core/worth.ts';
import type { LabState } from '../store.ts';
import type { KeptLabels } from './types.ts';

/** Of this run at this step, once every classifier is fitted; null where there was nothing to label or to tell apart. */
export function labelsOf({ seen: { labels } }: Pick<LabState, 'seen'>, run: number, step: number): KeptLabels | null {
  if (!labels || labels.run !== run || labels.step !== step) return null;
  const { isWhole, labelled: _, scoreId: score, ...found } = labels.look;
  return isWhole && found.rows.length > 0 ? { score, ...found } : null;
}

const classifiers: readonly ClassifierId[] = ['svm', 'logistic'];

const ratio = (value: unknown, where: string): number | null => (value === null ? null : number(value, where, 0, 1));

function worth(value: unknown, where: string): Worth {
  const { auc, accuracy, f1 } = object(value, where);
  return {
    auc: ratio(auc, `${where}.auc`),
    accuracy: ratio(accuracy, `${where}.accuracy`),
    f1: ratio(f1, `${where}.f1`),
  };
}

/** Null where nothing is known of labels. @throws BadFile it is not what it claims to be */
export function checkLabelled(value: unknown): KeptLabels | null {
  if (value === undefined || value === null) return null;
  const raw = object(value, 'labels');
  const count = (key: keyof KeptLabels) => whole(raw[key], `labels.${key}`);
  const rows = list(raw.rows, 'labels.rows').map((each, i) => {
    const where = `labels.rows[${i}]`;
    const row = object(each, where);
    const found = object(row.worth, `${where}.worth`);
    const draws = (id: ClassifierId) =>
      list(found[id], `${where}.worth.${id}`).map((draw, n) => worth(draw, `${where}.worth.${id}[${n}]`));
    const [svm, logistic] = classifiers.map(draws);
    return { count: whole(row.count, `${where}.count`, 1), worth: { svm, logistic } };
  });
  return {
    score: text(raw.score, 'labels.score', 100),
    ...{ available: count('available'), normals: count('normals'), calibration: count('calibration') },
    ...{ testNormals: count('testNormals'), testAnomalies: count('testAnomalies'), leftOut: count('leftOut') },
    falseAlarmRate: number(raw.falseAlarmRate, 'labels.falseAlarmRate', 0, 1),
    unsupervised: worth(raw.unsupervised, 'labels.unsupervised'),
    rows,
  };
}
