// Long work that somebody asked for: how far it is, and a way to stop it. One at a time; what it brings belongs to whoever
// began it.

import { createStore } from 'zustand/vanilla';

export interface TaskState {
  readonly isRunning: boolean;
  /** 0..1 */
  readonly done: number;
  /** Why it ended without a result, in a sentence; null where it did not. */
  readonly problem: string | null;
}

/** What the work is given: to say how far it is, and to ask whether it should leave off. */
export interface Working {
  tell(done: number): void;
  isStopped(): boolean;
}

export function createTask() {
  const store = createStore<TaskState>(() => ({ isRunning: false, done: 0, problem: null }));
  let isStopped = false;
  return {
    store,
    /** Does the work, unless some is being done. Settles when it is over, however it ended. */
    async run(work: (working: Working) => Promise<void>): Promise<void> {
      if (store.getState().isRunning) return;
      isStopped = false;
      store.setState({ isRunning: true, done: 0, problem: null });
      try {
        await work({
          tell: done => store.setState({ done: Math.min(1, done) }),
          isStopped: () => isStopped,
        });
      } catch (error) {
        if (!isStopped) store.setState({ problem: (error as Error).message });
      }
      store.setState({ isRunning: false });
    },
    /** The work leaves off at the next opportunity. */
    stop(): void {
      isStopped = true;
    },
  };
}

export type Task = ReturnType<typeof createTask>;
