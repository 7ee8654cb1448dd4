// What the detector says of one image, and whether it is right.

export interface Verdict {
  readonly alarm: boolean;
  /** Whether alarm and truth agree. */
  readonly right: boolean;
  readonly word: 'Anomalous' | 'Normal';
  /** "caught", "missed", "false alarm" or "rightly passed". */
  readonly outcome: string;
}

/** An alarm is a score strictly above the threshold, as in `core/calibration.ts`. */
export function verdict(score: number, threshold: number, isAnomaly: boolean): Verdict {
  const alarm = score > threshold;
  const outcome = alarm ? (isAnomaly ? 'caught' : 'false alarm') : isAnomaly ? 'missed' : 'rightly passed';
  return { alarm, right: alarm === isAnomaly, word: alarm ? 'Anomalous' : 'Normal', outcome };
}
