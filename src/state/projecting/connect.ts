// The page's way to the worker that projects codes.

import type { Answer, Question } from './messages.ts';

export interface Projector {
  send(question: Question): void;
  /** Ends it at once, whatever it is doing. */
  close(): void;
}

/**
 * @param heard called with every answer; when the worker dies by itself, with a problem, and never after `close`
 * @throws Error where workers do not start
 */
export function connectProjector(heard: (answer: Answer) => void): Projector {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  let isOver = false;
  const tell = (answer: Answer) => {
    if (!isOver) heard(answer);
  };
  worker.addEventListener('message', ({ data }) => tell(data as Answer));
  worker.addEventListener('error', ({ message }) => tell({ problem: message || 'its worker stopped' }));
  worker.addEventListener('messageerror', () => tell({ problem: 'its answer could not be read' }));
  return {
    send: question => worker.postMessage(question),
    close() {
      isOver = true;
      worker.terminate();
    },
  };
}
