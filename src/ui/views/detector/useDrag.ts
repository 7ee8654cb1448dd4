// Moving the threshold with a pointer: a mouse takes hold of it anywhere in the picture, a finger by its handle only, or
// with a tap, so that the page still scrolls under it. Where a picture has ranges to pick, a drag beside the handle picks
// one, and only a press moves the threshold there.

import { type PointerEvent, useRef } from 'react';
import { nearestRate, type Reachable } from '../../../core/threshold.ts';
import type { Detection } from '../../../probes/detection.ts';
import { useMover } from '../../useJudged.ts';
import { useStage } from '../../useStage.ts';

/** Shares of a picture's width, and of its height from above; y null: at every height. */
interface Spot {
  readonly x: number;
  readonly y: number | null;
}

/** Where the i-th threshold that can be set stands in a picture. */
export type Place = (look: Detection, all: Reachable) => (i: number) => Spot;

const TAP = 8; // pixels that a finger may slip

interface Held {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  readonly does: 'move' | 'range' | null;
}

/** @param onRange where a range begins and ends, in shares of the width */
export function useDrag(place: Place, onRange?: (from: number, to: number) => void) {
  const held = useRef<Held | null>(null);
  const { judging } = useStage();
  const moveTo = useMover();

  const follow = (event: PointerEvent) => {
    const now = judging.now();
    const area = event.currentTarget.querySelector('.tuned-area')?.getBoundingClientRect();
    if (!now || !area) return;
    const all = judging.reachable(now.look);
    const [x, y] = [event.clientX - area.left, event.clientY - area.top];
    const spot = place(now.look, all);
    const distance = (i: number) => {
      const at = spot(i);
      const across = at.x * area.width - x;
      return at.y === null ? Math.abs(across) : Math.hypot(across, at.y * area.height - y);
    };
    moveTo(nearestRate(all, now.rate, distance));
  };

  /** From where the pointer was pressed to where it is, rising; drawn unless it is over. */
  const rangeOf = (event: PointerEvent, isOver = false): [number, number] => {
    const area = event.currentTarget.querySelector('.tuned-area')!.getBoundingClientRect();
    const share = (x: number) => Math.min(1, Math.max(0, (x - area.left) / area.width));
    const [from, to] = [share(held.current!.x), share(event.clientX)].sort((a, b) => a - b);
    const band = event.currentTarget.querySelector<HTMLElement>('.tuned-range')!;
    band.hidden = isOver;
    Object.assign(band.style, { left: `${100 * from}%`, width: `${100 * (to - from)}%` });
    return [from, to];
  };

  return {
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0 || held.current) return;
      const handle = (event.target as Element).closest('.tuned-handle');
      const area = event.currentTarget.querySelector('.tuned-area')!.getBoundingClientRect();
      const isInside = event.clientX >= area.left && event.clientX <= area.right && event.clientY <= area.bottom;
      if (!handle && !isInside) return;
      const isMouse = event.pointerType === 'mouse';
      const moves = handle !== null || (isMouse && !onRange);
      held.current = { id: event.pointerId, x: event.clientX, y: event.clientY, does: moves ? 'move' : null };
      if (moves || isMouse) event.preventDefault(); // would select text, and move the slider under the handle by itself
      if (!moves) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      event.currentTarget.querySelector('input')?.focus({ preventScroll: true });
      if (!handle) follow(event);
    },
    onPointerMove(event: PointerEvent) {
      const now = held.current;
      if (now?.id !== event.pointerId) return;
      if (now.does === 'move') follow(event);
      else if (now.does === 'range') rangeOf(event);
      else if (onRange && Math.abs(event.clientX - now.x) > TAP) {
        held.current = { ...now, does: 'range' };
        event.currentTarget.setPointerCapture(event.pointerId);
      }
    },
    onPointerUp(event: PointerEvent) {
      const was = held.current;
      if (was?.id !== event.pointerId) return;
      if (was.does === 'range') onRange?.(...rangeOf(event, true));
      else if (was.does === null && Math.hypot(event.clientX - was.x, event.clientY - was.y) <= TAP) follow(event);
      held.current = null;
    },
    onPointerCancel(event: PointerEvent) {
      if (held.current?.does === 'range') rangeOf(event, true);
      held.current = null;
    },
  };
}
