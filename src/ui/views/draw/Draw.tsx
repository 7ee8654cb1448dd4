// The visitor's own image: drawn, pasted, dropped or opened, and judged at once, also while the model trains.

import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { drawing } from '../../../state/drawing.ts';
import { followOwn } from '../../../state/drawingInspect.ts';
import { differing, drawn } from '../../../views/examples/index.ts';
import { canvasBlob, type Files } from '../../card/files.ts';
import { useLab } from '../../useLab.ts';
import { ViewCard } from '../ViewCard.tsx';
import { Findings } from './Findings.tsx';
import type { Judgement } from './judge.ts';
import { Pad } from './Pad.tsx';
import { Tools } from './Tools.tsx';
import { useIncoming } from './useIncoming.ts';
import { judgementNow, useJudgement } from './useOwn.ts';
import { invitation, ownTable, sentence } from './words.ts';
import './draw.css';

const ZOOM = 8;

/** Image, reconstruction and residual side by side, with crisp pixels. */
async function picture(): Promise<Blob> {
  const { inspected, shape } = drawing.getState();
  if (!inspected) throw new Error('There is no image yet.');
  const { pixels, inspection } = inspected;
  const { reconstruction } = inspection;
  const frame = { shape, statistics: null };
  const pictures = [drawn(pixels, frame), drawn(reconstruction, frame), differing(pixels, reconstruction, frame)];
  const { width, height } = pictures[0];
  const small = Object.assign(document.createElement('canvas'), { width: pictures.length * width, height });
  for (const [i, { rgba }] of pictures.entries())
    small.getContext('2d')!.putImageData(new ImageData(rgba, width, height), i * width, 0);
  const canvas = Object.assign(document.createElement('canvas'), { width: ZOOM * small.width, height: ZOOM * height });
  const context = canvas.getContext('2d')!;
  context.imageSmoothingEnabled = false;
  context.drawImage(small, 0, 0, canvas.width, canvas.height);
  return canvasBlob(canvas);
}

const table: Files['table'] = () => {
  const { inspected } = drawing.getState();
  return inspected && ownTable(inspected, judgementNow());
};

/** Random weights say nothing of an image, and the model of the example is not here. */
const Untrained = () => (
  <p className="card-empty">Press Play first: your image is judged by a model that has learned from others.</p>
);

function Desk({ found }: { found: Judgement | null }) {
  const desk = useRef<HTMLDivElement>(null);
  const isOver = useIncoming(desk);
  const refusal = useStore(drawing, state => state.refusal);
  const isBlank = useStore(drawing, state => state.pixels === null);
  return (
    <div className="draw" ref={desk} data-blank={isBlank || undefined}>
      <div className="draw-hand">
        <Pad isOver={isOver} />
        <Tools />
        <p className="draw-refusal" role="alert">
          {refusal}
        </p>
      </div>
      <Findings found={found} />
    </div>
  );
}

export function Draw() {
  useEffect(followOwn, []);
  const isBlank = useStore(drawing, state => state.pixels === null);
  const hasResult = useStore(drawing, state => state.inspected !== null);
  const found = useJudgement();
  const isExample = useLab(state => state.example);
  // Two sets of files, because nothing can be saved before there is something.
  const files: Files = hasResult ? { png: picture, table } : { table };
  return (
    <ViewCard
      id="draw"
      probe="detection"
      summary={isBlank ? invitation : sentence(found)}
      files={files}
      empty="The pad appears once the model is ready."
    >
      {isExample ? <Untrained /> : <Desk found={found} />}
    </ViewCard>
  );
}
