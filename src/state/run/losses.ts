// What to do when an engine is lost: another one on the same device, twice within two minutes; then the processor; then
// nobody, until a person asks. So nothing is started over and over again.

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
