// Whoever works with the keyboard never loses the place: when a button goes away with what it stood in, the focus goes to what
// that was about. What may vanish names its heir with `data-heir`, a selector; without one it is what stands beside it, or
// what had the focus before, and at the very last Play.

import { useEffect } from 'react';

/** Dialogs and menus give the focus back by themselves, within a frame or two. */
const PATIENCE_MS = 80;
/** So many places are remembered, for the case that several of them are gone. */
const MOST = 8;

const tabbable =
  ':is(a[href], button, input, select, textarea, summary, [tabindex]):not([tabindex="-1"], :disabled, [type=hidden], [inert] *)';

const isThere = (element: Element): boolean =>
  element.isConnected && !element.matches(':disabled') && element.checkVisibility({ visibilityProperty: true });
const canTake = (element: Element): element is HTMLElement => element.matches(tabbable) && isThere(element);
const first = (places: Iterable<Element>): HTMLElement | undefined => [...places].find(canTake);

interface Place {
  readonly element: HTMLElement;
  /** What it stood in, from within; its parents are no longer known once it is gone. */
  readonly around: readonly Element[];
}

/** A region of its own that what is lost stood in, below the page as a whole. */
const isRegion = (element: Element): boolean =>
  element.isConnected && !element.matches('.lesson-stage, .lesson-frame, main, #root, body, html');

/** Where the focus goes from a place that is gone; `before` are the places it was at earlier, the latest last. */
function heirOf({ element, around }: Place, before: readonly Place[]): HTMLElement | undefined {
  for (const holder of [element, ...around]) {
    const named = holder instanceof HTMLElement && holder.dataset.heir;
    const heir = named && first(document.querySelectorAll(named));
    if (heir) return heir;
  }
  for (const region of around.filter(isRegion)) {
    const neighbour = first(region.querySelectorAll(tabbable));
    if (neighbour) return neighbour;
  }
  return before.findLast(place => canTake(place.element))?.element ?? first(document.querySelectorAll('.play'));
}

const isNowhere = () => document.activeElement === document.body || document.activeElement === null;

/** Watches the focus of the whole page. */
export function useKeptFocus(): void {
  useEffect(() => {
    const places: Place[] = [];
    let isKeyboard = false;
    let timer: ReturnType<typeof setTimeout> | undefined;

    const hold = ({ target }: Event) => {
      const element = target as HTMLElement;
      const around: Element[] = [];
      for (let each = element.parentElement; each; each = each.parentElement) around.push(each);
      places.push({ element, around });
      if (places.length > MOST) places.shift();
    };
    const isLost = () => places.length > 0 && isNowhere() && !isThere(places.at(-1)!.element);
    const look = () => {
      if (timer !== undefined || !isLost()) return;
      timer = setTimeout(() => {
        timer = undefined;
        if (isLost()) heirOf(places.pop()!, places)?.focus({ preventScroll: !isKeyboard });
      }, PATIENCE_MS);
    };
    // Somebody who clicks beside everything has left on purpose.
    const leave = () =>
      setTimeout(() => {
        const last = places.at(-1);
        if (last && isNowhere() && isThere(last.element)) places.length = 0;
      });
    const notice = ({ type }: Event) => {
      isKeyboard = type === 'keydown';
    };

    const observer = new MutationObserver(look);
    observer.observe(document.body, { subtree: true, childList: true, attributeFilter: ['disabled', 'hidden'] });
    const listeners = { focusin: hold, focusout: leave, keydown: notice, pointerdown: notice };
    for (const [name, listener] of Object.entries(listeners)) document.addEventListener(name, listener, true);
    return () => {
      observer.disconnect();
      clearTimeout(timer);
      for (const [name, listener] of Object.entries(listeners)) document.removeEventListener(name, listener, true);
    };
  }, []);
}
