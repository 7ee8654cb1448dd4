// Why data could not be had, told source by source, so that the page can show it file by file.

import type { Loaded } from './loadDataset.ts';

/** One attempt that failed. `reason` is a sentence that a student understands; it does not name the file again. */
export interface LoadReason {
  file: string;
  /** Where it was looked for: a full address, 'kept copy' or 'your computer'. */
  source: string;
  reason: string;
}

/** A dataset that could not be loaded from anywhere, or files that are none. */
export class LoadError extends Error {
  override name = 'LoadError';
  readonly reasons: readonly LoadReason[];
  /** What was tried: a download, or files that a person opened. */
  readonly from: 'download' | 'files';
  /** The dataset, if it comes when nobody waits for it any more; null when it does not. */
  readonly late: Promise<Loaded | null>;
  constructor(
    message: string,
    reasons: readonly LoadReason[],
    from: 'download' | 'files' = 'download',
    late: Promise<Loaded | null> = Promise.resolve(null),
  ) {
    super(message);
    this.late = late;
    this.reasons = reasons;
    this.from = from;
  }
}
