// The lesson that is on, named in the address: a reload comes back to it, and the address can be passed on.

import { ASSIGNMENT, LESSON, STEP } from '../../params/addressKeys.ts';
import type { LessonPlace } from './store.ts';

/** @param on null: none is, and the address says nothing of lessons */
export function nameInAddress(on: LessonPlace | null): void {
  const search = new URLSearchParams(location.search);
  search.delete(LESSON);
  search.delete(STEP);
  search.delete(ASSIGNMENT);
  if (on) {
    if (on.assignment === undefined) search.set(LESSON, on.id);
    else search.set(ASSIGNMENT, on.assignment);
    search.set(STEP, String(on.step + 1));
  }
  const query = search.toString().replaceAll('%2C', ',');
  history.replaceState(null, '', `${location.pathname}${query && `?${query}`}${location.hash}`);
}
