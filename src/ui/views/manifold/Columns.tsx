// For rows: how each column changes along one axis of the plane.

import { useMemo, useState } from 'react';
import type { RowShape } from '../../../core/shape.ts';
import type { Frame } from '../../../views/examples/index.ts';
import { cellInWords, centreOf, codeOf } from '../../../views/manifold.ts';
import { signed } from '../../../views/numbers.ts';
import { type Along, traversalOf, traversalSummary } from '../../../views/traversal.ts';
import { Segments } from '../../controls/Segments.tsx';
import { useStage } from '../../useStage.ts';
import { ColumnLines } from './ColumnLines.tsx';
import type { PictureProps } from './pictures.tsx';
import '../cells/cells.css';

export function Columns({ look, frame, canvas }: PictureProps) {
  const { lab } = useStage();
  const [along, setAlong] = useState<Along>('x');
  const traversal = useMemo(() => traversalOf(look, frame as Frame<RowShape>, along), [look, frame, along]);
  const { cells } = traversal;
  return (
    <>
      {look.ys.length > 1 && (
        <Segments<Along>
          label="Axis that is followed"
          options={[
            { id: 'x', label: `Along z${look.axes[0] + 1}` },
            { id: 'y', label: `Along z${look.axes[1] + 1}` },
          ]}
          value={along}
          onChange={setAlong}
        />
      )}
      <ColumnLines
        picture={traversal}
        canvas={canvas}
        kind="manifold"
        summary={traversalSummary(traversal)}
        codeOf={step => {
          const latent = lab.getState().seen.latent?.look;
          return codeOf(look, cells[step], latent ? centreOf(latent) : new Float64Array(Math.max(...look.axes) + 1));
        }}
        say={(step, { name, heights }) =>
          `${cellInWords(look, cells[step])}: “${name}” at ${signed(heights[step])} standard deviations.`
        }
      />
    </>
  );
}
