// Moving the threshold with a pointer: a mouse takes hold of it anywhere in the picture, a finger by its handle only, or
// with a tap, so that the page still scrolls under it.

import { type PointerEvent, useRef } from 'react';
import { nearestRate, type Reachable } from '../../../core/threshold.ts';
import type { Detection } from '../../../probes/detection.ts';
import { judgedNow, moveTo, reachableOf } from './useJudged.ts';

/** Shares of a picture's width, and of its height from above; y null: at every height. */
interface Spot {
  readonly x: number;
  readonly y: number | null;
}

/** Where the i-th threshold that can be set stands in a picture. */
export type Place = (look: Detection, all: Reachable) => (i: number) => Spot;

const TAP = 8; // pixels that a finger may slip

export function useDrag(place: Place) {
  const held = useRef<{ id: number; x: number; y: number; moves: boolean } | null>(null);

  const follow = (event: PointerEvent) => {
    const now = judgedNow();
    const area = event.currentTarget.querySelector('.tuned-area')?.getBoundingClientRect();
    if (!now || !area) return;
    const all = reachableOf(now.look);
    const [x, y] = [event.clientX - area.left, event.clientY - area.top];
    const spot = place(now.look, all);
    const distance = (i: number) => {
      const at = spot(i);
      const across = at.x * area.width - x;
      return at.y === null ? Math.abs(across) : Math.hypot(across, at.y * area.height - y);
    };
    moveTo(nearestRate(all, now.rate, distance));
  };

  return {
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0 || held.current) return;
      const handle = (event.target as Element).closest('.tuned-handle');
      const area = event.currentTarget.querySelector('.tuned-area')!.getBoundingClientRect();
      const isInside = event.clientX >= area.left && event.clientX <= area.right && event.clientY <= area.bottom;
      if (!handle && !isInside) return;
      const moves = handle !== null || event.pointerType === 'mouse';
      held.current = { id: event.pointerId, x: event.clientX, y: event.clientY, moves };
      if (!moves) return;
      event.preventDefault(); // would select text, and move the slider under the handle by itself
      event.currentTarget.setPointerCapture(event.pointerId);
      event.currentTarget.querySelector('input')?.focus({ preventScroll: true });
      if (!handle) follow(event);
    },
    onPointerMove(event: PointerEvent) {
      if (held.current?.moves && held.current.id === event.pointerId) follow(event);
    },
    onPointerUp(event: PointerEvent) {
      const was = held.current;
      held.current = null;
      if (!was || was.moves || was.id !== event.pointerId) return;
      if (Math.hypot(event.clientX - was.x, event.clientY - was.y) <= TAP) follow(event);
    },
    onPointerCancel() {
      held.current = null;
    },
  };
}
