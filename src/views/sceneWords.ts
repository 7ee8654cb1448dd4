// What is said of the scene that an address asks for.

import { quoted } from '../core/typedNumber.ts';
import { type NamedScene, placeOfScene } from './registry/scenes.ts';

/** A sentence where it is none of these, of which the first is shown then; null where it is one of them. */
export function sceneProblem(scenes: readonly NamedScene[], asked: string): string | null {
  if (placeOfScene(scenes, asked) >= 0) return null;
  const ids = scenes.map(({ id }) => id).join(', ');
  return `The address asks for the scene ${quoted(asked)}, which is not one of this experiment: it can be ${ids}, or a number from 1 to ${scenes.length}; “${scenes[0].title}” is shown.`;
}
