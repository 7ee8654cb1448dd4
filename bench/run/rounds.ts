// Rounds in which everybody has a turn, each time in another order, so that whatever else the machine is doing meets
// everybody alike.

/** results[round][i] is of entries[i]; null where it failed, and then it is told why. */
export async function alternate<Entry, Result>(
  entries: readonly Entry[],
  rounds: number,
  measure: (entry: Entry) => Promise<Result>,
  tell: (entry: Entry, round: number, outcome: Result | Error) => void,
): Promise<(Result | null)[][]> {
  const results: (Result | null)[][] = [];
  for (let round = 0; round < rounds; round++) {
    const row: (Result | null)[] = entries.map(() => null);
    for (let turn = 0; turn < entries.length; turn++) {
      const i = (round + turn) % entries.length;
      try {
        row[i] = await measure(entries[i]);
        tell(entries[i], round, row[i]!);
      } catch (error) {
        tell(entries[i], round, error as Error);
      }
    }
    results.push(row);
  }
  return results;
}
