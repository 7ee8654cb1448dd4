// The run on the stage as a file, with all that a kept run says of itself. Apart, because it comes with the code that keeps runs.

import type { RunRecord } from '../../engine/api.ts';
import type { LabState } from '../stage.ts';
import { fileNameOf } from './apart.ts';
import { entryOf } from './entry.ts';
import { writeRuns } from './files.ts';
import { type Side, sideNote } from './side.ts';

/**
 * @param side which of two runs beside each other it is; '' where there is one
 * @throws BadFile as `entryOf` does
 */
export function fileOf(
  record: RunRecord,
  seen: LabState,
  side: Side,
): { readonly text: string; readonly name: string } {
  const entry = entryOf(record, seen.id, seen, sideNote(side));
  const name = fileNameOf(entry);
  return {
    text: writeRuns([entry], new Date().toISOString()),
    name: side ? name.replace(/\.json$/, `-${side}.json`) : name,
  };
}
