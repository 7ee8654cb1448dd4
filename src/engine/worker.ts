// The engine in a worker of its own, or a meter of this machine, which needs nearly all of the engine.

import { inspectWebGl } from './backend.ts';
import { createLab } from './lab.ts';
import { createMeter } from './meter.ts';
import { realPace } from './pace.ts';
import { answerPulse } from './pulse.ts';
import { serve, type Wire } from './rpc.ts';

const scope = self as unknown as Wire & { location: WorkerLocation };

answerPulse(scope);
scope.addEventListener('message', function greet({ data }) {
  const { base, meter } = data as { base?: string; meter?: true };
  if (base === undefined) return;
  serve(scope, meter ? createMeter(realPace()) : createLab({ pace: realPace(), thread: 'worker', base }));
  scope.postMessage({ ready: true, webgl: inspectWebGl() !== null }, []);
});
