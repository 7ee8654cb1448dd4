// The run on the stage as a file, with all that a kept run says of itself. Apart, because it comes with the code that keeps runs.

import type { RunRecord } from '../../engine/api.ts';
import { fileNameOf } from './apart.ts';
import { entryOf } from './entry.ts';
import { writeRuns } from './files.ts';

/** @throws BadRun as `entryOf` does */
export function fileOf(record: RunRecord, id: string): { readonly text: string; readonly name: string } {
  const entry = entryOf(record, id);
  return { text: writeRuns([entry], new Date().toISOString()), name: fileNameOf(entry) };
}
