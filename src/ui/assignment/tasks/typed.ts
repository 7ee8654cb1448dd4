// Numbers as they are typed into an editor: anything finite, with a point or a comma; and from one to another.

export function typedNumber(text: string): number | null {
  const trimmed = text.trim().replace(',', '.').replace('−', '-');
  if (!/^-?(\d+\.?\d*|\.\d+)(e-?\d{1,2})?$/i.test(trimmed)) return null;
  return Number(trimmed);
}

/** The range that two texts mean: none where both are empty, one number where one is. A sentence where they mean nothing. */
export function typedRange(from: string, to: string): { right?: readonly [number, number]; problem: string | null } {
  const typed = [from, to].filter(text => text.trim() !== '');
  if (typed.length === 0) return { problem: null };
  const numbers = typed.map(typedNumber);
  if (numbers.includes(null)) return { problem: 'These must be numbers, such as 0.74.' };
  const [first, last = first] = numbers as number[];
  if (first > last) return { problem: 'The smaller number comes first.' };
  return { right: [first, last], problem: null };
}
