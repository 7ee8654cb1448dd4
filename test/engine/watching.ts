// What the page does with an engine, as far as a test needs it: ask for the next snapshot again and again.

import { PER_PAGE } from '../../src/core/gallery.ts';
import type { Engine, Snapshot, SnapshotRequest } from '../../src/engine/api.ts';
import type { Params } from '../../src/params/schema.ts';
import { fields, initialParams } from '../../src/params/schema.ts';
import type { Looks, ProbeId } from '../../src/probes/index.ts';
import { probes } from '../../src/probes/index.ts';

export const everyProbe = Object.keys(probes) as ProbeId[];
/** As the page opens, but with something for every probe to look at. */
export const view = {
  ...Object.fromEntries(fields.filter(({ cost }) => cost === 'view').map(({ id }) => [id, initialParams[id]])),
  compareWith: 'own',
} as Partial<Params>;
/** The first page of a gallery that shows them as they come. */
const positions = Array.from({ length: PER_PAGE }, (_, i) => i);
export const requestOf = (changes: Partial<SnapshotRequest> = {}): SnapshotRequest =>
  ({ after: 0, probes: [], selected: 0, own: null, positions, view, ...changes }) as SnapshotRequest;

export interface Watched {
  readonly snapshots: Snapshot[];
  /** The latest look of each probe. */
  readonly looks: Partial<Looks>;
  /** The last snapshot. */
  readonly last: Snapshot;
}

const DEADLINE_MS = 100_000;

/**
 * Asks until `isEnough` says so. Like the page, it never asks twice at once and waits a moment between two questions; two
 * watchers of one engine would overtake each other for ever. It gives up by itself, so that a test that fails leaves no
 * watcher to the next.
 */
export async function watch(
  engine: Engine,
  isEnough: (snapshot: Snapshot, looks: Partial<Looks>) => boolean,
  probes: readonly ProbeId[] = [],
  breathe: () => Promise<unknown> = () => new Promise(resolve => setTimeout(resolve)),
  compareWith: Params['compareWith'] = 'own',
): Promise<Watched> {
  const snapshots: Snapshot[] = [];
  const looks: Partial<Looks> = {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    const say = () => {
      const { phase, version, progress, problem } = snapshots.at(-1) ?? ({} as Partial<Snapshot>);
      reject(new Error(`Waited in vain; last: ${JSON.stringify({ phase, version, progress, problem })}`));
    };
    timer = setTimeout(say, DEADLINE_MS);
  });
  try {
    for (let after = 0; ; await breathe()) {
      const snapshot = await Promise.race([
        engine.next(requestOf({ after, probes, view: { ...view, compareWith } as unknown as SnapshotRequest['view'] })),
        late,
      ]);
      after = Math.max(after, snapshot.version);
      snapshots.push(snapshot);
      Object.assign(looks, snapshot.looks);
      if (isEnough(snapshot, looks)) return { snapshots, looks, last: snapshot };
    }
  } finally {
    clearTimeout(timer);
  }
}

/** The engine's word at this moment. */
export const now = (engine: Engine): Promise<Snapshot> => engine.next(requestOf());

export const atRest = ({ phase }: Snapshot): boolean => ['idle', 'paused', 'finished', 'failed'].includes(phase);
export const untilRest = (engine: Engine): Promise<Watched> => watch(engine, atRest);
