// What the browser itself notes while a test runs. `watch` is sent into the page before any of its scripts, so it may
// use nothing from outside its own braces.

export interface Seen {
  phases: { phase: string; atMs: number }[];
  longTasks: { startMs: number; ms: number }[];
  /** When Play could first be pressed. */
  playableMs: number | null;
}

declare global {
  interface Window {
    seen: Seen;
  }
}

export function watch(): void {
  const seen: Seen = { phases: [], longTasks: [], playableMs: null };
  window.seen = seen;
  new PerformanceObserver(list => {
    for (const { startTime, duration } of list.getEntries()) seen.longTasks.push({ startMs: startTime, ms: duration });
  }).observe({ type: 'longtask', buffered: true });

  const isPlay = (button: HTMLButtonElement) =>
    (button.getAttribute('aria-label') ?? button.textContent ?? '').trim() === 'Play';
  const look = () => {
    const phase = document.querySelector('main')?.dataset.phase;
    if (phase && phase !== seen.phases.at(-1)?.phase) seen.phases.push({ phase, atMs: performance.now() });
    if (seen.playableMs !== null) return;
    const play = [...document.querySelectorAll('button')].find(isPlay);
    if (play && !play.disabled) seen.playableMs = performance.now();
  };
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['data-phase', 'disabled', 'aria-label'],
  });
}
