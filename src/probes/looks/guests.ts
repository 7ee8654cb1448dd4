// Scores the test images of the other dataset.

import { type Guests, invited } from '../guests.ts';
import type { Look } from '../types.ts';

export const guests: Look<Guests> = async ({ values, scoreId, guests: score }) => {
  const dataset = invited(values)!;
  const { name, scores, total, problem } = await score(dataset);
  return { dataset, name, problem, count: scores.length, total, scoreId, scores: scores.slice().sort() };
};
