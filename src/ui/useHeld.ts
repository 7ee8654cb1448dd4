// Settings that an assignment holds, for components: the same list as long as it holds the same.

import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { ParamId } from '../params/schema.ts';
import { heldBy, locks } from '../state/assignment/locks.ts';

export const useHeld = (): readonly ParamId[] =>
  useStore(
    locks,
    useShallow(({ on }) => heldBy(on)),
  );
