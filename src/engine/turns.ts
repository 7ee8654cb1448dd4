// One at a time: training slices and looks take turns at the weights, so that everything in a snapshot is of one step.

export type Turns = <T>(work: () => Promise<T>) => Promise<T>;

/** Runs what it is given in order, each after the one before has settled. */
export function takeTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return work => {
    const mine = last.then(work, work);
    last = mine.catch(() => {});
    return mine;
  };
}
