// The grid itself: pointing at a cell, or walking to it with the arrows, says its code and marks the place in the scatter.

import { useMemo } from 'react';
import { piece } from '../../../state/piece.ts';
import {
  cellInWords,
  centreOf,
  codeOf,
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
import { Cells } from '../cells/Cells.tsx';
import type { PictureProps } from './pictures.tsx';

/** What it shows in words is for those who do not see it, and comes after what is seen. */
const words = piece(() => afterwards(() => import('../../../views/manifoldWords.ts')));

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
  const { lab } = useStage();
  const look = useMemo(() => gridOf(full, frame), [full, frame]);
  const bitmap = useMemo(() => manifoldBitmap(look, frame), [look, frame]);
  const { side, axes } = look;
  const isTouchOnly = useTouchOnly();
  const rows = look.ys.length;
  const encoded = useEncoded();
  const loaded = usePiece(words);
  const say = loaded.is === 'here' ? loaded.value : null;
  const classes = useMemo(() => (encoded && say ? ` ${say.manifoldClasses(look, encoded)}` : ''), [look, encoded, say]);
  return (
    <div className="manifold" data-row={rows === 1 || undefined}>
      <Axis values={look.xs} side={side} name={`z${axes[0] + 1}`} along="x" />
      {rows > 1 && <Axis values={look.ys} side={side} name={`z${axes[1] + 1}`} along="y" />}
      <Cells
        {...{ bitmap, canvas, rows }}
        columns={side}
        className="manifold-picture"
        kind="manifold"
        label={`Manifold: ${rows > 1 ? `${side} by ${rows}` : side} decoded codes.${classes}`}
        codeOf={cell => {
          const latent = lab.getState().seen.latent?.look;
          return codeOf(look, cell, latent ? centreOf(latent) : new Float64Array(Math.max(...axes) + 1));
        }}
        say={cell =>
          [cellInWords(look, cell), encoded && say?.cellClass(look, cell, encoded)].filter(Boolean).join(', ')
        }
      >
        {`${isTouchOnly ? 'Tap' : 'Hover over'} one to find its code in the plane.`}
      </Cells>
    </div>
  );
}

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
