// Why data could not be had, told source by source, so that the page can show it file by file.

/** One attempt that failed. `reason` is a sentence that a student understands. */
export interface LoadReason {
  file: string;
  /** Where it was looked for: a full address, 'kept copy' or 'your computer'. */
  source: string;
  reason: string;
}

/** A dataset that could not be loaded from anywhere. */
export class LoadError extends Error {
  override name = 'LoadError';
  readonly reasons: readonly LoadReason[];
  constructor(message: string, reasons: readonly LoadReason[]) {
    super(message);
    this.reasons = reasons;
  }
}
