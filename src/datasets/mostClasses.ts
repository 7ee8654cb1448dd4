// How many classes there can be: fields and palettes are made for all of them, whatever a person opens.

import { MOST_IMAGE_CLASSES } from '../core/idxClasses.ts';
import { MOST_CLASSES } from '../core/table/limits.ts';
import { datasets } from './index.ts';

/** Of one dataset: of ours, or of a table or of images that a person opened. */
export const mostClasses = Math.max(
  MOST_CLASSES,
  MOST_IMAGE_CLASSES,
  ...Object.values(datasets).map(({ classes }) => classes.length),
);
