// Which of the contacts on the pad draws. One at a time: a second finger draws nothing, and a pen goes before the hand that
// holds it, which lies on the glass before the tip comes down and between two strokes.

export interface Contact {
  readonly type: 'down' | 'move' | 'up' | 'cancel';
  readonly id: number;
  /** As `PointerEvent.pointerType`. */
  readonly pointer: string;
  readonly atMs: number;
}

export interface Contacts {
  /** Who draws. */
  readonly active: Pick<Contact, 'id' | 'pointer'> | null;
  /** When a pen was last seen, touching or above the pad. */
  readonly penAtMs: number;
}

/** What becomes of the drawing; `takeOver` drops the stroke of the moment and begins another. */
export type Act = 'begin' | 'takeOver' | 'extend' | 'end' | 'drop' | null;

export const noContacts: Contacts = { active: null, penAtMs: Number.NEGATIVE_INFINITY };

/** A touch so soon after a pen is the hand that holds it. */
const PALM_MS = 1000;

/** The contacts after an event, and what it does to the drawing. */
export function contact({ active, penAtMs }: Contacts, event: Contact): [Contacts, Act] {
  const { type, id, pointer, atMs } = event;
  const isPen = pointer === 'pen';
  const seen = isPen ? atMs : penAtMs;
  const isActive = active?.id === id;
  if (type === 'down') {
    const isPalm = pointer === 'touch' && atMs - penAtMs < PALM_MS;
    const gives = active === null || isActive || (isPen && active.pointer !== 'pen');
    if (isPalm || !gives) return [{ active, penAtMs: seen }, null];
    // Somebody who is active and comes down again has left unseen: what was drawn stays, unless it was a palm.
    return [{ active: { id, pointer }, penAtMs: seen }, active && !isActive ? 'takeOver' : 'begin'];
  }
  if (!isActive) return [{ active, penAtMs: seen }, null];
  if (type === 'move') return [{ active, penAtMs: seen }, 'extend'];
  return [{ active: null, penAtMs: seen }, type === 'up' ? 'end' : 'drop'];
}
