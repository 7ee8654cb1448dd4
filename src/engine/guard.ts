// Work on a device that may be taken away meanwhile. From then on it answers zeros, or nothing, or that a shader does not
// compile: whoever waits for it gets to know the one reason for all of these, and nobody waits for ever.

import { watchContext } from './backend.ts';
import { DeviceLostError, isDeviceLoss } from './deviceLoss.ts';
import type { Pace } from './pace.ts';

/** After a failure, so long for the news that its cause is the loss of the device. */
const NEWS_MS = 200;
const APART_MS = 20;

export interface Guard {
  /** Why the device is gone; null while it is there. */
  readonly loss: Error | null;
  /**
   * Does work on the device. @throws DeviceLostError when the device is lost before, during or right after it, whatever
   * the work itself said; otherwise what the work throws
   */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Stops watching: the device is given up. */
  end(): void;
}

/** Where no device is open. */
export const unguarded: Guard = { loss: null, run: work => work(), end() {} };

/** Guards the device that is open now. `onLoss` is called once, if it is lost. */
export function guardDevice({ rest }: Pick<Pace, 'rest'>, onLoss: (error: Error) => void): Guard {
  let loss: Error | null = null;
  let tell = (_: Error) => {};
  const lost = new Promise<never>((_, reject) => {
    tell = reject;
  });
  lost.catch(() => {}); // nobody may be waiting at that moment
  const lose = (error: Error) => {
    if (loss) return;
    loss = error;
    watch.end();
    tell(error);
    onLoss(error);
  };
  const watch = watchContext(() => lose(new DeviceLostError()));

  const news = async () => {
    for (let waited = 0; waited < NEWS_MS && !loss && watch.canBeLost; waited += APART_MS) {
      await new Promise(resolve => setTimeout(resolve, APART_MS));
      watch.look();
    }
  };

  return {
    get loss() {
      return loss;
    },
    async run(work) {
      if (loss) throw loss;
      try {
        const value = await Promise.race([work(), lost]);
        if (watch.canBeLost) {
          await rest(); // what came may be zeros, and the news of the loss behind it
          watch.look();
        }
        if (loss) throw loss;
        return value;
      } catch (error) {
        if (isDeviceLoss(error)) lose(error as Error);
        else await news();
        throw loss ?? error;
      }
    },
    end: () => watch.end(),
  };
}
