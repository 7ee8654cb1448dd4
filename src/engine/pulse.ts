// Whether a worker still listens. One that has stopped says so by itself; one that hangs says nothing, for ever.

import type { Wire } from './rpc.ts';

/** How often it is asked, and how many times it may leave that unanswered: a step of a large network in plain JavaScript takes seconds. */
const PULSE_MS = 5000;
const UNANSWERED = 6;

/** The far side answers as soon as it has a moment. */
export function answerPulse(wire: Wire): void {
  wire.addEventListener('message', ({ data }) => {
    if (data?.pulse === true) wire.postMessage({ pulse: true }, []);
  });
}

/**
 * The near side asks again and again; whatever it hears is an answer. Silence is counted in questions and not in seconds: a
 * machine that was asleep, or a tab in the background, is late itself.
 * @param onSilence told true after half a minute without an answer, and false when one comes after all
 * @returns what ends it
 */
export function takePulse(wire: Wire, onSilence: (isSilent: boolean) => void): () => void {
  let unanswered = 0;
  let ended = false;
  wire.addEventListener('message', () => {
    if (unanswered > UNANSWERED && !ended) onSilence(false);
    unanswered = 0;
  });
  const timer = setInterval(() => {
    unanswered += 1;
    if (unanswered === 1) wire.postMessage({ pulse: true }, []);
    if (unanswered === UNANSWERED + 1) onSilence(true);
  }, PULSE_MS);
  return () => {
    ended = true;
    clearInterval(timer);
  };
}
