// What somebody may have meant by a key that is none: the one that takes the fewest changes of letters.

/** Letters to insert, delete or replace to make `b` of `a` (Levenshtein 1966). */
function changes(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length];
}

const plain = (key: string): string => key.toLowerCase().replace(/[^a-z0-9]/g, '');

/** The nearest of `keys`, if a slip of the hand explains the difference; the case and dashes of a key do not matter. */
export function nearestKey(key: string, keys: readonly string[]): string | null {
  const wanted = plain(key.slice(0, 40));
  const [nearest] = keys.map(each => ({ key: each, far: changes(wanted, plain(each)) })).sort((a, b) => a.far - b.far);
  return nearest && nearest.far <= Math.max(1, Math.floor(Math.min(wanted.length, nearest.key.length) / 4))
    ? nearest.key
    : null;
}
