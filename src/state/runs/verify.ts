// Verify: an imported run is trained again, with what was changed in it at the same steps, and its areas are held against those
// of the file (again.ts). The stage is borrowed for it as a sweep borrows it, and given back.

import { differing, fieldOf, type ParamId } from '../../params/schema.ts';
import { gate, page } from '../page.ts';
import { meansOpened } from '../run/plan.ts';
import { lab, run } from '../store.ts';
import { bringBack, isLent, lend, setAside } from '../sweep/aside.ts';
import { trainAgain, unrepeatable } from './again.ts';
import { keepNow } from './keep.ts';
import { put } from './storage.ts';
import { kept, say } from './store.ts';
import { compared } from './tolerance.ts';
import type { KeptRun } from './types.ts';

let stopper: AbortController | null = null;

/** Ends it; the reason begins the sentence that says so. */
export const stopVerifying = (reason = 'You pressed Stop'): void => stopper?.abort(reason);

/** Why this run cannot be trained again here; null where it can. */
function obstacle({ record }: KeptRun): string | null {
  if (stopper || page.getState().ownParams) return 'Something else is running. Try again when it has ended.';
  const reason = unrepeatable(record);
  if (reason) return reason;
  const { params, data, anomalyData } = record;
  const own = params.dataset === 'own' ? data : params.anomalyDataset === 'own' ? anomalyData : null;
  const needsFiles = meansOpened({ ...params, compareWith: 'none' });
  if (needsFiles && lab.getState().opened?.id !== own?.id)
    return `It was made with “${own?.name ?? 'files of somebody’s own'}”. Open those files first.`;
  return gate.obstacle(params);
}

/** Whatever a person changes that is another experiment ends it. */
const watchPerson = (): (() => void) =>
  page.subscribe(({ params, ownParams }, earlier) => {
    if (params === earlier.params || isLent(params) || !ownParams || ownParams !== earlier.ownParams) return;
    const changed = differing(params, earlier.params);
    page.setState({ ownParams: { ...ownParams, ...Object.fromEntries(changed.map(id => [id, params[id]])) } });
    const others = changed.filter(id => fieldOf(id as ParamId).cost !== 'view');
    if (others.length > 0) stopVerifying(`You changed ${others.map(id => `“${fieldOf(id).label}”`).join(' and ')}`);
  });

/** Trains an imported run again, and notes beside it what came out. */
export async function verify(id: string): Promise<void> {
  const claim = kept.getState().runs.find(each => each.id === id);
  if (!claim?.imported) return;
  const reason = obstacle(claim);
  if (reason) return say('warning', `“${claim.name}” cannot be verified now. ${reason}`);
  stopper = new AbortController();
  const { signal } = stopper;
  kept.setState({ verifying: id });
  const silent = claim.record.changes === null;
  say(
    'info',
    `“${claim.name}” is being trained again. Your own run and settings are restored afterwards.${silent ? ' Its file has an older format, which does not record changes during training.' : ''}`,
  );
  const aside = await setAside();
  const unwatch = watchPerson();
  try {
    const record = await trainAgain(run, claim.record, signal, lend);
    const outcome = compared(claim.record, record);
    if (!outcome) throw new Error('The file has no AUC to compare with');
    const runId = await keepNow();
    const latest = kept.getState().runs.find(each => each.id === id) ?? claim;
    const { precision } = record.device;
    const verified = { at: new Date().toISOString(), runId, precision, ...outcome };
    await put([{ ...latest, imported: { ...claim.imported, verified } }]);
    say('info', `“${claim.name}” was trained again; the result is shown beside its name.`);
  } catch (error) {
    const why = signal.aborted ? String(signal.reason) : (error as Error).message.replace(/\.$/, '');
    say('warning', `“${claim.name}” was not verified. ${why}.`);
  } finally {
    unwatch();
    await bringBack(aside);
    stopper = null;
    kept.setState({ verifying: null });
  }
}
