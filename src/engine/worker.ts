// The engine in a worker of its own.

import { inspectWebGl } from './backend.ts';
import { createLab } from './lab.ts';
import { realPace } from './pace.ts';
import { serve, type Wire } from './rpc.ts';

const scope = self as unknown as Wire & { location: WorkerLocation };

scope.addEventListener('message', function greet({ data }) {
  const { base } = data as { base?: string };
  if (base === undefined) return;
  serve(scope, createLab({ pace: realPace(), thread: 'worker', base }));
  scope.postMessage({ ready: true, webgl: inspectWebGl() !== null }, []);
});
