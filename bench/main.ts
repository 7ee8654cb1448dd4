// The page of the benchmark: no interface, one function. `npm run bench` opens it, asks once, and closes the browser.

import { type ContestantId, contestants } from './contestants.ts';
import { measure } from './measure.ts';
import type { Request } from './types.ts';

interface Bench {
  measure(request: Request): Promise<unknown>;
}

declare global {
  interface Window {
    bench: Bench;
  }
}

/** Tasks of this thread that lasted 50 ms or longer. */
const longTasks: { atMs: number; ms: number }[] = [];
new PerformanceObserver(list => {
  for (const { startTime, duration } of list.getEntries()) longTasks.push({ atMs: startTime, ms: duration });
}).observe({ type: 'longtask', buffered: true });

const longestSince = (sinceMs: number): number =>
  Math.max(0, ...longTasks.filter(({ atMs, ms }) => atMs + ms > sinceMs).map(({ ms }) => ms));

type Word = { mark: 'start' | 'warm' } | { result: object } | { error: string };

function measureInWorker(request: Request, onMark: (mark: 'start' | 'warm') => void): Promise<object> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.onerror = event => reject(new Error(event.message));
    worker.onmessage = ({ data }: MessageEvent<Word>) => {
      if ('mark' in data) onMark(data.mark);
      else if ('error' in data) reject(new Error(data.error));
      else resolve(data.result);
    };
    worker.postMessage(request);
  });
}

window.bench = {
  async measure(request) {
    const marks = { start: 0, warm: 0 };
    const mark = (name: 'start' | 'warm') => {
      marks[name] = performance.now();
    };
    const { thread } = contestants[request.contestant as ContestantId];
    // The heap can be read on a page only.
    const result =
      thread === 'worker' && request.kind !== 'memory'
        ? await measureInWorker(request, mark)
        : await measure(
            request,
            () => mark('start'),
            () => mark('warm'),
          );
    await new Promise(resolve => setTimeout(resolve, 100)); // the last tasks are told a little later
    if (request.kind !== 'train') return result;
    return { ...result, longestTaskMs: longestSince(marks.start), longestWarmTaskMs: longestSince(marks.warm) };
  },
};
