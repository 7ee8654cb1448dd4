// The pull loop: ask the engine for what comes next, take it in, wait a frame, ask again. One request at a time, so there
// is no queue; what was overtaken is dropped.

import type { Engine, Snapshot, SnapshotRequest } from '../../engine/api.ts';

export type Request = Omit<SnapshotRequest, 'after'>;

export interface PullHost {
  /** What the page wants to see now. */
  request(): Request;
  /** Calls back whenever that may have changed, until the returned function is called. */
  onRequest(listener: () => void): () => void;
  /** The next animation frame, or a turn where there are none. */
  frame(): Promise<void>;
  /** A turn of the event loop. */
  turn(): Promise<void>;
}

/**
 * Pulls snapshots until the returned function is called. The request in flight is overtaken when what is wanted changes,
 * so a view that opens is served at once. `take` gets every snapshot one look at a time: drawn in one task, six pictures
 * would hold the page's thread too long. `onNews` is told when all of it was taken, `onBreak` when the engine answers no more.
 */
export function pull(
  engine: Engine,
  { request, onRequest, frame, turn }: PullHost,
  take: (snapshot: Snapshot) => void,
  onNews: (snapshot: Snapshot) => void,
  onBreak: (error: Error) => void,
): () => void {
  let stopped = false;
  let after = 0;
  let asked = 0;
  let wanted = '';
  let shown = 0;
  let taking = Promise.resolve();

  const takeInTurn = async ({ looks, ...rest }: Snapshot) => {
    if (stopped || rest.version < shown) return;
    shown = rest.version;
    take({ ...rest, looks: {} });
    for (const [id, look] of Object.entries(looks)) {
      await turn();
      if (stopped) return;
      take({ ...rest, looks: { [id]: look } });
    }
  };

  const ask = async () => {
    asked += 1;
    const mine = asked;
    const sent = request();
    wanted = JSON.stringify(sent);
    try {
      const snapshot = await engine.next({ ...sent, after });
      if (stopped) return;
      after = Math.max(after, snapshot.version);
      // One after the other, or an older look that is still being taken in would cover a newer one for good.
      taking = taking.then(() => takeInTurn(snapshot));
      await taking;
      if (stopped) return;
      onNews(snapshot);
      if (mine === asked) await frame();
    } catch (error) {
      if (!stopped) onBreak(error as Error);
      stopped = true;
    }
    if (mine === asked && !stopped) void ask();
  };

  const end = onRequest(() => {
    if (!stopped && JSON.stringify(request()) !== wanted) void ask();
  });
  void ask();
  return () => {
    stopped = true;
    end();
  };
}
