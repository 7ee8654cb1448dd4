// What a threshold does to the test set: the four fates of an image, and the ratios made of them.

import type { Confusion, Fate } from '../core/confusion.ts';
import type { Detection } from '../probes/detection.ts';
import { alarmText, capital } from './histogramReading.ts';
import { counted, fixed, percent, whole } from './numbers.ts';

/** Where the threshold stands and what it does to the test set. */
export function histogramSummary(look: Detection, threshold: number, { tp, fn, fp, tn }: Confusion): string {
  const caught = tp + fn > 0 ? `${whole(tp)} of ${counted(tp + fn, 'anomaly', 'anomalies')} caught, ` : '';
  return `${capital(alarmText(look, threshold))}: ${caught}${counted(fp, 'false alarm')} among ${counted(fp + tn, 'normal')}.`;
}

export interface Verdict {
  readonly id: Fate;
  readonly label: string;
  readonly count: number;
  readonly of: number;
  readonly share: string;
}

/** The confusion table in words. */
export function verdicts({ tp, fn, fp, tn, recall, falseAlarmRate }: Confusion): Verdict[] {
  const other = (share: number | null) => percent(share === null ? null : 1 - share);
  return [
    { id: 'caught', label: 'anomalies caught', count: tp, of: tp + fn, share: percent(recall) },
    { id: 'missed', label: 'anomalies missed', count: fn, of: tp + fn, share: other(recall) },
    { id: 'false-alarm', label: 'false alarms', count: fp, of: fp + tn, share: percent(falseAlarmRate) },
    { id: 'passed', label: 'normals without alarm', count: tn, of: fp + tn, share: other(falseAlarmRate) },
  ];
}

/** The ratios that have names of their own. */
export const ratios = ({ precision, recall, f1, accuracy }: Confusion) => [
  { id: 'precision', label: 'Precision', help: '[[correct alarms|precision]]', value: percent(precision) },
  { id: 'recall', label: 'Recall', help: '[[anomalies caught|recall]]', value: percent(recall) },
  { id: 'f1', label: 'F1', help: '[[harmonic mean|F1 score]]', value: f1 === null ? '–' : fixed(f1, 3) },
  { id: 'accuracy', label: 'Accuracy', help: '[[right verdicts|accuracy]]', value: percent(accuracy) },
];
