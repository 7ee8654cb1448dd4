// A number as a person types it. The lab writes thousands with commas, so it reads them so: "1,000" is a thousand. Where a
// comma cannot group, it is the decimal comma of half of the world. What could be either is told back as it was read.

export type TypedNumber =
  | { readonly value: number; readonly fault: null }
  | { readonly value: null; readonly fault: 'empty' | 'not a number' | 'too large' };

const plain = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
/** Groups of three behind one to three digits that do not begin with zero, all with one kind of separator. */
const grouped = /^[+-]?[1-9]\d{0,2}([, ’'])\d{3}(?:\1\d{3})*(?:\.\d*)?$/;
const decimalComma = /^[+-]?\d*,\d+$/;

/** "1 000", "１", "−5" in the letters of `plain`: wide digits and spaces of all widths, and a real minus. */
const simple = (text: string): string => text.normalize('NFKC').replace(/[−–]/g, '-').trim();

/**
 * Reads "1,000" and "1 000" as a thousand, "1,234.5" as it is written in English, "0,5" and "1,25" with a decimal comma,
 * and "1e3". Nothing else is a number: neither "1.000,5", "0x10" nor "Infinity". A `unit` behind it does not disturb.
 */
export function readNumber(text: string, unit = ''): TypedNumber {
  const whole = simple(text);
  const typed = unit !== '' && whole.toLowerCase().endsWith(unit) ? whole.slice(0, -unit.length).trim() : whole;
  if (typed === '') return { value: null, fault: 'empty' };
  const written = grouped.test(typed)
    ? typed.replace(/[, ’']/g, '')
    : decimalComma.test(typed)
      ? typed.replace(',', '.')
      : typed;
  const value = plain.test(written) ? Number(written) : Number.NaN;
  if (Number.isNaN(value)) return { value: null, fault: 'not a number' };
  return Number.isFinite(value) ? { value, fault: null } : { value: null, fault: 'too large' };
}

/** Whether somebody could have meant another number by these letters than the one that is read. */
export const isAmbiguous = (text: string): boolean => /\d[, ’']\d/.test(simple(text));

/** What a person typed, short enough for a sentence. */
export const quoted = (text: string, most = 40): string => `“${text.length > most ? `${text.slice(0, most)}…` : text}”`;

/** "“1,000” is read as 1000." */
export const readAs = (text: string, value: number | string): string => `${quoted(text.trim())} is read as ${value}.`;
