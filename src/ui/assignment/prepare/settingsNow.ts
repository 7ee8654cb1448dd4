// What the page shows now, as the query of an address: the person's own settings also while a sweep has the controls.

import { write } from '../../../params/address.ts';
import { lab } from '../../../state/store.ts';

export function settingsNow(): string {
  const { ownParams, params } = lab.getState();
  return write(ownParams ?? params);
}
