// Rounds in which everybody has a turn, each time in another order, so that whatever else the machine is doing meets
// everybody alike.

export interface Rounds<Result> {
  /** [round][entry]; null where it failed. */
  readonly rounds: readonly (readonly (Result | null)[])[];
  /** Why each entry failed when it last did; null where it never has. */
  readonly failures: readonly (string | null)[];
}

/** Measures everybody in every round; one that fails stops nobody else. */
export async function alternate<Entry, Result>(
  entries: readonly Entry[],
  rounds: number,
  measure: (entry: Entry) => Promise<Result>,
  tell: (entry: Entry, round: number, outcome: Result | Error) => void,
): Promise<Rounds<Result>> {
  const results: (Result | null)[][] = [];
  const failures: (string | null)[] = entries.map(() => null);
  for (let round = 0; round < rounds; round++) {
    const row: (Result | null)[] = entries.map(() => null);
    for (let turn = 0; turn < entries.length; turn++) {
      const i = (round + turn) % entries.length;
      try {
        row[i] = await measure(entries[i]);
        tell(entries[i], round, row[i]!);
      } catch (error) {
        failures[i] = (error as Error).message;
        tell(entries[i], round, error as Error);
      }
    }
    results.push(row);
  }
  return { rounds: results, failures };
}
