// A contestant whose place is a worker. It tells when it starts and when it is warm, for only the page sees its own tasks.

import { measure } from './measure.ts';
import type { Request } from './types.ts';

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  const tell = (message: object) => postMessage(message);
  measure(
    data,
    () => tell({ mark: 'start' }),
    () => tell({ mark: 'warm' }),
  ).then(
    result => tell({ result }),
    error => tell({ error: error instanceof Error ? error.message : String(error) }),
  );
});
