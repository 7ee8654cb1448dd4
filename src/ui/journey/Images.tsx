// The three pictures of the journey: the image, what was made of it, and what does not agree.

import { Maximize2 } from 'lucide-react';
import { capital } from '../../views/histogramReading.ts';
import { useWords } from '../useWords.ts';
import { Pixels } from './Pixels.tsx';
import { Stop } from './Station.tsx';
import { useJourney } from './useJourney.ts';

export function Original() {
  const { look, x, name, image, isAnomaly } = useJourney();
  const { one } = useWords();
  return (
    <Stop
      name={<i>x</i>}
      spoken={image ?? (look ? `Your own ${one}` : capital(one))}
      note={name === null ? `no ${one} yet` : `${name}${isAnomaly ? ' ✕' : ''}`}
    >
      <Pixels bitmap={x} />
      <Maximize2 className="station-more" aria-hidden="true" />
    </Stop>
  );
}

export const Corrupted = () => (
  <Stop name={<i>x̃</i>} spoken="Corrupted" note="in training">
    <Pixels bitmap={useJourney().corrupted} />
  </Stop>
);

export const Reconstruction = () => (
  <Stop name={<i>x̂</i>} note="reconstruction">
    <Pixels bitmap={useJourney().reconstruction} />
  </Stop>
);

export const Residual = () => (
  <Stop name={difference} spoken="Residual" note={colours}>
    <Pixels bitmap={useJourney().residual} />
  </Stop>
);

const difference = (
  <>
    <i>x</i> − <i>x̂</i>
  </>
);

const colours = (
  <>
    <span className="missing">missing</span> · <span className="invented">added</span>
  </>
);
