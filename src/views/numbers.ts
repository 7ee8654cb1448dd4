// Numbers as a person reads them, in one style everywhere: three significant digits, thousands with commas, a real minus; a
// percent sign close to its number, any other unit after a space that does not break; and times in words.

const minus = (text: string): string => text.replace('-', '−');

/** 0.12345 -> "0.123", 154.23 -> "154", 1234.5 -> "1,235". */
export function short(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (Math.abs(value) >= 1000) return whole(value);
  return minus(Number(value.toPrecision(3)).toString());
}

/** Fixed digits, so that a number keeps its width while it changes; -0.001 is 0.00, not −0.00. */
export const fixed = (value: number, digits = 2): string =>
  Number.isFinite(value) ? minus(Number(value.toFixed(digits)).toFixed(digits)) : '–';

export const whole = (value: number): string => minus(Math.round(value).toLocaleString('en'));

/**
 * Part of a whole, rounded without claiming certainty: what is not none or all of it does not look like that. With three
 * digits 0.9970 -> "0.997", 0.9997 -> ">0.999", 0.0003 -> "<0.001", 1 -> "1.000".
 */
export function share(part: number, digits = 3, all = 1): string {
  const text = fixed(part, digits);
  if (part < all && Number(text) === all) return `>${(all - 10 ** -digits).toFixed(digits)}`;
  return part > 0 && Number(text) === 0 ? `<${(10 ** -digits).toFixed(digits)}` : text;
}

/** A number and what it is counted in: "5.0%", "154 nats". */
export const withUnit = (text: string, unit: string): string => {
  if (unit === '') return text;
  return unit === '%' ? `${text}%` : `${text}\u00a0${unit}`;
};

/** 0.0523 -> "5.2%"; 0.9999 -> ">99.9%". */
export const percent = (part: number | null): string =>
  part === null ? '–' : withUnit(share(100 * part, 1, 100), '%');

/** 0.9962 -> "99%" of something that is under way: it is not rounded up to what has not come. */
export const wholePercent = (part: number): string => withUnit(String(Math.floor(100 * part + 1e-9)), '%');

/** The same style in plotly's own words: three significant digits, a share as "25.0%", and along an axis as "25%". */
export const plotly = { number: '.3~r', share: '.1%', tick: '.0%' } as const;

/**
 * How many of a list lie below, rounded down so that none is claimed that is not: "66% of 5,000 normals", "99.9% of 5,000
 * normals", "all 5,000 normals", "none of 5,000 normals".
 * @param below share of the list, 0..1
 */
export function outOf(below: number, count: number, one: string): string {
  const all = counted(count, one);
  if (below >= 1) return count === 1 ? `the one ${one}` : `all ${all}`;
  if (below <= 0) return `none of ${all}`;
  const percents = 100 * below + 1e-9;
  const isNearAnEnd = percents < 1 || percents >= 99;
  const text = isNearAnEnd ? (Math.floor(10 * percents) / 10).toFixed(1) : String(Math.floor(percents));
  return `${withUnit(text === '0.0' ? '<0.1' : text, '%')} of ${all}`;
}

/** 1 anomaly, 2 anomalies. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${whole(count)} ${count === 1 ? one : many}`;

const padded = new Intl.NumberFormat('en', { minimumSignificantDigits: 3, maximumSignificantDigits: 3 });
const three = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });

/** Always as wide, for a number that changes under the reader's eyes: 0.80312 -> "0.803", 152.34 -> "152", 0.5 -> "0.500". */
export function significant(value: number): string {
  if (!Number.isFinite(value)) return '–';
  return Math.abs(value) >= 1000 ? whole(value) : minus(padded.format(value));
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
