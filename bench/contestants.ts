// Who runs: one line each. `thread` is where its user would have it, the lab's in a worker and the others on the page. A
// contestant is fetched when it runs, so that none pays for another's code.

import type { Contestant } from './types.ts';

interface Entry {
  readonly label: string;
  readonly thread: 'worker' | 'page';
  load(): Promise<Contestant>;
}

const members = {
  lab: { label: 'the lab', thread: 'worker', load: async () => (await import('./peers/lab.ts')).lab },
  layers: { label: 'tf.layers', thread: 'page', load: async () => (await import('./peers/layers/index.ts')).layers },
  core: { label: 'tf core', thread: 'page', load: async () => (await import('./peers/core/index.ts')).core },
} satisfies Record<string, Entry>;

export type ContestantId = keyof typeof members;
export const contestants: Readonly<Record<ContestantId, Entry>> = members;
