// A row of decodes along each latent dimension. Of tables it shows one dimension at a time, as lines of columns: small bars in a
// grid cannot be read.

import { useMemo, useRef, useState } from 'react';
import { shapeOf } from '../../../params/shape.ts';
import type { Traversal as Look } from '../../../probes/traversal.ts';
import type { Frame } from '../../../views/examples/index.ts';
import {
  alongOne,
  cellWords,
  codeAt,
  nameOf,
  stepNames,
  traversalsBitmap,
  traversalsSummary,
  traversalsTable,
} from '../../../views/latent/traversals.ts';
import { canvasBlob, type Files } from '../../card/files.ts';
import { useTouchOnly } from '../../touchOnly.ts';
import { useFrame } from '../../useFrame.ts';
import { useLab } from '../../useLab.ts';
import { Cells } from '../cells/Cells.tsx';
import { Columns } from '../manifold/Columns.tsx';
import type { PictureProps } from '../manifold/pictures.tsx';
import { SmallSelect } from '../SmallSelect.tsx';
import { ViewCard } from '../ViewCard.tsx';
import '../manifold/manifold.css';
import './traversal.css';

export function Traversal() {
  const seen = useLab(state => state.seen.traversal);
  const frame = useFrame(seen?.params);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [chosen, setChosen] = useState(0);
  const files = useMemo<Files>(
    () => ({
      png: () => canvasBlob(canvas.current!),
      table({ lab }) {
        const now = lab.getState().seen.traversal;
        return now ? traversalsTable(now.look, shapeOf(now.params)) : null;
      },
    }),
    [],
  );
  const isOfRows = frame.shape.kind === 'row';
  const row = seen ? Math.max(0, seen.look.dimensions.indexOf(chosen)) : 0;
  return (
    <ViewCard
      id="traversal"
      probe="traversal"
      summary={seen && traversalsSummary(seen.look, frame.shape)}
      files={files}
      controls={
        seen &&
        isOfRows && (
          <SmallSelect
            label="Along"
            value={String(seen.look.dimensions[row])}
            options={Array.from(seen.look.dimensions, d => ({ id: String(d), label: nameOf(d) }))}
            onChange={d => setChosen(Number(d))}
          />
        )
      }
    >
      {seen && isOfRows && <OneDimension {...{ frame, canvas, row }} look={seen.look} />}
      {seen && !isOfRows && <Rows {...{ frame, canvas }} look={seen.look} />}
    </ViewCard>
  );
}

interface Props extends Omit<PictureProps, 'look'> {
  look: Look;
  frame: Frame;
}

function OneDimension({ look, frame, canvas, row }: Props & { row: number }) {
  const along = useMemo(() => alongOne(look, row, frame.shape), [look, row, frame]);
  return <Columns look={along} frame={frame} canvas={canvas} />;
}

function Rows({ look, frame, canvas }: Props) {
  const bitmap = useMemo(() => traversalsBitmap(look, frame), [look, frame]);
  const isTouchOnly = useTouchOnly();
  return (
    <div className="traversal">
      <p className="traversal-steps" aria-hidden="true">
        {stepNames(look).map(name => (
          <span key={name}>{name}</span>
        ))}
      </p>
      <p className="traversal-names" aria-hidden="true">
        {Array.from(look.dimensions, d => (
          <span key={d}>{nameOf(d)}</span>
        ))}
      </p>
      <Cells
        {...{ bitmap, canvas }}
        columns={look.steps.length}
        rows={look.dimensions.length}
        kind="traversals"
        label={`Decodes along ${look.dimensions.length} latent dimensions. ${traversalsSummary(look, frame.shape)}`}
        codeOf={cell => codeAt(look, cell)}
        say={cell => cellWords(look, cell)}
      >
        {`${isTouchOnly ? 'Tap' : 'Hover over'} one to find its code in the plane.`}
      </Cells>
    </div>
  );
}
