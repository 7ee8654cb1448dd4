// What the colours mean when they mean a number.

import type { Palette } from '../../../views/palette.ts';
import { rampWords } from '../../../views/scatter/legend.ts';
import { type Quantity, rampColour } from '../../../views/scatter/points.ts';
import { usePalette } from '../palette.ts';
import type { Pair } from '../usePair.ts';

const gradient = (palette: Palette): string =>
  `linear-gradient(to right, ${Array.from({ length: 9 }, (_, i) => `rgb(${rampColour(i / 8, palette)})`).join(', ')})`;

interface Props {
  pair: Pair<'latent'>;
  quantity: Quantity;
}

export function ColourBar({ pair: { seen, testSet }, quantity }: Props) {
  const palette = usePalette();
  const { first, last } = rampWords(seen.look, testSet, quantity);
  return (
    <div className="colour-bar" role="img" aria-label={`Colours from ${first} on the left to ${last} on the right`}>
      <span>{first}</span>
      <span className="colour-bar-ramp" style={{ background: gradient(palette) }} />
      <span>{last}</span>
    </div>
  );
}
