// The visitor's own image: drawn, pasted, dropped or opened.

import { useRef } from 'react';
import { useStore } from 'zustand';
import { drawing } from '../../../state/drawing.ts';
import { followDrawing } from '../../../state/drawingPresent.ts';
import { OwnCard, Refusal } from '../own/OwnCard.tsx';
import { Pad } from './Pad.tsx';
import { Tools } from './Tools.tsx';
import { useIncoming } from './useIncoming.ts';
import './draw.css';

function Hand() {
  const hand = useRef<HTMLDivElement>(null);
  const isOver = useIncoming(hand);
  const refusal = useStore(drawing, state => state.refusal);
  return (
    <div className="own-hand" ref={hand}>
      <Pad isOver={isOver} />
      <Tools />
      <Refusal>{refusal}</Refusal>
    </div>
  );
}

export const Draw = () => (
  <OwnCard id="draw" kind="image" follow={followDrawing} empty="The pad appears once the model is ready.">
    <Hand />
  </OwnCard>
);
