// Originals over what the model makes of them.

import { useMemo } from 'react';
import { lab } from '../../../state/store.ts';
import { gallerySummary, galleryTable, pairsBitmap } from '../../../views/gallery.ts';
import { Card } from '../../Card.tsx';
import { canvasBlob, type Files } from '../../card/files.ts';
import { usePair } from '../usePair.ts';
import { ViewChoice } from '../ViewChoice.tsx';
import { Pairs } from './Pairs.tsx';
import './gallery.css';

/** All pairs side by side as one picture, at the resolution of the data. */
async function picture(): Promise<Blob> {
  const { seen, testSet } = lab.getState();
  const look = seen.reconstructions!.look;
  const { width, height, rgba } = pairsBitmap(look, testSet!, 0, look.positions.length);
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  canvas.getContext('2d')!.putImageData(new ImageData(rgba, width, height), 0, 0);
  return canvasBlob(canvas);
}

export function Gallery() {
  const pair = usePair('reconstructions');
  const files = useMemo<Files>(
    () => ({
      png: picture,
      table() {
        const { seen, testSet } = lab.getState();
        const now = seen.reconstructions;
        return now && testSet ? galleryTable(now.look, testSet, now.params) : null;
      },
    }),
    [],
  );
  return (
    <Card
      id="reconstructions"
      title="Reconstructions"
      probe="reconstructions"
      help="Test images above, what the decoder draws from their codes below, and the probability of a typical pixel. What the model has never seen comes back as something that it has. Choose an image to follow it through the lab."
      summary={pair && gallerySummary(pair.seen.look, pair.testSet, pair.seen.params)}
      controls={<ViewChoice id="gallery" />}
      files={files}
    >
      {pair && <Pairs look={pair.seen.look} testSet={pair.testSet} params={pair.seen.params} />}
    </Card>
  );
}
