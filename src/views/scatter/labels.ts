// Where the names of classes stand on the plane: each at its class, or as near as there is room beside the others. One that finds
// none is left out: the legend has it.

import { overlap, type Written } from './beside.ts';
import { type Area, isInside } from './plane.ts';

export interface Label {
  readonly name: string;
  /** Its middle, in CSS pixels. */
  readonly x: number;
  readonly y: number;
}

/** How far a name may stand from its class, in its own heights: further away it would be read as another's. */
const REACH = 3;

/** Steps from a class, the nearest first: of a third of a height, in eight directions. */
const steps = Array.from({ length: 8 * 3 * REACH }, (_, i) => {
  const angle = ((i % 8) * Math.PI) / 4;
  const far = (Math.floor(i / 8) + 1) / 3;
  return [Math.sin(angle) * far, -Math.cos(angle) * far] as const;
});

const fits = ({ x, y, width, height }: Label & Written, area: Area): boolean =>
  isInside(area, x - width / 2, y - height / 2) && isInside(area, x + width / 2, y + height / 2);

/**
 * Names with places at which none covers another, in the order of `wanted`: the first has the first choice.
 * @param wanted where each class is densest; one that lies outside of the area has no name
 * @param widthOf the width of a name in CSS pixels, with some air
 * @param taken where no name should stand: those of classes that find no other place are left out
 */
export function placeLabels(
  wanted: readonly Label[],
  area: Area,
  height: number,
  widthOf: (name: string) => number,
  taken: readonly Written[] = [],
): (Label & Written)[] {
  const placed: (Label & Written)[] = [];
  for (const label of wanted) {
    if (!isInside(area, label.x, label.y)) continue;
    const box = { ...label, width: widthOf(label.name), height };
    const places = [[0, 0] as const, ...steps].map(([right, down]) => {
      return { ...box, x: label.x + right * height, y: label.y + down * height };
    });
    const found = places.find(
      place => fits(place, area) && ![...taken, ...placed].some(other => overlap(place, other)),
    );
    if (found) placed.push(found);
  }
  return placed;
}
