// The run on the stage as it is kept, and as it is exported: its record with what the page knows beside it.

import type { RunRecord } from '../../engine/api.ts';
import { fields } from '../../params/schema.ts';
import type { LabState } from '../stage.ts';
import { isGiven, unlike } from './apart.ts';
import { checkRecord } from './check.ts';
import { withLooks } from './looks.ts';
import { defaultName } from './name.ts';
import { kept } from './store.ts';
import type { KeptRun } from './types.ts';
import { labVersion } from './version.ts';

/** A name that a person gave stays; the lab's own says what has been changed since. */
function nameOf(record: RunRecord, id: string, old: KeptRun | undefined): string {
  if (old && !isGiven(old.name, old.record.params, old.record)) return old.name;
  const others = kept.getState().runs.filter(run => run.id !== id);
  return unlike(defaultName(record.params, record), new Set(others.map(({ name }) => name)));
}

/**
 * @param seen what the page has seen of the run
 * @param note what is said of it beside its name, until a person says something else
 * @throws BadFile where a record of this moment cannot be kept, such as one whose losses are no numbers
 */
export function entryOf(record: RunRecord, id: string, seen: LabState, note = ''): KeptRun {
  const { longestTaskMs, params: shown, snapshot } = seen;
  // What trained it is in the record; how somebody looked at it is the page's.
  const looks = fields.filter(({ cost }) => cost === 'view').map(({ id }) => [id, shown[id]]);
  const params = { ...record.params, ...Object.fromEntries(looks) };
  const checked = checkRecord({ ...record, params, timing: { ...record.timing, longestTaskMs } });
  const old = kept.getState().runs.find(run => run.id === id);
  const updated = new Date().toISOString();
  const entry: KeptRun = {
    id,
    created: old?.created ?? updated,
    updated,
    name: nameOf(checked, id, old),
    note: old?.note ?? note,
    imported: null,
    lab: labVersion,
    record: checked,
    roc: null,
    threshold: null,
    labels: null,
  };
  return withLooks(entry, seen, snapshot?.run ?? 0);
}
