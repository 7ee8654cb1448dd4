// Datasets that anybody can get for themselves, in a program of their own as well as in the page.

import { filesOf } from './files.ts';

/** Whether it is images that lie on mirrors in the files of MNIST, which a few lines can read. */
export const isPublished = (id: string): boolean =>
  filesOf(id).some(({ role, mirrors }) => role === 'train-images' && mirrors.length > 0);
