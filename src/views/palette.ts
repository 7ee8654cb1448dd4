// The colours that pictures are drawn with. A picture that a view computes knows nothing of style sheets: the page reads
// its tokens once a theme and hands them over, resolved to `rgb()`.

export interface Palette {
  readonly surface: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly line: string;
  readonly accent: string;
  readonly anomaly: string;
  readonly normal: string;
  readonly loss: string;
  readonly reconstruction: string;
  readonly kl: string;
  /** One per class. */
  readonly classes: readonly string[];
  readonly font: string;
  /** Size of the page's type in CSS pixels, 16 by default: pictures grow with it on a large wall. */
  readonly rem: number;
}

/** `rgb(1, 2, 3)`, `rgba(1, 2, 3, 0.5)` or `#010203` -> [1, 2, 3]. */
export function rgbOf(colour: string): [number, number, number] {
  const hex = /^#([0-9a-f]{6})$/i.exec(colour);
  if (hex) return [0, 2, 4].map(at => Number.parseInt(hex[1].slice(at, at + 2), 16)) as [number, number, number];
  const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return [r, g, b];
}

/** The colour with an opacity, for fills. */
export const faded = (colour: string, opacity: number): string => `rgba(${rgbOf(colour).join(', ')}, ${opacity})`;

/** Whether a ground is dark, so that what is bright stands out on it. */
export const isDark = (ground: string): boolean => {
  const [r, g, b] = rgbOf(ground);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b < 128;
};
