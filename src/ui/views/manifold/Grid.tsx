// The grid itself: pointing at a cell, or walking to it with the arrows, says its code and marks the place in the scatter.

import { type CSSProperties, type KeyboardEvent, type PointerEvent, useMemo, useState } from 'react';
import { piece } from '../../../state/piece.ts';
import {
  cellAt,
  cellInWords,
  centreOf,
  codeOf,
  type GridCell,
  gridOf,
  manifoldBitmap,
  tickDigits,
  tickedPlaces,
} from '../../../views/manifold.ts';
import type { Encoded } from '../../../views/manifoldWords.ts';
import { fixed } from '../../../views/numbers.ts';
import { afterwards, usePiece } from '../../later.tsx';
import { useTouchOnly } from '../../touchOnly.ts';
import { useLab } from '../../useLab.ts';
import { useStage } from '../../useStage.ts';
import { Bitmap } from '../Bitmap.tsx';
import type { PictureProps } from './pictures.tsx';

/** What it shows in words is for those who do not see it, and comes after what is seen. */
const words = piece(() => afterwards(() => import('../../../views/manifoldWords.ts')));

const arrows: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The encoded test images, where they are of the run that the manifold is of. */
function useEncoded(): Encoded | null {
  const latent = useLab(state => state.seen.latent);
  const testSet = useLab(state => state.testSet);
  const run = useLab(state => state.seen.manifold?.run);
  return useMemo(
    () =>
      latent && testSet && latent.run === run && testSet.run === run
        ? { look: latent.look, testSet, params: latent.params }
        : null,
    [latent, testSet, run],
  );
}

export function Grid({ look: full, frame, canvas }: PictureProps) {
  const { lab, run } = useStage();
  const look = useMemo(() => gridOf(full, frame), [full, frame]);
  const bitmap = useMemo(() => manifoldBitmap(look, frame), [look, frame]);
  const [cell, setCell] = useState<GridCell | null>(null);
  const [isWalking, setWalking] = useState(false);
  const { side, axes } = look;
  const isTouchOnly = useTouchOnly();
  const rows = look.ys.length;
  const encoded = useEncoded();
  const loaded = usePiece(words);
  const say = loaded.is === 'here' ? loaded.value : null;
  const classes = useMemo(() => (encoded && say ? ` ${say.manifoldClasses(look, encoded)}` : ''), [look, encoded, say]);

  const goTo = (next: GridCell | null, byKeys: boolean) => {
    setWalking(byKeys);
    if (next?.column === cell?.column && next?.row === cell?.row) return;
    setCell(next);
    const latent = lab.getState().seen.latent?.look;
    const centre = latent ? centreOf(latent) : new Float64Array(Math.max(...axes) + 1);
    run.decodeAt(next && codeOf(look, next, centre));
  };
  const point = (event: PointerEvent) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    goTo(cellAt(look, (event.clientX - left) / width, (event.clientY - top) / height), false);
  };
  const walk = (event: KeyboardEvent) => {
    const arrow = arrows[event.key];
    if (event.key === 'Escape') return goTo(null, true);
    if (!arrow || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const { column, row } = cell ?? { column: (side - 1) / 2, row: (rows - 1) / 2 };
    const inside = (value: number, of: number) => Math.min(of - 1, Math.max(0, value));
    goTo({ column: inside(column + arrow[0], side), row: inside(row + arrow[1], rows) }, true);
  };

  return (
    <div className="manifold" data-row={rows === 1 || undefined}>
      <Axis values={look.xs} side={side} name={`z${axes[0] + 1}`} along="x" />
      {rows > 1 && <Axis values={look.ys} side={side} name={`z${axes[1] + 1}`} along="y" />}
      <div
        className="manifold-picture"
        role="application"
        aria-roledescription="manifold"
        aria-label={`Manifold: ${rows > 1 ? `${side} by ${rows}` : side} decoded codes.${classes} Arrow keys walk from code to code.`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys walk over it
        tabIndex={0}
        style={{ '--ratio': bitmap.width / bitmap.height } as CSSProperties}
        onPointerMove={point}
        onPointerDown={point}
        onPointerLeave={event => event.pointerType !== 'touch' && goTo(null, false)}
        onBlur={() => goTo(null, false)}
        onKeyDown={walk}
      >
        <Bitmap ref={canvas} bitmap={bitmap} className="crisp" />
        {cell && <span className="manifold-cell" style={frameOf(cell, side, rows)} />}
      </div>
      <p className="manifold-words" aria-live={isWalking ? 'polite' : 'off'}>
        {cell
          ? [cellInWords(look, cell), encoded && say?.cellClass(look, cell, encoded)].filter(Boolean).join(', ')
          : `${isTouchOnly ? 'Tap' : 'Hover over'} one to find its code in the plane.`}
      </p>
    </div>
  );
}

const frameOf = ({ column, row }: GridCell, columns: number, rows: number): CSSProperties => ({
  left: `${(100 * column) / columns}%`,
  top: `${(100 * row) / rows}%`,
  width: `${100 / columns}%`,
  height: `${100 / rows}%`,
});

interface AxisProps {
  values: Float32Array;
  side: number;
  name: string;
  along: 'x' | 'y';
}

/** Five coordinates under the columns, or beside the rows (which count from the bottom). */
const Axis = ({ values, side, name, along }: AxisProps) => (
  <div className={`manifold-axis ${along}`} aria-hidden="true">
    {tickedPlaces(side).map(place => (
      <span key={place} style={{ [along === 'x' ? 'left' : 'bottom']: `${(100 * (place + 0.5)) / side}%` }}>
        {fixed(values[place], tickDigits(values))}
      </span>
    ))}
    <b>{name}</b>
  </div>
);
