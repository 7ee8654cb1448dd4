// From line to line by keyboard: at one place they stand over one another, and the next is the one above or below.

import type { Kind, Lines } from './lines.ts';

/** The lines that are drawn, from the lowest at a place to the highest; those with nothing there are left out. */
function rising({ normal, anomalous, heights }: Lines, place: number, kind: Kind): { position: number; at: number }[] {
  const shown = [...(kind === 'anomalous' ? [] : normal), ...(kind === 'normal' ? [] : anomalous)];
  return shown
    .map(position => ({ position, at: heights(position)[place] }))
    .filter(({ at }) => !Number.isNaN(at))
    .sort((a, b) => a.at - b.at || a.position - b.position);
}

/**
 * The line so many above `from` at a place, or below where `up` is negative; at either end the last one stays. From a line that
 * is not there, the one in the middle. Null where there is none.
 */
export function lineAbove(
  lines: Lines,
  place: number,
  from: number | null,
  up: number,
  kind: Kind = 'both',
): number | null {
  const all = rising(lines, place, kind);
  const now = all.findIndex(({ position }) => position === from);
  const next = now < 0 ? Math.floor(all.length / 2) : Math.min(all.length - 1, Math.max(0, now + up));
  return all[next]?.position ?? null;
}
