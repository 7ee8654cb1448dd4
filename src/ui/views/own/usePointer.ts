// A pointer of any kind as a hand on a pad: one contact at a time acts (see `contacts.ts`), wherever it goes meanwhile.

import { type PointerEvent, useRef } from 'react';
import { type Contact, contact, noContacts } from './contacts.ts';

export type Where = Pick<globalThis.PointerEvent, 'clientX' | 'clientY' | 'pressure' | 'pointerType'>;

/** What a hand does on a pad. */
export interface Hand {
  begin(at: Where, pad: Element): void;
  /** All places since the last time, in their order. */
  extend(at: readonly Where[], pad: Element): void;
  end(): void;
  /** What it did since it began was not meant. */
  drop(): void;
}

/** The pointer's later events come here wherever it goes; a pointer that is gone already cannot be held. */
function hold(pad: Element, pointerId: number): void {
  try {
    pad.setPointerCapture(pointerId);
  } catch {
    // Nothing to do: it acts for as long as it is above the pad.
  }
}

/** @param isOpen whether fingers act; else they scroll the page */
export function usePointer(hand: Hand, isOpen: boolean) {
  const contacts = useRef(noContacts);
  const on = (type: Contact['type']) => (event: PointerEvent) => {
    const { currentTarget: pad, nativeEvent, pointerId: id, pointerType: pointer } = event;
    if (type === 'down' && (event.button !== 0 || (pointer === 'touch' && !isOpen))) return;
    const [next, act] = contact(contacts.current, { type, id, pointer, atMs: event.timeStamp });
    contacts.current = next;
    if (act === 'drop' || act === 'takeOver') hand.drop();
    if (act === 'begin' || act === 'takeOver') {
      hold(pad, id);
      hand.begin(nativeEvent, pad);
    }
    if (act === 'extend') {
      const between = nativeEvent.getCoalescedEvents?.() ?? [];
      hand.extend(between.length > 0 ? between : [nativeEvent], pad);
    }
    if (act === 'end') hand.end();
  };
  return {
    onPointerDown: on('down'),
    onPointerMove: on('move'),
    onPointerUp: on('up'),
    onPointerCancel: on('cancel'),
  };
}
