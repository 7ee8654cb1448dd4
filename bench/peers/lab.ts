// The lab's own engine, through the doors that the lab itself uses.

import { openBackend } from '../../src/engine/backend.ts';
import { createSession } from '../../src/engine/session.ts';
import type { Contestant } from '../types.ts';

export const lab: Contestant = {
  async open(ground, threads) {
    // The engine leaves one core to the page and takes the others, so this is how it is told to take so many threads.
    Object.defineProperty(navigator, 'hardwareConcurrency', { value: ground === 'threads' ? threads + 1 : 1 });
    const device = await openBackend(ground === 'webgl' ? 'webgl' : 'wasm', 'worker');
    if (device.backend !== (ground === 'webgl' ? 'webgl' : 'wasm')) throw new Error(device.notes.join(' '));
  },

  build(_setting, { params, images }) {
    const session = createSession(params, images);
    return {
      parameters: session.parameters,
      step: () => session.train(),
      settle: () => session.settle(),
      async loss() {
        session.record();
        await session.settle();
        return session.history.training.at(-1)!.loss;
      },
      async score(count, samples) {
        const rest = async () => {};
        const { scores } = await session.evaluate('test', {
          count,
          ids: ['sampledProbability'],
          samples,
          fits: {},
          rest,
        });
        return scores.sampledProbability!;
      },
    };
  },
};
