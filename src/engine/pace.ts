// Time, as the engine sees it. Injected, so that tests can stop the clock.

export interface Pace {
  /** Milliseconds since some fixed moment. */
  now(): number;
  /** Lets everything else on this thread have a turn. */
  rest(): Promise<void>;
}

/** Rests through a message channel: a timer would wait at least 4 ms, and an animation frame for ever in a hidden tab. */
export function realPace(): Pace {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return {
    now: () => performance.now(),
    rest: () =>
      new Promise(resolve => {
        waiting.push(resolve);
        port2.postMessage(null);
      }),
  };
}
