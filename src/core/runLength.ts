// How long a run is and how long that takes: a quick one for a first look, sized for the device, or the full experiment.

export interface RunLength {
  readonly trainSize: number;
  readonly epochs: number;
}

/** Share of the time that goes into steps; the rest into looking at what they do. */
const STEPS = 0.9;
const QUICK_SECONDS = 60;
const QUICK_EPOCHS = 5;
/** Fewer images than this teach a model little, on any device. */
const FEWEST = 1000;
/** A quick run is no more than this share of the full one: it would not be quick beside it. */
const QUICK_SHARE = 0.25;
/** What nobody has measured yet. */
const UNKNOWN: RunLength = { trainSize: 6000, epochs: QUICK_EPOCHS };

/** Seconds that a run takes, with the looks at it on the way. @param speed images a second */
export const secondsFor = ({ trainSize, epochs }: RunLength, speed: number): number =>
  (trainSize * epochs) / speed / STEPS;

/** Two digits are as exact as the speed is known. */
function rounded(images: number): number {
  const unit = 10 ** (Math.floor(Math.log10(images)) - 1);
  return Math.max(100, Math.floor(images / unit) * unit);
}

/**
 * A run of about a minute: five epochs over as many images as that allows, and more epochs where all images are too few.
 * @param speed images a second; null where it is not known
 * @param full `trainSize` is what there really is, not what was asked for
 */
export function quickLength(speed: number | null, full: RunLength): RunLength {
  if (speed === null) return UNKNOWN;
  const affordable = Math.min(speed * STEPS * QUICK_SECONDS, QUICK_SHARE * full.trainSize * full.epochs);
  const trainSize = Math.min(full.trainSize, Math.max(FEWEST, rounded(affordable / QUICK_EPOCHS)));
  const epochs = Math.max(QUICK_EPOCHS, Math.floor(affordable / trainSize));
  return { trainSize, epochs };
}
