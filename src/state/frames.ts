// When the page draws next, also in a tab that nobody sees.

/** The next animation frame. A hidden tab has none, and one that is hidden now never gets the frame it waits for. */
export const frame = (): Promise<void> =>
  new Promise(resolve => {
    if (document.hidden) return resolve(message());
    const over = () => {
      document.removeEventListener('visibilitychange', over);
      resolve();
    };
    document.addEventListener('visibilitychange', over);
    requestAnimationFrame(over);
  });

/** A turn of the event loop, in which the page may draw. */
export const turn = (): Promise<void> => (document.hidden ? message() : new Promise(resolve => setTimeout(resolve)));

/** The timers of a hidden tab come once a minute in the end, messages come at once. */
const message = (): Promise<void> =>
  new Promise(resolve => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
