// What the colours mean when they mean a number.

import { short } from '../../../views/numbers.ts';
import { type Quantity, rampSpan, valuesOf } from '../../../views/scatter/points.ts';
import { viridis } from '../../../views/viridis.ts';
import type { Pair } from '../usePair.ts';

const gradient = `linear-gradient(to right, ${Array.from({ length: 9 }, (_, i) => `rgb(${viridis(i / 8)})`).join(', ')})`;

interface Props {
  pair: Pair<'latent'>;
  quantity: Quantity;
}

export function ColourBar({ pair: { seen, testSet }, quantity: { id, label, unit } }: Props) {
  const [low, high] = rampSpan(valuesOf(seen.look, testSet, id));
  const withUnit = (value: number) => (unit ? `${short(value)} ${unit}` : short(value));
  return (
    <div className="colour-bar" role="img" aria-label={`${label}, dark ${withUnit(low)} to bright ${withUnit(high)}`}>
      <span>
        {label} {withUnit(low)}
      </span>
      <span className="colour-bar-ramp" style={{ background: gradient }} />
      <span>{withUnit(high)}</span>
    </div>
  );
}
