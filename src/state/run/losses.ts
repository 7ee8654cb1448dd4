// What to do when an engine is lost: another one on the same device, twice within two minutes; then the processor; then
// nobody, until a person asks. So nothing is started over and over again. And what is said of it.

const WINDOW_MS = 120_000;
const AGAIN = 2;

/** `again`: the same device; `processor`: WebAssembly; `giveUp`: it is a person's turn. */
export type Verdict = 'again' | 'processor' | 'giveUp';

export function createLosses(now: () => number) {
  let times: number[] = [];
  return {
    /** Notes a loss. @param onProcessor whether the engine computed, or was to compute, on the processor already */
    note(onProcessor: boolean): Verdict {
      const at = now();
      times = [...times.filter(time => at - time < WINDOW_MS), at];
      if (times.length <= AGAIN) return 'again';
      times = [];
      return onProcessor ? 'giveUp' : 'processor';
    },
    /** A person asked for another try: counting starts again. */
    forgive() {
      times = [];
    },
  };
}

/**
 * What becomes of the run: it is built as one that nobody has seen yet, or as it was; or from a saved step, at which it rests or
 * from which it trains on. Null: none was saved.
 */
type Then = 'prepared' | 'restored' | { readonly from: number | null; readonly trains: boolean };

/** @param what was lost, in a sentence */
export function lossInWords(what: string, onProcessor: boolean, then: Then): string {
  const where = onProcessor
    ? ['That happened three times within two minutes, so the lab now runs on WebAssembly.']
    : [];
  return [what, ...where, thenInWords(then)].join(' ');
}

function thenInWords(then: Then): string {
  if (then === 'prepared') return 'The run is being prepared again.';
  if (then === 'restored') return 'The run was restored as it was.';
  const { from, trains } = then;
  if (from === null)
    return `No state had been saved yet, so ${trains ? 'training starts over' : 'it is at its beginning again'}.`;
  const step = `the last saved state, step ${from.toLocaleString('en')}`;
  return trains ? `Training continues from ${step}.` : `The run was restored from ${step}.`;
}

export const givenUp = (what: string): string =>
  `${what} It was the third time within two minutes. “Try again” starts another one; under “Computes on” you can choose another device.`;
