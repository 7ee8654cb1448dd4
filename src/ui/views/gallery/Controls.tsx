// Which images the gallery shows, and the way through its pages. What was picked out in another picture comes before any
// kind and class, until it is let go.

import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { memo } from 'react';
import { Button } from 'react-aria-components/Button';
import type { GalleryPage } from '../../../core/gallery.ts';
import { fieldOf, type Params } from '../../../params/schema.ts';
import { brush, set } from '../../../state/actions.ts';
import { countedExamples } from '../../../views/examples/words.ts';
import { pageText } from '../../../views/galleryWords.ts';
import { classEntries } from '../../../views/naming.ts';
import { TipButton } from '../../Tip.tsx';
import { useLab } from '../../useLab.ts';
import { useWords } from '../../useWords.ts';
import { SmallSelect } from '../SmallSelect.tsx';

const kinds = fieldOf('gallery');

/** Another choice of images is seen from its first page. */
function choose(id: 'gallery' | 'galleryClass', value: string | number): void {
  set('galleryPage', 1);
  set(id, value);
}

interface Props {
  params: Params;
  page: GalleryPage;
}

export const Controls = memo(function Controls({ params, page }: Props) {
  const picked = useLab(state => state.brushed?.length ?? 0);
  return (
    <div className="gallery-controls">
      {picked > 0 ? <Picked count={picked} /> : <Choice params={params} />}
      <Pager page={page} />
    </div>
  );
});

const Choice = memo(function Choice({ params }: { params: Params }) {
  const kind = useLab(state => state.params.gallery);
  const shown = useLab(state => state.params.galleryClass);
  const classes = classEntries(params).map(({ id, name, anomalous }) => ({
    id: String(id),
    label: anomalous ? `${name} (anomalous)` : name,
  }));
  if (kinds.kind !== 'choice') return null;
  return (
    <div className="gallery-choice">
      <SmallSelect
        label="Show"
        value={kind}
        options={kinds.options.map(({ value, label }) => ({ id: value, label }))}
        onChange={value => choose('gallery', value)}
      />
      <SmallSelect
        label="Class"
        value={String(shown)}
        options={[{ id: '-1', label: 'All classes' }, ...classes]}
        onChange={value => choose('galleryClass', Number(value))}
      />
    </div>
  );
});

/** What was picked comes before every kind. */
function Picked({ count }: { count: number }) {
  const words = useWords();
  return (
    <div className="gallery-choice">
      <Button className="button" onPress={() => brush(null)}>
        <X aria-hidden="true" /> Clear {countedExamples(count, words, 'selected')}
      </Button>
    </div>
  );
}

const Pager = ({ page }: { page: GalleryPage }) => (
  <fieldset className="pager" aria-label="Pages of the gallery">
    <TipButton label="Previous page" isDisabled={page.number <= 1} onPress={() => set('galleryPage', page.number - 1)}>
      <ChevronLeft aria-hidden="true" />
    </TipButton>
    <span aria-live="polite">{pageText(page)}</span>
    <TipButton
      label="Next page"
      isDisabled={page.number >= page.pages}
      onPress={() => set('galleryPage', page.number + 1)}
    >
      <ChevronRight aria-hidden="true" />
    </TipButton>
  </fieldset>
);
