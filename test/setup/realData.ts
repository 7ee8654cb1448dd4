// The official files, where this machine has them; nothing is downloaded for a test.

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A folder with one folder a dataset, or undefined. */
export const realData = [process.env.LAB_DATASETS, '../shared/data']
  .filter(path => path !== undefined)
  .map(path => resolve(path))
  .find(path => existsSync(join(path, 'mnist', 'train-images-idx3-ubyte.gz')));
