// The outlines of the classes over the plane, made when the run rests and the page has a moment: while a run trains, every
// look would need its own, and the points say as much.

import { useEffect, useState } from 'react';
import type { Palette } from '../../../views/palette.ts';
import type { Written } from '../../../views/scatter/beside.ts';
import type { Plane } from '../../../views/scatter/plane.ts';
import type { Axes } from '../../../views/scatter/points.ts';
import { useLab } from '../../useLab.ts';
import { whenIdle } from '../turns.ts';
import type { Pair } from '../usePair.ts';
import { hands } from './usePlane.ts';

export interface Outlines {
  /** Returns the names that it has written, none of them over what is taken. */
  draw(context: CanvasRenderingContext2D, plane: Plane, taken: readonly Written[]): readonly Written[];
  svg(plane: Plane): string;
}

interface Wanted {
  readonly pair: Pair<'latent'>;
  readonly axes: Axes;
  readonly colourBy: string;
  readonly hidden: ReadonlySet<number>;
  readonly palette: Palette;
}

/** Null while the run trains, while nobody wants them, and until they are made. */
export function useOutlines({ pair, axes, colourBy, hidden, palette }: Wanted, isWanted: boolean): Outlines | null {
  const isResting = useLab(state => state.phase !== 'training');
  const [made, setMade] = useState<Outlines | null>(null);
  useEffect(() => {
    setMade(null);
    if (!isWanted || !isResting) return;
    let isOver = false;
    const make = async () => {
      const { outlinesOf, drawOutlines, outlinesSvg } = await hands.get();
      whenIdle(() => {
        if (isOver) return;
        const { seen, testSet } = pair;
        const outlines = outlinesOf(seen.look, testSet, seen.params, { axes, colourBy, hidden }, palette);
        setMade({
          draw: (context, plane, taken) => drawOutlines(context, plane, outlines, palette, taken),
          svg: plane => outlinesSvg(plane, outlines),
        });
      }, 500);
    };
    make().catch(() => {}); // the points stand without them
    return () => {
      isOver = true;
    };
  }, [pair, axes, colourBy, hidden, palette, isWanted, isResting]);
  return made;
}
