// Charts take turns. Drawing one takes tens of milliseconds, so two never fall into the same frame, none is drawn more
// than twice a second, and each waits for an idle moment.

import { atPaper } from '../printing.ts';

const APART_MS = 500;
const PATIENCE_MS = 300;

interface Turn {
  draw(): void;
  notBefore: number;
}

const waiting = new Map<object, Turn>();
const drawnAt = new WeakMap<object, number>();
let isScheduled = false;

/** Safari has no requestIdleCallback. */
export const whenIdle = (run: () => void, timeout: number): void => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(run, { timeout });
  else setTimeout(run, Math.min(timeout, 50));
};

/** Draws when it is this chart's turn; asking again before that replaces what will be drawn. */
export function takeTurn(who: object, draw: () => void): void {
  const notBefore = (drawnAt.get(who) ?? Number.NEGATIVE_INFINITY) + APART_MS;
  waiting.set(who, { draw, notBefore: Math.min(notBefore, waiting.get(who)?.notBefore ?? notBefore) });
  schedule();
}

export function leaveTurn(who: object): void {
  waiting.delete(who);
}

// Paper does not wait for anybody's turn.
atPaper(() => {
  for (const [who, { draw }] of [...waiting]) {
    waiting.delete(who);
    drawnAt.set(who, performance.now());
    draw();
  }
});

function schedule(): void {
  if (isScheduled || waiting.size === 0) return;
  isScheduled = true;
  const first = Math.min(...[...waiting.values()].map(turn => turn.notBefore));
  const wait = Math.max(0, first - performance.now());
  setTimeout(() => requestAnimationFrame(() => whenIdle(drawNext, PATIENCE_MS)), wait);
}

function drawNext(): void {
  isScheduled = false;
  const now = performance.now();
  const due = [...waiting].find(([, turn]) => turn.notBefore <= now);
  if (due) {
    const [who, { draw }] = due;
    waiting.delete(who);
    drawnAt.set(who, now);
    draw();
  }
  schedule();
}
