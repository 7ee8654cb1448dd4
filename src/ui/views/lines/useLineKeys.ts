// Lines by keyboard: left and right go from place to place, up and down from line to line there, Enter follows the line, and once
// more opens its card.

import { type KeyboardEvent, useState } from 'react';
import { hover, select } from '../../../state/actions.ts';
import { page } from '../../../state/page.ts';
import type { Stage } from '../../../state/store.ts';
import type { Kind, Lines } from '../../../views/lines.ts';
import { lineAbove } from '../../../views/linesWalk.ts';
import { openShown } from '../../shortcuts.ts';
import { useStage } from '../../useStage.ts';

const arrows: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

interface Way {
  readonly lines: Lines;
  readonly kind: Kind;
  readonly places: number;
  readonly place: number;
  setPlace(place: number): void;
}

function take(of: Stage): void {
  const { hovered, selected, own } = page.getState();
  if (hovered === null) return;
  if (own === null && hovered === selected) openShown(of);
  else select(hovered);
}

/** `isWalking`: the keys were the last to move, so what is found is said. */
export function useLineKeys({ lines, kind, places, place, setPlace }: Way) {
  const stage = useStage();
  const [isWalking, setWalking] = useState(false);
  const leave = () => {
    setWalking(false);
    hover(null);
  };
  const walk = ([across, up]: readonly [number, number]) => {
    const { hovered, selected } = page.getState();
    const next = Math.min(places - 1, Math.max(0, place + across));
    const isNew = hovered === null;
    setWalking(true);
    setPlace(isNew ? place : next);
    hover(lineAbove(lines, isNew ? place : next, hovered ?? selected, isNew ? 0 : up, kind));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = arrows[event.key];
    const stride = event.shiftKey ? 5 : 1;
    if (arrow) walk([arrow[0] * stride, arrow[1] * stride]);
    else if (event.key === 'Enter') take(stage);
    else if (event.key === 'Escape' && isWalking) leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { isWalking, onKeyDown, onBlur: leave, onPoint: () => setWalking(false) };
}
