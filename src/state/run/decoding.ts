// What the latent plane decodes to under the pointer: one question at a time, the last one asked is always answered.

import type { StoreApi } from 'zustand/vanilla';
import type { RunState } from './state.ts';
import type { Ask } from './types.ts';

/** The plane of the example is none that the engine could decode. */
const hasModel = ({ snapshot, example }: RunState): boolean => (snapshot?.run ?? 0) > 0 && !example;

/** @returns a function that decodes a code, [latent]; null: the pointer has left */
export function createDecoding(store: StoreApi<RunState>, ask: Ask) {
  let wanted: Float32Array | null = null;
  let decoding = false;

  async function decodeLatest(): Promise<void> {
    decoding = true;
    while (wanted) {
      const z: Float32Array = wanted;
      const decoded = await ask(engine => engine.decode(z)).catch(() => null);
      if (decoded && wanted && decoded.run === store.getState().snapshot?.run)
        store.setState({ probe: { z, values: decoded.values } });
      if (wanted === z) break;
    }
    decoding = false;
  }

  return (z: Float32Array | null): void => {
    wanted = z;
    if (z === null) store.setState({ probe: null });
    else if (!decoding && hasModel(store.getState())) void decodeLatest();
  };
}
