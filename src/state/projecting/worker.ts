// Projects codes in a thread of its own: it may take many seconds, in which neither the page nor training waits. Whoever has
// enough of it ends the worker.

import type { Codes } from '../../core/codes.ts';
import { trustworthiness } from '../../core/trustworthiness.ts';
import { fits } from '../../projections/fits/index.ts';
import type { Fitted } from '../../projections/types.ts';
import type { Answer, Question, Trust } from './messages.ts';

/** Neighbours that trust is measured by, as many as a reader sees around a point; and codes that are compared with each other. */
const NEIGHBOURS = 12;
const COMPARED = 1000;

const scope = self as unknown as {
  postMessage(answer: Answer): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<Question>) => void): void;
};

let fitted: Fitted | null = null;

function trustOf({ count, latent, mean }: Codes, places: Float32Array): Trust | null {
  const among = Math.min(count, COMPARED);
  if (among <= 2 * NEIGHBOURS) return null;
  return { value: trustworthiness(mean, among, latent, places, NEIGHBOURS), neighbours: NEIGHBOURS, among };
}

async function answer(question: Question): Promise<Answer> {
  if ('place' in question) return { ask: question.ask, at: fitted?.place?.(question.place) ?? null };
  const { codes, seed } = question;
  const compute = await fits[question.fit]!();
  fitted = compute(codes, { seed, report: share => scope.postMessage({ share }) });
  const { places, map, place } = fitted;
  return { projected: { places, map, canPlace: place !== null, trust: trustOf(codes, places) } };
}

scope.addEventListener('message', ({ data }) => {
  answer(data).then(
    found => scope.postMessage(found),
    (error: Error) => scope.postMessage({ problem: error.message }),
  );
});
