// What the examples of the run on the stage are called; before there is one, those of the controls.

import { worded } from '../core/words.ts';
import { type Words, wordsFor } from '../views/examples/words.ts';
import { useLab } from './useLab.ts';

export const useWords = (): Words => useLab(({ snapshot, params }) => wordsFor(snapshot?.params ?? params));

/** A text whose marks are read as those words. */
export const useWorded = (text: string): string => worded(text, useWords());
