// The registry of datasets: one line per member. Add a dataset by writing its file and naming it here.

import { beats } from './beats.ts';
import { breastCancer } from './breastCancer.ts';
import { ecg5000 } from './ecg5000.ts';
import { fashionMnist } from './fashionMnist.ts';
import { mnist } from './mnist.ts';
import { own } from './own.ts';
import { sensors } from './sensors.ts';
import { strokes } from './strokes.ts';
import type { Dataset } from './types.ts';

const members = {
  mnist,
  'fashion-mnist': fashionMnist,
  strokes,
  'breast-cancer': breastCancer,
  sensors,
  ecg5000,
  beats,
  own,
};

export type DatasetId = keyof typeof members;

/** Every dataset by id, in the order in which menus show them. */
export const datasets: Readonly<Record<DatasetId, Dataset>> = members;

/** Ids in menu order. */
export const datasetIds = Object.keys(members) as DatasetId[];
