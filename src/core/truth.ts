// What is known of test examples beside their values: whether they are anomalies, of which class, and from which file. Apart from
// the split that deals them out, which the page has no need of.

/** Stands for the class of test images that were added from another dataset; no dataset has so many classes. */
export const ADDED = 255;

/** What test images really are, [n] each. */
export interface Truth {
  /** 1 = anomaly. */
  readonly isAnomaly: Uint8Array;
  /** 0 = the run's dataset, 1 = the dataset that the anomalies come from. */
  readonly from: Uint8Array;
  /** Classes of the dataset that an image is from. */
  readonly labels: Uint8Array;
}

/** The class of a test image in the experiment: one of its dataset's, or ADDED. */
export const classOf = ({ from, labels }: Pick<Truth, 'from' | 'labels'>, position: number): number =>
  from[position] === 1 ? ADDED : labels[position];

/** Position in the test list of the image that stands at this place in the file that `from` names; null where none does. */
export function positionOf(
  { index, from }: { readonly index: ArrayLike<number>; readonly from: ArrayLike<number> },
  place: number,
  file: 0 | 1,
): number | null {
  for (let i = 0; i < index.length; i++) if (index[i] === place && from[i] === file) return i;
  return null;
}
