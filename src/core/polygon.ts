// What a line that was drawn by hand goes round.

export type Point = readonly [x: number, y: number];

/**
 * Whether the polygon goes round a place: its winding number there is not zero. So a loop that crosses itself holds both of
 * its halves, and one that was drawn twice over has no hole. The line itself belongs to it.
 * D. Sunday, "Inclusion of a point in a polygon" (2001).
 * @param polygon corners in order; the last is joined to the first
 */
export function encloses(polygon: readonly Point[], [x, y]: Point): boolean {
  let winding = 0;
  for (let i = 0; i < polygon.length; i++) {
    const [ax, ay] = polygon[i];
    const [bx, by] = polygon[(i + 1) % polygon.length];
    // Twice the area of the triangle a, b, (x, y): its sign is the side of the edge on which the place lies.
    const side = (bx - ax) * (y - ay) - (x - ax) * (by - ay);
    const isBeside = x >= Math.min(ax, bx) && x <= Math.max(ax, bx) && y >= Math.min(ay, by) && y <= Math.max(ay, by);
    if (side === 0 && isBeside) return true;
    if (ay <= y && by > y && side > 0) winding += 1;
    else if (ay > y && by <= y && side < 0) winding -= 1;
  }
  return winding !== 0;
}
