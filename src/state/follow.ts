// The pull loop: ask the engine for what comes next, take it in, wait a frame, ask again. One request at a time, so there
// is no queue; what was overtaken is dropped.

import type { Engine, Snapshot } from '../engine/api.ts';
import { differing, fields, type ParamId, type Params } from '../params/schema.ts';
import { type ProbeId, probes } from '../probes/index.ts';
import { SHOWN } from '../probes/reconstructions.ts';
import type { Probe } from '../probes/types.ts';
import { card } from './card.ts';
import { type LabState, lab, type Seen } from './store.ts';

/** Settings that a look itself answers move without a request. */
const every = Object.values(probes) as Probe<unknown>[];
const asked = new Set<string>(every.flatMap(({ fields: own }) => own.map(({ id }) => id)));
const answered = new Set<string>(every.flatMap(({ pageFields = [] }) => pageFields.map(({ id }) => id)));
const viewFields = fields.filter(({ id, cost }) => cost === 'view' && (asked.has(id) || !answered.has(id)));
/** The transport bar and the journey are always on the page. */
const ALWAYS: readonly ProbeId[] = ['detection'];

/** What lies under the card of an image can wait, if it takes long: the card's own questions come first. */
const isShown = (id: ProbeId) => !(card.getState().subject && (probes[id] as Probe<unknown>).atRest);
const shown = (visible: LabState['visible']) => [...ALWAYS, ...(Object.keys(visible) as ProbeId[])].filter(isShown);

const wantOf = ({ params, selected, own, brushed, visible, measuring }: LabState) => ({
  probes: measuring ? [] : [...new Set(shown(visible))],
  selected,
  own,
  brushed: brushedPage(brushed, params.galleryPage),
  view: Object.fromEntries(viewFields.map(({ id }) => [id, params[id]])),
});

/** The brushed images that a gallery shows on a page, from 1. */
export const brushedPage = (brushed: LabState['brushed'], page: number): number[] =>
  brushed ? Array.from(brushed.slice((page - 1) * SHOWN, page * SHOWN)) : [];

/** Takes a snapshot into the store. Whatever is older than what is shown is ignored. */
export function take(snapshot: Snapshot): void {
  const before = lab.getState();
  if (before.snapshot && snapshot.version < before.snapshot.version) return;
  const { run, phase, progress } = snapshot;
  const params = settled(before.snapshot?.params, snapshot.params);
  const experiment = settled(before.snapshot?.experiment, snapshot.experiment);
  const seen: Record<string, unknown> = { ...before.seen };
  for (const [id, look] of Object.entries(snapshot.looks)) seen[id] = { look, run, params, step: progress.step };
  const applied = run > 0 ? params : before.applied;
  lab.setState({
    snapshot: { ...snapshot, params, experiment },
    phase,
    applied,
    pending: pendingOf(before.params, applied, before.held),
    seen: seen as Seen,
    example: before.example && Object.keys(snapshot.looks).length === 0,
  });
}

/** The object before if the new one says the same: every snapshot brings copies, which nobody need be drawn again for. */
const settled = <T>(before: T | undefined, now: T): T =>
  before !== undefined && JSON.stringify(before) === JSON.stringify(now) ? before : now;

/** Fields in which the controls differ from the run and that need another model, and with them those that are held. */
export function pendingOf(params: Params, applied: Params | null, held: readonly ParamId[] = []): ParamId[] {
  const ids = applied ? differing(params, applied) : [];
  return ids.some(needsNewRun) ? ids.filter(id => needsNewRun(id) || held.includes(id)) : [];
}

/** Fields whose change waits until a new model is built. */
export const needsNewRun = (id: string): boolean =>
  fields.some(field => field.id === id && (field.cost === 'rebuild' || field.cost === 'reload'));

/**
 * Follows an engine until `stop` is called. The request in flight is overtaken when what is wanted changes, so a view
 * that opens is served at once. `onNews` is told of every snapshot; `onBreak` when the engine no longer answers.
 */
export function follow(
  engine: Engine,
  onNews: (snapshot: Snapshot) => void,
  onBreak: (error: Error) => void,
): () => void {
  let stopped = false;
  let after = 0;
  let asked = 0;
  let wanted = '';
  let shown = Promise.resolve();

  const ask = async () => {
    asked += 1;
    const mine = asked;
    const want = wantOf(lab.getState());
    wanted = JSON.stringify(want);
    try {
      const snapshot = await engine.next({ ...want, after });
      if (stopped) return;
      after = Math.max(after, snapshot.version);
      // One after the other, or an older look that is still being taken in would cover a newer one for good.
      shown = shown.then(() => show(snapshot, () => stopped));
      await shown;
      onNews(snapshot);
      if (mine === asked) await frame();
    } catch (error) {
      if (!stopped) onBreak(error as Error);
      stopped = true;
    }
    if (mine === asked && !stopped) void ask();
  };

  const askAnew = () => {
    if (!stopped && JSON.stringify(wantOf(lab.getState())) !== wanted) void ask();
  };
  const unsubscribe = [lab.subscribe(askAnew), card.subscribe(askAnew)];
  void ask();
  return () => {
    stopped = true;
    for (const end of unsubscribe) end();
  };
}

/** Takes a snapshot in one look at a time: drawn in one task, six pictures would hold the page's thread too long. */
async function show(snapshot: Snapshot, isOver: () => boolean): Promise<void> {
  const { looks, ...rest } = snapshot;
  take({ ...rest, looks: {} });
  for (const [id, look] of Object.entries(looks)) {
    await (document.hidden ? message() : new Promise(resolve => setTimeout(resolve)));
    if (isOver()) return;
    take({ ...rest, looks: { [id]: look } });
  }
}

/** The next animation frame. A hidden tab has none, and one that is hidden now never gets the frame it waits for. */
const frame = (): Promise<void> =>
  new Promise(resolve => {
    if (document.hidden) return resolve(message());
    const over = () => {
      document.removeEventListener('visibilitychange', over);
      resolve();
    };
    document.addEventListener('visibilitychange', over);
    requestAnimationFrame(over);
  });

/** A turn of the event loop: the timers of a hidden tab come once a minute in the end, messages come at once. */
const message = (): Promise<void> =>
  new Promise(resolve => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
