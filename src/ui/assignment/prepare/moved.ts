// One of a list, a place further up or down.

export function moved<T>(list: readonly T[], from: number, by: 1 | -1): T[] {
  const now = [...list];
  const to = from + by;
  if (to < 0 || to >= list.length) return now;
  [now[from], now[to]] = [now[to], now[from]];
  return now;
}
