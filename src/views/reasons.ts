// Why data could not be had, as sentences: one for each thing that was tried.

import type { Reason } from '../engine/api.ts';

/** "train-images.gz from cdn.example.org: There is no such file (404)." The file stands in it once. */
export function reasonText({ file, source, reason }: Reason): string {
  if (source === 'your computer') return `${file}: ${reason}`;
  const place = URL.canParse(source) ? new URL(source).host || source : `the ${source}`;
  return `${file} from ${place}: ${reason}`;
}
