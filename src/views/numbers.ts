// Numbers as a person reads them: three significant digits, thousands with commas, a real minus.

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

/** 0.0523 -> "5.2 %", in one piece. */
export const percent = (share: number | null): string => (share === null ? '–' : `${(100 * share).toFixed(1)}\u00a0%`);

/** 1 anomaly, 2 anomalies. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${whole(count)} ${count === 1 ? one : many}`;
