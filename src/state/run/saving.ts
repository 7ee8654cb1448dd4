// Saves the state of a run now and then while it trains, and whenever it comes to rest: what another engine goes on from.

import type { StoreApi } from 'zustand/vanilla';
import type { Checkpoint, Snapshot } from '../../engine/api.ts';
import { isMadeAlike } from '../pending.ts';
import type { Link } from './link.ts';
import type { RunState } from './state.ts';

const EVERY_MS = 15_000;

/** @param isCurrent whether a run of this name is still the one, on this engine */
export function createSaving(
  store: StoreApi<RunState>,
  now: () => number,
  isCurrent: (link: Link, id: string) => boolean,
) {
  let savedAtMs = Number.NEGATIVE_INFINITY;
  let saving = false;
  let latest: readonly [Link, Snapshot];

  /** A state that was saved on the way to another run, or to its beginning, is no state of this one. */
  const isOf = (checkpoint: Checkpoint, link: Link, id: string) => {
    const { applied, id: shown } = store.getState();
    return isCurrent(link, id) && shown === id && applied !== null && isMadeAlike(checkpoint.params, applied);
  };

  return async function save(link: Link, snapshot: Snapshot): Promise<void> {
    latest = [link, snapshot];
    const { id, phase, progress } = snapshot;
    const isDue = phase === 'training' && now() - savedAtMs > EVERY_MS;
    const rests = phase === 'paused' || phase === 'finished';
    if (saving || !(isDue || (rests && store.getState().checkpoint?.step !== progress.step))) return;
    saving = true;
    const checkpoint = await link.engine.checkpoint().catch(() => null);
    saving = false;
    savedAtMs = now();
    if (checkpoint && isOf(checkpoint, link, id)) store.setState({ checkpoint });
    if (latest[1] !== snapshot) await save(...latest); // it may have come to rest meanwhile
  };
}
