// An image, what the decoder makes of its code, and the signed difference with its scale.

import { type CSSProperties, type ReactNode, useMemo } from 'react';
import type { ImageShape } from '../../core/shape.ts';
import type { Bitmap } from '../../views/bitmap.ts';
import { differing, drawn } from '../../views/examples/index.ts';
import { INVENTED, MISSING } from '../../views/residual.ts';
import { Panel } from '../image/Panel.tsx';
import { Pixels } from '../journey/Pixels.tsx';
import type { PartsProps } from './types.ts';

const scale = { '--low': `rgb(${INVENTED})`, '--high': `rgb(${MISSING})` } as CSSProperties;

export function ImageParts({ x, reconstruction, frame }: PartsProps<ImageShape>) {
  const [original, made, differs] = useMemo(() => {
    return [drawn(x, frame), drawn(reconstruction, frame), differing(x, reconstruction, frame)];
  }, [x, reconstruction, frame]);
  return (
    <Panel
      area="pictures"
      title="Image and reconstruction"
      help="What the [[decoder]] draws from the mean of the image’s Gaussian, and where the two differ. Black is agreement, orange is ink that the reconstruction lacks, blue is ink that it added."
    >
      <div className="image-pictures">
        <Picture of={original}>
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
