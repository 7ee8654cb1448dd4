// A number as a person types it. The lab writes thousands with commas, so it reads them so: "1,000" is a thousand. Where a
// comma cannot group, it is the decimal comma of half of the world. What could be either is told back as it was read.

export type TypedNumber =
  | { readonly value: number; readonly fault: null }
  | { readonly value: null; readonly fault: 'empty' | 'not a number' }
  /** Infinity or −Infinity: on which side it is further out than numbers go. */
  | { readonly value: null; readonly fault: 'too large'; readonly beyond: number };

const plain = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
/** Groups of three behind one to three digits that do not begin with zero, all with one kind of separator. */
const grouped = /^[+-]?[1-9]\d{0,2}([, ’'])\d{3}(?:\1\d{3})*(?:\.\d*)?$/;
const decimalComma = /^[+-]?\d*,\d+$/;

/** What Unicode takes for the same as letters that numbers are written with. */
const numeric = /[\d.,+\-−–e]/i;
/** What is the same number in another shape: a digit of any typeface, and the wide and small forms of East Asian type. */
const sameNumber = /[\p{Nd}\uff01-\uff5e\ufe50-\ufe6b]/u;

/**
 * "１", "1 000" and "−5" in the letters of a keyboard: wide digits, spaces of all widths, a real minus. What would be another
 * number by itself stays as it is: "10²" is not 102, "½" not 1⁄2, "①" not 1.
 */
export const inPlainLetters = (text: string): string =>
  Array.from(text, letter => {
    const plain = letter.normalize('NFKC');
    return numeric.test(plain) && !sameNumber.test(letter) ? letter : plain;
  })
    .join('')
    .replace(/[−–]/g, '-')
    .trim();

/**
 * Reads "1,000" and "1 000" as a thousand, "1,234.5" as it is written in English, "0,5" and "1,25" with a decimal comma,
 * and "1e3". Nothing else is a number: neither "1.000,5", "0x10" nor "Infinity". A `unit` behind it does not disturb.
 */
export function readNumber(text: string, unit = ''): TypedNumber {
  const typed = withoutUnit(inPlainLetters(text), inPlainLetters(unit));
  if (typed === '') return { value: null, fault: 'empty' };
  const written = grouped.test(typed)
    ? typed.replace(/[, ’']/g, '')
    : decimalComma.test(typed)
      ? typed.replace(',', '.')
      : typed;
  const value = plain.test(written) ? Number(written) : Number.NaN;
  if (Number.isNaN(value)) return { value: null, fault: 'not a number' };
  return Number.isFinite(value) ? { value, fault: null } : { value: null, fault: 'too large', beyond: value };
}

/** The same as one number, infinite where it is too large; null where it is none. */
export function numberOrInfinity(text: string, unit?: string): number | null {
  const read = readNumber(text, unit);
  return read.fault === 'too large' ? read.beyond : read.value;
}

const withoutUnit = (text: string, unit: string): string =>
  unit !== '' && text.toLowerCase().endsWith(unit.toLowerCase()) ? text.slice(0, -unit.length).trim() : text;

/** Whether somebody could have meant another number by these letters than the one that is read. */
export const isAmbiguous = (text: string): boolean => /\d[, ’']\d/.test(inPlainLetters(text));

/** The beginning of what a person typed, short enough for a sentence. */
export const shortened = (text: string, most = 40): string => (text.length > most ? `${text.slice(0, most)}…` : text);

/** The same in quotation marks. */
export const quoted = (text: string, most?: number): string => `“${shortened(text, most)}”`;

/** "“1,000” is read as 1000." */
export const readAs = (text: string, value: number | string): string => `${quoted(text.trim())} is read as ${value}.`;
