// The two ways to draw: with a pointer of any kind, and with the keyboard's pen, which the arrows move and Space sets down.

import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { side } from '../../../core/idx.ts';
import { beginStroke, drawing, dropStroke, endStroke, extendStroke, undo } from '../../../state/drawing.ts';
import { type Contact, contact, noContacts } from './contacts.ts';

/** Step of an arrow key as a share of the pad: one pixel of an image of MNIST's. */
const STEP = 1 / side;
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

type Where = Pick<globalThis.PointerEvent, 'clientX' | 'clientY' | 'pressure' | 'pointerType'>;

function pointOf(pad: Element, { clientX, clientY, pressure, pointerType }: Where): number[] {
  const { left, top, width, height } = pad.getBoundingClientRect();
  const inside = (share: number) => Math.max(-0.5, Math.min(1.5, share)); // a captured pointer may be anywhere
  const { brush } = drawing.getState();
  const weight = pointerType === 'pen' && pressure > 0 ? 0.5 + pressure : 1;
  return [inside((clientX - left) / width), inside((clientY - top) / height), brush * weight];
}

/** The pointer's later events come here wherever it goes; a pointer that is gone already cannot be held. */
function hold(pad: Element, pointerId: number): void {
  try {
    pad.setPointerCapture(pointerId);
  } catch {
    // Nothing to do: it draws for as long as it is above the pad.
  }
}

/**
 * Handlers for pointers of every kind: one of them draws, see `contacts.ts`.
 * @param begins told before it does
 * @param isOpen whether fingers draw; else they scroll the page
 */
export function usePointer(begins: () => void, isOpen: boolean) {
  const contacts = useRef(noContacts);
  const on = (type: Contact['type']) => (event: PointerEvent) => {
    const { currentTarget: pad, nativeEvent, pointerId: id, pointerType: pointer } = event;
    if (type === 'down' && (event.button !== 0 || (pointer === 'touch' && !isOpen))) return;
    const [next, act] = contact(contacts.current, { type, id, pointer, atMs: event.timeStamp });
    contacts.current = next;
    if (act === 'drop' || act === 'takeOver') dropStroke();
    if (act === 'begin' || act === 'takeOver') {
      begins();
      hold(pad, id);
      beginStroke(pointOf(pad, nativeEvent));
    }
    if (act === 'extend') {
      const between = nativeEvent.getCoalescedEvents?.() ?? [];
      const events = between.length > 0 ? between : [nativeEvent];
      extendStroke(events.flatMap(each => pointOf(pad, each)));
    }
    if (act === 'end') endStroke();
  };
  return {
    onPointerDown: on('down'),
    onPointerMove: on('move'),
    onPointerUp: on('up'),
    onPointerCancel: on('cancel'),
  };
}

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
    const direction = directions[event.key];
    if (direction) {
      const to = (at: number, by: number) => Math.max(0, Math.min(1, at + by * STEP));
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
