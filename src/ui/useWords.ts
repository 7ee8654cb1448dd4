// What the examples of the run on the stage are called; before there is one, those of the controls.

import { type Words, wordsFor } from '../views/examples/words.ts';
import { useLab } from './useLab.ts';

export const useWords = (): Words => useLab(({ snapshot, params }) => wordsFor(snapshot?.params ?? params));
