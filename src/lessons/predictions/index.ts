// Every kind of prediction: one file and one line each.

import type { Predicted } from '../../state/lesson/progress.ts';
import { type Choose, choose } from './choose.ts';
import { curve, type DrawCurve } from './curve.ts';
import { type PlaceThreshold, threshold } from './threshold.ts';
import type { PredictionKind } from './types.ts';
import { type SetValue, value } from './value.ts';

export type Prediction = Choose | SetValue | PlaceThreshold | DrawCurve;

export const predictions = { choose, value, threshold, curve } as const;

/** What is done with a prediction, whatever its kind. */
export const kindOf = ({ kind }: Prediction) => predictions[kind] as PredictionKind<Prediction, Predicted, Predicted>;
