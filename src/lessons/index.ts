// Every lesson: one file and one line each, in the order in which they are offered.

import { challenge } from './challenge.ts';
import { compresses } from './compresses.ts';
import { dimensions } from './dimensions.ts';
import { everyDigit } from './everyDigit.ts';
import { holdOut } from './holdOut.ts';
import type { Lesson } from './lesson.ts';
import { lossInTwo } from './lossInTwo.ts';
import { noLabels } from './noLabels.ts';
import { otherData } from './otherData.ts';
import { rocAucThreshold } from './rocAucThreshold.ts';
import { sampling } from './sampling.ts';
import { toVae } from './toVae.ts';
import { twoMethods } from './twoMethods.ts';

export const lessons: readonly Lesson[] = [
  compresses,
  toVae,
  lossInTwo,
  dimensions,
  holdOut,
  everyDigit,
  rocAucThreshold,
  sampling,
  twoMethods,
  noLabels,
  otherData,
  challenge,
];

export const lessonOf = (id: string): Lesson | null => lessons.find(each => each.id === id) ?? null;
