// The selected image and its journey as one object, with pictures ready to draw.

import { createContext, useContext, useMemo } from 'react';
import type { Journey } from '../../probes/journey.ts';
import type { Bitmap } from '../../views/bitmap.ts';
import { differing, drawn } from '../../views/examples/index.ts';
import { wordsOf } from '../../views/examples/words.ts';
import { testImageName } from '../../views/imageIndex.ts';
import { className } from '../../views/naming.ts';
import { usePair } from '../views/usePair.ts';

export interface JourneyState {
  /** Null before the first look. */
  readonly look: Journey | null;
  /** The image, what was made of it and the difference. */
  readonly x: Bitmap | null;
  /** What the encoder is given of such an image in training, where that is something else. */
  readonly corrupted: Bitmap | null;
  readonly reconstruction: Bitmap | null;
  readonly residual: Bitmap | null;
  /** What the image is: the name of its class, or that it is the visitor's own. */
  readonly name: string | null;
  /** "Test image 5765", by its own number in the dataset; null for the visitor's own. */
  readonly image: string | null;
  readonly isAnomaly: boolean;
}

const nothing = {
  look: null,
  x: null,
  corrupted: null,
  reconstruction: null,
  residual: null,
  name: null,
  image: null,
  isAnomaly: false,
};

export function useLatestJourney(): JourneyState {
  const pair = usePair('journey');
  return useMemo(() => {
    if (!pair) return nothing;
    const { seen, testSet } = pair;
    const { position, x, corrupted = null, reconstruction } = seen.look;
    if (position !== null && position >= testSet.count) return nothing;
    return {
      look: seen.look,
      x: drawn(x, testSet),
      corrupted: corrupted && drawn(corrupted, testSet),
      reconstruction: drawn(reconstruction, testSet),
      residual: differing(x, reconstruction, testSet),
      name: position === null ? `your ${wordsOf(testSet.shape).one}` : className(seen.params, testSet, position),
      image: position === null ? null : testImageName(testSet, position),
      isAnomaly: position !== null && testSet.isAnomaly[position] === 1,
    };
  }, [pair]);
}

/** The stations themselves never change; only what stands in them reads this, ten times a second. */
export const JourneyContext = createContext<JourneyState>(nothing);
export const useJourney = (): JourneyState => useContext(JourneyContext);
