// The middle of the journey: through the encoder into a Gaussian, out of it a code, and through the decoder.

import { valuesOf } from '../../core/shape.ts';
import { shapeOf } from '../../params/shape.ts';
import { signed } from '../../views/numbers.ts';
import { useLab } from '../useLab.ts';
import { CodeBars } from './CodeBars.tsx';
import { Gaussian } from './Gaussian.tsx';
import { Network } from './Network.tsx';
import { Stop } from './Station.tsx';
import { useJourney } from './useJourney.ts';

const origin = new Float32Array(2);
const unit = new Float32Array([1, 1]);

/** Numbers of an image, and of its code. */
function useWidths() {
  const { look } = useJourney();
  const values = useLab(({ snapshot, params }) => valuesOf(shapeOf(snapshot?.params ?? params)));
  return { values: look?.x.length ?? values, code: look?.mean.length ?? 2 };
}

export function Encoder() {
  const { values, code } = useWidths();
  return (
    <Stop name="encoder" note={`${values} → ${code}`}>
      <Network kind="encoder" />
    </Stop>
  );
}

export function Decoder() {
  const { values, code } = useWidths();
  return (
    <Stop name="decoder" note={`${code} → ${values}`}>
      <Network kind="decoder" />
    </Stop>
  );
}

/** Before the first look the standard normal stands here; a model without noise has a point instead of a cloud. */
export function Posterior() {
  const { look } = useJourney();
  const { mean, sigma } = look ?? { mean: origin, sigma: unit };
  const first = sigma ? `${signed(mean[0])} ± ${sigma[0].toFixed(2)}` : listed(mean);
  return (
    <Stop name={sigma ? 'N(mean, σ²)' : 'one point'} note={look ? first : '–'}>
      <Gaussian mean={mean} sigma={sigma} />
    </Stop>
  );
}

export function Latent() {
  const { look } = useJourney();
  return (
    <Stop name={<i>z</i>} spoken="Code" note={look ? listed(look.mean) : '–'}>
      <CodeBars z={look?.mean ?? origin} />
    </Stop>
  );
}

const listed = (z: Float32Array) => (z.length > 2 ? `${z.length} numbers` : Array.from(z, signed).join(' '));
