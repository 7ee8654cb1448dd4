// The colour of a class, the same in every picture. The first ten are chosen, in tokens.css; whoever has more classes gets hues
// that lie as far from those before them as the golden angle brings them.

const CHOSEN = 10;

/** For a style sheet: a token, or a colour of its own for each theme. */
export function classColour(id: number): string {
  if (id < CHOSEN) return `var(--class-${id})`;
  const hue = Math.round((id * 137.508) % 360);
  return `light-dark(hsl(${hue} 55% 36%), hsl(${hue} 60% 68%))`;
}
