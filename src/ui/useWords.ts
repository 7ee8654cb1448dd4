// What the examples on the stage are called.

import { worded } from '../core/words.ts';
import { type Words, wordsOnStage } from '../views/examples/words.ts';
import { useLab } from './useLab.ts';

export const useWords = (): Words => useLab(wordsOnStage);

/** A text whose marks are read as those words. */
export const useWorded = (text: string): string => worded(text, useWords());
