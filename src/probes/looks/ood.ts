// Scores the test images of the other dataset.

import { type OodScores, oodDataset } from '../ood.ts';
import type { Look } from '../types.ts';

export const ood: Look<OodScores> = async ({ values, scoreId, ood: score }) => {
  const dataset = oodDataset(values)!;
  const { name, scores, total, problem } = await score(dataset);
  return { dataset, name, problem, count: scores.length, total, scoreId, scores: scores.slice().sort() };
};
