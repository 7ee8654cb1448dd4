// Everything on the plane that is not React: the painter of its canvases, the hands on it and what they point at. Made
// once the elements are there, and ended with them.

import { type RefObject, useEffect, useMemo, useState } from 'react';
import { piece } from '../../../state/piece.ts';
import { afterwards, usePiece } from '../../later.tsx';
import { atPaper, PAPER, usePrinting } from '../../printing.ts';
import { useStage } from '../../useStage.ts';
import type { connectGestures } from './gestures.ts';
import { createPainter, type Painter } from './painter.ts';
import { createPointing, type Pointing } from './pointing.ts';

export const hands = piece(() => afterwards(() => import('./hands.ts')));

export interface PlaneElements {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly base: RefObject<HTMLCanvasElement | null>;
  readonly overlay: RefObject<HTMLCanvasElement | null>;
  readonly hands: RefObject<HTMLDivElement | null>;
}

/** The tools, as far as they are here. */
export const toolsNow = () => {
  const found = hands.state.getState();
  return found.is === 'here' ? found.value : null;
};

/** @param isPicking whether one finger or the mouse draws a line round images */
export function usePlane({ box, base, overlay, hands: over }: PlaneElements, isPicking: RefObject<boolean>) {
  const stage = useStage();
  const [painter, setPainter] = useState<Painter | null>(null);
  const later = usePiece(hands);
  const [gestures, setGestures] = useState<ReturnType<typeof connectGestures> | null>(null);
  const [pointing, setPointing] = useState<Pointing | null>(null);
  const pointer = useMemo(() => painter && createPointing(painter, stage, setPointing, toolsNow), [painter, stage]);

  useEffect(() => {
    const made = createPainter(base.current!, overlay.current!);
    setPainter(made);
    return () => made.stop();
  }, [base, overlay]);

  useEffect(() => {
    if (!painter) return;
    const observer = new ResizeObserver(([{ contentRect }]) => painter.resize(contentRect.width, contentRect.height));
    observer.observe(box.current!);
    const leave = atPaper(() => {
      const { clientWidth, clientHeight } = box.current!;
      const isPrinting = usePrinting.getState().isPrinting;
      painter.resize(isPrinting ? PAPER.width : clientWidth, isPrinting ? PAPER.width : clientHeight);
    });
    return () => {
      leave();
      observer.disconnect();
    };
  }, [painter, box]);

  useEffect(() => {
    if (!painter || !pointer) return;
    if (later.is !== 'here') return pointer.leave;
    const connected = later.value.connectGestures(over.current!, painter, {
      ...pointer,
      zoomed: painter.zoomTo,
      isPicking: () => isPicking.current,
    });
    setGestures(connected);
    return () => {
      pointer.leave();
      connected.stop();
    };
  }, [painter, pointer, over, isPicking, later]);

  const retry = later.is === 'missing' ? () => void hands.get().catch(() => {}) : null;
  return { painter, gestures, later: later.is === 'here' ? later.value : null, retry, pointer, pointing };
}
