// What the decoder draws on a grid over the latent plane.

import { useMemo, useRef } from 'react';
import { codeLength } from '../../../params/code.ts';
import { shapeOf } from '../../../params/shape.ts';
import { gridOf, manifoldSummary, manifoldTable } from '../../../views/manifold.ts';
import { canvasBlob, type Files } from '../../card/files.ts';
import { useFrame } from '../../useFrame.ts';
import { useLab } from '../../useLab.ts';
import { useStage } from '../../useStage.ts';
import { ViewCard } from '../ViewCard.tsx';
import { ViewChoice } from '../ViewChoice.tsx';
import { pictures } from './pictures.tsx';
import './manifold.css';

export function Manifold() {
  const { lab } = useStage();
  const seen = useLab(state => state.seen.manifold);
  const frame = useFrame(seen?.params);
  const Picture = pictures[frame.shape.kind];
  const canvas = useRef<HTMLCanvasElement>(null);
  const files = useMemo<Files>(
    () => ({
      png: () => canvasBlob(canvas.current!),
      table() {
        const now = lab.getState().seen.manifold;
        return now ? manifoldTable(now.look, shapeOf(now.params)) : null;
      },
    }),
    [lab],
  );
  return (
    <ViewCard
      id="manifold"
      probe="manifold"
      summary={seen && manifoldSummary(gridOf(seen.look, frame), codeLength(seen.params))}
      controls={<ViewChoice id="manifold" isList />}
      files={files}
    >
      {seen && <Picture look={seen.look} frame={frame} canvas={canvas} />}
    </ViewCard>
  );
}
