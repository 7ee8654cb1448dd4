// In which column of the workbench each view stands. Views go, in their order, to the column that is shortest so far, by how
// high they roughly are. So what is folded or opened moves nothing before it and keeps its own place.

/** How high a folded view is, in rem, with the gap below it. */
const FOLDED = 2.5;
/** As narrow as a column may be, in rem. */
const NARROWEST = 25;
const MOST = 5;

interface Placed {
  readonly id: string;
  readonly height: number;
  readonly isWide?: boolean;
}

/** How many columns fit in a width, in rem: 1 to 5. */
export const columnCount = (width: number): number => Math.max(1, Math.min(MOST, Math.floor(width / NARROWEST)));

/** id -> column from 0; null for what stands open over all of them, below which every column begins anew. */
export function columnsOf(
  views: readonly Placed[],
  folded: ReadonlySet<string>,
  count: number,
): ReadonlyMap<string, number | null> {
  const heights = new Array<number>(count).fill(0);
  const places = new Map<string, number | null>();
  for (const { id, height, isWide } of views) {
    if (isWide && !folded.has(id)) {
      places.set(id, null);
      heights.fill(0);
      continue;
    }
    const column = heights.indexOf(Math.min(...heights));
    heights[column] += folded.has(id) ? FOLDED : height;
    places.set(id, column);
  }
  return places;
}
