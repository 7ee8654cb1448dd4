// How far a piece of work is, in words.

import { duration, wholePercent } from './numbers.ts';

/** "Computing every score: 43%, about 12 s left". @param share 0..1 */
export function workWords(label: string, share: number | null, secondsLeft: number | null): string {
  if (share === null) return `${label}…`;
  const left = secondsLeft !== null && secondsLeft >= 1 ? `, about ${duration(secondsLeft)} left` : '';
  return `${label}: ${wholePercent(share)}${left}`;
}
