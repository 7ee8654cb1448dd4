// The keyboard on the pad of a series: arrows walk from point to point and change the value there; where parts are moved,
// Space begins a part, ends it, and lets it go again.

import { type KeyboardEvent, useState } from 'react';
import { lifted, movedPart, type Part, partBetween, shifted } from '../../../core/ownSeries.ts';
import { begin, change, end, type Numbers, numbers, undo } from '../../../state/ownNumbers.ts';
import type { Span } from '../../../views/domain.ts';
import type { Mode } from './useSeriesHand.ts';

/** How far an arrow changes a value, as a share of the height. */
const STEP = 1 / 100;
/** With Shift an arrow goes so many steps, or points. */
const FAR = 10;

/** What Space has begun: a part that is being picked, or one that moves and how far it has come. */
type Grip =
  | { readonly is: 'picking'; readonly from: number }
  | { readonly is: 'moving'; readonly part: Part; readonly values: Numbers; readonly by: number; readonly up: number };

interface Options {
  mode: Mode;
  span: Span;
  part: Part | null;
  setPart(part: Part | null): void;
}

export function useSeriesKeys({ mode, span, part, setPart }: Options) {
  const [cursor, setCursor] = useState<number | null>(null);
  const [grip, setGrip] = useState<Grip | null>(null);

  const letGo = () => {
    if (grip?.is === 'moving') end();
    setGrip(null);
  };
  const leave = () => {
    letGo();
    setCursor(null);
  };

  function press(at: number, values: Numbers): void {
    if (grip?.is === 'moving') {
      letGo();
      setPart(null);
    } else if (grip && part) {
      begin();
      setGrip({ is: 'moving', part, values, by: 0, up: 0 });
    } else {
      setGrip({ is: 'picking', from: at });
      setPart(partBetween(at, at, values));
    }
  }

  function arrow(at: number, values: Numbers, right: number, up: number): void {
    const lift = up * STEP * (span[1] - span[0]);
    if (grip?.is === 'moving') {
      const next = { ...grip, by: grip.by + right, up: grip.up + lift };
      const moved = shifted(lifted(next.values, next.part, next.up), next.part, next.by);
      setGrip(next);
      setPart(movedPart(next.part, next.by, values));
      change(moved);
      return;
    }
    const to = Math.max(0, Math.min(values.length - 1, at + right));
    setCursor(to);
    if (grip) setPart(partBetween(grip.from, to, values));
    else if (up !== 0) change(lifted(values, { from: at, to: at }, lift));
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const values = numbers.getState().now?.values;
    if (!values || event.altKey) return;
    const { key, shiftKey } = event;
    const at = cursor ?? Math.floor(values.length / 2);
    const far = shiftKey ? FAR : 1;
    const [right, up] = { ArrowLeft: [-far, 0], ArrowRight: [far, 0], ArrowUp: [0, far], ArrowDown: [0, -far] }[
      key
    ] ?? [0, 0];
    if (key === 'Backspace' || (key === 'z' && (event.ctrlKey || event.metaKey))) {
      letGo();
      undo();
    } else if (event.ctrlKey || event.metaKey) return;
    else if (right || up) arrow(at, values, right, up);
    else if (key === 'Home' || key === 'End') arrow(at, values, key === 'Home' ? -at : values.length - 1 - at, 0);
    else if ((key === ' ' || key === 'Enter') && mode === 'move') {
      setCursor(at);
      press(at, values);
    } else if (key === ' ')
      setCursor(at); // Space would press Play
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { cursor, grip: grip?.is ?? null, leave, keys: { onKeyDown, onBlur: leave } };
}
