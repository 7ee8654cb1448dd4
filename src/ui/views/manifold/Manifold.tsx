// What the decoder draws on a grid over the latent plane.

import { useMemo, useRef } from 'react';
import { codeLength } from '../../../params/code.ts';
import { shapeOf } from '../../../params/shape.ts';
import { lab } from '../../../state/store.ts';
import { manifoldSummary, manifoldTable } from '../../../views/manifold.ts';
import { Card } from '../../Card.tsx';
import { canvasBlob, type Files } from '../../card/files.ts';
import { useLab } from '../../useLab.ts';
import { ViewChoice } from '../ViewChoice.tsx';
import { Grid } from './Grid.tsx';
import './manifold.css';

export function Manifold() {
  const seen = useLab(state => state.seen.manifold);
  const canvas = useRef<HTMLCanvasElement>(null);
  const files = useMemo<Files>(
    () => ({
      png: () => canvasBlob(canvas.current!),
      table() {
        const now = lab.getState().seen.manifold;
        return now ? manifoldTable(now.look, shapeOf(now.params)) : null;
      },
    }),
    [],
  );
  return (
    <Card
      id="manifold"
      title="Manifold"
      probe="manifold"
      help="What the [[decoder]] draws from a grid of codes in the latent plane ([[manifold]]): what lies between the classes, and how one turns into the next. The grid covers either the mean ± one [[standard deviation]] of the encoded test set or the 5% to 95% [[quantiles|quantile]] of the [[prior]]; gaps show better there. With more than two dimensions, the others stay at their mean."
      summary={seen && manifoldSummary(seen.look, codeLength(seen.params))}
      controls={<ViewChoice id="manifold" isList />}
      files={files}
    >
      {seen && <Grid look={seen.look} shape={shapeOf(seen.params)} canvas={canvas} />}
    </Card>
  );
}
