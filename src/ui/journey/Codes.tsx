// The middle of the journey: through the encoder into a Gaussian, out of it a code, and through the decoder.

import { signed } from '../../views/numbers.ts';
import { CodeBars } from './CodeBars.tsx';
import { Gaussian } from './Gaussian.tsx';
import { Network } from './Network.tsx';
import { Stop } from './Station.tsx';
import { useJourney } from './useJourney.ts';

const PIXELS = 784;
const origin = new Float32Array(2);
const unit = new Float32Array([1, 1]);

export const Encoder = () => (
  <Stop name="encoder" note={`${PIXELS} → ${useJourney().look?.mean.length ?? 2}`}>
    <Network kind="encoder" />
  </Stop>
);

export const Decoder = () => (
  <Stop name="decoder" note={`${useJourney().look?.mean.length ?? 2} → ${PIXELS}`}>
    <Network kind="decoder" />
  </Stop>
);

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
