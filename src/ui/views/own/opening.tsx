// A pad among what scrolls: a mouse and a pen act on it at once, and a finger only once it is open. Till then a swipe over it
// scrolls the page.

import { Check, Pencil } from 'lucide-react';
import { type RefObject, useEffect, useState } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';

/** Whether a pen is near, for which the pad is open while it is. */
export function usePens(pad: RefObject<HTMLElement | null>) {
  const [isPenNear, setPenNear] = useState(false);
  useEffect(() => {
    const element = pad.current!;
    let isPen = false;
    const near = ({ pointerType }: PointerEvent) => pointerType === 'pen' && setPenNear(true);
    const down = ({ pointerType }: PointerEvent) => {
      isPen = pointerType === 'pen';
    };
    const hold = (event: TouchEvent) => isPen && event.preventDefault(); // a pen that was not seen coming scrolls nothing
    element.addEventListener('pointerenter', near);
    element.addEventListener('pointerdown', down);
    element.addEventListener('touchstart', hold, { passive: false });
    return () => {
      element.removeEventListener('pointerenter', near);
      element.removeEventListener('pointerdown', down);
      element.removeEventListener('touchstart', hold);
    };
  }, [pad]);
  return { isPenNear, leave: () => setPenNear(false) };
}

interface Props {
  /** What opens it: "Draw". */
  label: string;
  isOpen: boolean;
  setOpen(isOpen: boolean): void;
}

export const OpenPad = ({ label, isOpen, setOpen }: Props) => (
  <ToggleButton className="button pad-open" isSelected={isOpen} onChange={setOpen}>
    {isOpen ? <Check aria-hidden="true" /> : <Pencil aria-hidden="true" />}
    {isOpen ? 'Done' : label}
  </ToggleButton>
);
