// Numbers that change under the reader's eyes: always three significant digits and always the same width, so that nothing
// jumps; and times in words.

const padded = new Intl.NumberFormat('en', { minimumSignificantDigits: 3, maximumSignificantDigits: 3 });
const three = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });
const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/** 24500 -> "24,500". */
export const count = (value: number): string => whole.format(value);

/** 0.80312 -> "0.803", 152.34 -> "152", 0.5 -> "0.500". */
export function significant(value: number): string {
  if (!Number.isFinite(value)) return '–';
  return (Math.abs(value) >= 1000 ? whole : padded).format(value).replace('-', '−');
}

/** Two decimals and a sign that takes the same place either way: "+0.42", "−1.31". */
export const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;

/** 11234 -> "11,200": a rate wobbles, so more digits would only flicker. */
export const rate = (value: number): string => three.format(value);

/** 80 -> "1 min 20 s", 7500 -> "2 h 5 min". */
export function duration(seconds: number): string {
  if (seconds < 60) return `${Math.max(1, Math.round(seconds))} s`;
  const rounded = Math.round(seconds);
  if (rounded < 3600) return `${Math.floor(rounded / 60)} min ${rounded % 60} s`;
  return `${Math.floor(rounded / 3600)} h ${Math.floor((rounded % 3600) / 60)} min`;
}
