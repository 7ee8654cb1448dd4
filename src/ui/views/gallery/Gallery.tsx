// Originals over what the model makes of them: a fair sample, the ends of the score, the errors, or what was picked out.

import { useEffect, useMemo, useRef } from 'react';
import { galleryTable, pairsBitmap } from '../../../views/gallery.ts';
import { galleryEmpty, gallerySummary, type Shown } from '../../../views/galleryWords.ts';
import { readingLabelOf } from '../../../views/naming.ts';
import { canvasBlob, type Files } from '../../card/files.ts';
import { SignKeys } from '../../Signs.tsx';
import { useLab } from '../../useLab.ts';
import { ViewCard } from '../ViewCard.tsx';
import { Controls } from './Controls.tsx';
import { Pairs } from './Pairs.tsx';
import { useGallery } from './useGallery.ts';
import './gallery.css';

/** What the picture in the middle is. */
const BETWEEN =
  ' In the middle: what the encoder is given of the one above in training. Reconstruction and score are those of the original.';

/** All pairs side by side as one picture, at the resolution of the data. */
async function picture(shown: Shown | null): Promise<Blob> {
  if (!shown || shown.seen.look.positions.length === 0)
    throw new Error('There is nothing to save: this gallery is empty.');
  const { look } = shown.seen;
  const { width, height, rgba } = pairsBitmap(look, shown.testSet, 0, look.positions.length);
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  canvas.getContext('2d')!.putImageData(new ImageData(rgba, width, height), 0, 0);
  return canvasBlob(canvas);
}

/** What can be saved of the page that is shown when somebody asks. */
function useFiles(shown: Shown | null): Files {
  const latest = useRef(shown);
  useEffect(() => {
    latest.current = shown;
  }, [shown]);
  return useMemo<Files>(
    () => ({
      png: () => picture(latest.current),
      table() {
        const now = latest.current;
        return now && galleryTable(now.seen.look, now.testSet, now.seen.params);
      },
    }),
    [],
  );
}

export function Gallery() {
  const shown = useGallery();
  const picked = useLab(state => state.brushed);
  const galleryClass = useLab(state => state.params.galleryClass);
  const files = useFiles(shown);
  const ofRun = shown?.seen.params;
  const params = useMemo(() => ofRun && { ...ofRun, galleryClass }, [ofRun, galleryClass]);
  const look = shown?.seen.look;
  return (
    <ViewCard
      id="reconstructions"
      probe="reconstructions"
      now={look && `The value is the ${readingLabelOf(look.scoreId)}.${look.corrupted ? BETWEEN : ''}`}
      summary={shown && params && gallerySummary(shown, params, picked)}
      controls={shown && params && <Controls params={params} page={shown.chosen} />}
      files={files}
    >
      {shown && look && params && (
        <div className="gallery">
          <Pairs
            look={look}
            testSet={shown.testSet}
            params={params}
            run={shown.seen.run}
            among={shown.chosen.by?.look ?? null}
          />
          {look.corrupted && (
            <p className="soft small">
              In the middle: what the encoder is given in training. The rest is of the original.
            </p>
          )}
          <SignKeys />
          {look.positions.length === 0 && <p className="gallery-empty">{galleryEmpty(shown, params)}</p>}
        </div>
      )}
    </ViewCard>
  );
}
