// The files of published datasets and where each can be had: for whoever fetches them. A page that shows a dataset's name
// does without the hundreds of checksums and addresses.

import { has } from '../core/registry.ts';
import files from './files.json' with { type: 'json' };
import type { DatasetFile } from './types.ts';

const all = files as unknown as Readonly<Record<string, readonly DatasetFile[]>>;

/** Those of a dataset; none where it has no files. */
export const filesOf = (id: string): readonly DatasetFile[] => (has(all, id) ? all[id] : []);
