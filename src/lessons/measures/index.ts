// Every measure, by what lessons and tasks call it: one line each.

import { alarmsRight, anomaliesOnTop, auc, bestAuc, caught, falseAlarms, inkOnTop, precision } from './detector.ts';
import { clearestFactor } from './factors.ts';
import { labelledAuc } from './labels.ts';
import { classesSwept, hardestClass, lowestAuc, meanAuc } from './sweep.ts';
import { activeUnits, codeSpread, epochs, kl, loss, reconstruction } from './training.ts';
import type { Measure } from './types.ts';

const members = {
  auc,
  bestAuc,
  caught,
  falseAlarms,
  precision,
  alarmsRight,
  anomaliesOnTop,
  inkOnTop,
  loss,
  reconstruction,
  kl,
  activeUnits,
  codeSpread,
  clearestFactor,
  labelledAuc,
  epochs,
  classesSwept,
  hardestClass,
  lowestAuc,
  meanAuc,
} as const;

export type MeasureId = keyof typeof members;
export const measures: Readonly<Record<MeasureId, Measure>> = members;
export const measureIds = Object.keys(members) as MeasureId[];

/** "0.74", "166.2 nats" */
export const measured = (id: MeasureId, value: number): string =>
  `${value.toFixed(measures[id].digits)}${measures[id].unit}`;
