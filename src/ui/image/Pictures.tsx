// The image, what the decoder makes of its code, and the signed difference with its scale.

import { type CSSProperties, type ReactNode, useMemo } from 'react';
import type { Examined } from '../../state/card.ts';
import type { Bitmap } from '../../views/bitmap.ts';
import { differing, drawn } from '../../views/examples/index.ts';
import { INVENTED, MISSING } from '../../views/residual.ts';
import { Pixels } from '../journey/Pixels.tsx';
import { useFrame } from '../useFrame.ts';
import { Panel } from './Panel.tsx';

const scale = { '--low': `rgb(${INVENTED})`, '--high': `rgb(${MISSING})` } as CSSProperties;

export function Pictures({ examined: { pixels, examination } }: { examined: Examined }) {
  const { reconstruction } = examination;
  const frame = useFrame();
  const [x, made, differs] = useMemo(() => {
    return [drawn(pixels, frame), drawn(reconstruction, frame), differing(pixels, reconstruction, frame)];
  }, [pixels, reconstruction, frame]);
  return (
    <Panel
      area="pictures"
      title="Image and reconstruction"
      help="What the [[decoder]] draws from the mean of the image’s Gaussian, and where the two differ. Black is agreement, orange is ink that the reconstruction lacks, blue is ink that it added."
    >
      <div className="image-pictures">
        <Picture of={x}>
          <i>x</i>, the image
        </Picture>
        <Picture of={made}>
          <i>x̂</i>, reconstruction
        </Picture>
        <Picture of={differs}>
          <i>x</i> − <i>x̂</i>
        </Picture>
      </div>
      <div className="image-scale" style={scale}>
        <span className="invented">−1 added</span>
        <i aria-hidden="true" />
        <span className="missing">missing +1</span>
      </div>
    </Panel>
  );
}

const Picture = ({ of, children }: { of: Bitmap; children: ReactNode }) => (
  <figure>
    <Pixels bitmap={of} />
    <figcaption>{children}</figcaption>
  </figure>
);
