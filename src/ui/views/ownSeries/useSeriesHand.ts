// What a pointer does on the pad of a series: it draws the curve anew where it passes, or picks a part and moves that.

import { useRef } from 'react';
import {
  drawnThrough,
  lifted,
  movedPart,
  type Part,
  partBetween,
  type Spot,
  shifted,
} from '../../../core/ownSeries.ts';
import { begin, change, drop, end, type Numbers, numbers } from '../../../state/ownNumbers.ts';
import type { Span } from '../../../views/domain.ts';
import { depth } from '../../../views/examples/chart.ts';
import type { Hand, Where } from '../own/usePointer.ts';

export type Mode = 'draw' | 'move';

/** Where on the drawing a pointer is; `last` is the number of the last point. */
function spotOf(pad: Element, { clientX, clientY }: Where, last: number, [low, high]: Span): Spot {
  const { left, top, width, height } = pad.querySelector('svg')!.getBoundingClientRect();
  const share = Math.max(0, Math.min(1, (clientY - top) / height));
  return { at: (last * (clientX - left)) / width, value: high - share * (high - low) };
}

const present = (): Numbers => numbers.getState().now!.values;

interface Options {
  mode: Mode;
  span: Span;
  part: Part | null;
  setPart(part: Part | null): void;
  /** Told before a hand does anything. */
  begins(): void;
}

export function useSeriesHand({ mode, span, part, setPart, begins }: Options): Hand {
  /** Where the pen was last. */
  const pen = useRef<Spot>({ at: 0, value: 0 });
  /** The part that is being moved, and the series as it was before; null while one is being picked. */
  const moved = useRef<{ part: Part; values: Numbers } | null>(null);
  const spot = (pad: Element, at: Where) => spotOf(pad, at, present().length - 1, span);

  const draw: Hand = {
    begin(at, pad) {
      begins();
      begin();
      pen.current = spot(pad, at);
      change(drawnThrough(present(), pen.current, pen.current));
    },
    extend(all, pad) {
      let values = present();
      for (const at of all) {
        const next = spot(pad, at);
        values = drawnThrough(values, pen.current, next);
        pen.current = next;
      }
      change(values);
    },
    end,
    drop,
  };

  const move: Hand = {
    begin(at, pad) {
      begins();
      pen.current = spot(pad, at);
      const isOnPart = part !== null && pen.current.at >= part.from - 0.5 && pen.current.at <= part.to + 0.5;
      moved.current = isOnPart ? { part, values: present() } : null;
      if (isOnPart) begin();
      else setPart(partBetween(pen.current.at, pen.current.at, present()));
    },
    extend(all, pad) {
      const to = spot(pad, all.at(-1)!);
      if (!moved.current) return setPart(partBetween(pen.current.at, to.at, present()));
      const { part: before, values } = moved.current;
      const { width, height } = pad.getBoundingClientRect();
      const along = to.at - pen.current.at;
      const across = (Math.abs(along) / (values.length - 1)) * width;
      const isAlong = across > Math.abs(depth(to.value, span) - depth(pen.current.value, span)) * height;
      change(isAlong ? shifted(values, before, along) : lifted(values, before, to.value - pen.current.value));
      setPart(isAlong ? movedPart(before, Math.round(along), values) : before);
    },
    end() {
      if (moved.current) end();
    },
    drop() {
      if (moved.current) drop();
      setPart(moved.current?.part ?? null);
    },
  };
  return mode === 'draw' ? draw : move;
}
