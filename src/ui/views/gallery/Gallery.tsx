// Originals over what the model makes of them: a fair sample, the ends of the score, the errors, or what was picked out.

import { useMemo } from 'react';
import { lab } from '../../../state/store.ts';
import { galleryTable, pairsBitmap } from '../../../views/gallery.ts';
import { galleryEmpty, gallerySummary, pageOf } from '../../../views/galleryWords.ts';
import { readingLabelOf } from '../../../views/naming.ts';
import { Card } from '../../Card.tsx';
import { canvasBlob, type Files } from '../../card/files.ts';
import { useLab } from '../../useLab.ts';
import { usePair } from '../usePair.ts';
import { Controls } from './Controls.tsx';
import { Pairs } from './Pairs.tsx';
import './gallery.css';

/** All pairs side by side as one picture, at the resolution of the data. */
async function picture(): Promise<Blob> {
  const { seen, testSet } = lab.getState();
  const look = seen.reconstructions!.look;
  if (look.positions.length === 0) throw new Error('There is no image to save: this gallery is empty.');
  const { width, height, rgba } = pairsBitmap(look, testSet!, 0, look.positions.length);
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  canvas.getContext('2d')!.putImageData(new ImageData(rgba, width, height), 0, 0);
  return canvasBlob(canvas);
}

export function Gallery() {
  const pair = usePair('reconstructions');
  const picked = useLab(state => state.brushed);
  const galleryClass = useLab(state => state.params.galleryClass);
  const galleryPage = useLab(state => state.params.galleryPage);
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
  const look = pair?.seen.look;
  const ofRun = pair?.seen.params;
  const params = useMemo(() => ofRun && { ...ofRun, galleryClass }, [ofRun, galleryClass]);
  const reading = look ? readingLabelOf(look.scoreId) : 'probability';
  return (
    <Card
      id="reconstructions"
      title="Reconstructions"
      probe="reconstructions"
      help={`Test images above, what the decoder draws from their codes below, and what the chosen score says (${reading}). What the model has never seen comes back as something that it has. Choose an image to follow it through the lab and to open its card. Images that you pick out of the latent plane or of the score’s histogram are shown here too.`}
      summary={pair && params && gallerySummary(pair.seen.look, pair.testSet, params, picked)}
      controls={look && params && <Controls params={params} {...pageOf(look, galleryPage, picked?.length ?? 0)} />}
      files={files}
    >
      {pair && params && (
        <div className="gallery">
          <Pairs look={pair.seen.look} testSet={pair.testSet} params={params} />
          {pair.seen.look.positions.length === 0 && (
            <p className="gallery-empty">{galleryEmpty(pair.seen.look, pair.testSet, params)}</p>
          )}
        </div>
      )}
    </Card>
  );
}
