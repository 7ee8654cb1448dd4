// The engine on the page's own thread, for browsers whose workers have no WebGL or do not start.

import { createLab, type Lab } from './lab.ts';
import { realPace } from './pace.ts';
import { serve, type Wire } from './rpc.ts';

/** Answers calls on a wire of this thread, as a worker would. */
export function serveLocally(base: string, wire: Wire): Pick<Lab, 'close'> {
  const lab = createLab({ pace: realPace(), thread: 'page', base });
  serve(wire, lab);
  return lab;
}
