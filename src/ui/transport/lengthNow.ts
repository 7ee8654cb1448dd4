// The length that a guided experiment is to have: full where somebody chose that, else quick.

import { lab } from '../../state/store.ts';
import { isLength, offeredLengths } from '../../views/runLength.ts';

export function lengthNow() {
  const state = lab.getState();
  const [quick, full] = offeredLengths(state);
  const isFull = state.chosen.includes('epochs') && isLength(state.params, full.length);
  return (isFull ? full : quick).length;
}
