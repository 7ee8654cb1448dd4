// The two ways to draw: with a pointer of any kind, and with the keyboard's pen, which the arrows move and Space sets down.

import { type KeyboardEvent, useState } from 'react';
import { beginStroke, drawing, dropStroke, endStroke, extendStroke, undo } from '../../../state/drawing.ts';
import type { Hand, Where } from '../own/usePointer.ts';

/** Step of an arrow key as a share of the pad: one pixel of what the model sees. */
function stepOfArrow(): number {
  const { width, height } = drawing.getState().shape;
  return 1 / Math.max(width, height);
}
const directions: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export interface Pen {
  readonly x: number;
  readonly y: number;
  readonly isDown: boolean;
}

function pointOf(pad: Element, { clientX, clientY, pressure, pointerType }: Where): number[] {
  const { left, top, width, height } = pad.getBoundingClientRect();
  const inside = (share: number) => Math.max(-0.5, Math.min(1.5, share)); // a captured pointer may be anywhere
  const { brush } = drawing.getState();
  const weight = pointerType === 'pen' && pressure > 0 ? 0.5 + pressure : 1;
  return [inside((clientX - left) / width), inside((clientY - top) / height), brush * weight];
}

/** @param begins told before it draws */
export const penHand = (begins: () => void): Hand => ({
  begin(at, pad) {
    begins();
    beginStroke(pointOf(pad, at));
  },
  extend: (all, pad) => extendStroke(all.flatMap(at => pointOf(pad, at))),
  end: endStroke,
  drop: dropStroke,
});

/** The keyboard's pen and its handlers; null while it is not in use. */
export function useKeyboardPen() {
  const [pen, setPen] = useState<Pen | null>(null);
  const lift = () => {
    if (pen?.isDown) endStroke();
    setPen(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const now = pen ?? { x: 0.5, y: 0.5, isDown: false };
    const { brush } = drawing.getState();
    const step = stepOfArrow();
    const direction = directions[event.key];
    if (direction) {
      const to = (at: number, by: number) => Math.max(0, Math.min(1, at + by * step));
      const next = { ...now, x: to(now.x, direction[0]), y: to(now.y, direction[1]) };
      if (now.isDown) extendStroke([next.x, next.y, brush]);
      setPen(next);
    } else if (event.key === ' ' || event.key === 'Enter') {
      if (now.isDown) endStroke();
      else beginStroke([now.x, now.y, brush]);
      setPen({ ...now, isDown: !now.isDown });
    } else if (event.key === 'Backspace' || (event.key === 'z' && (event.ctrlKey || event.metaKey))) {
      undo();
      setPen({ ...now, isDown: false });
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { pen, lift, onKeyDown, onBlur: lift };
}
