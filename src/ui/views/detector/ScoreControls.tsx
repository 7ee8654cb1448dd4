// What can be laid over the histogram of the score: another dataset, and images that are picked by their score.

import { X } from 'lucide-react';
import { useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import { datasets } from '../../../datasets/index.ts';
import { fieldOf } from '../../../params/schema.ts';
import { brush, set } from '../../../state/actions.ts';
import { whole } from '../../../views/numbers.ts';
import { useWatch } from '../../card/useOnScreen.ts';
import { useLab } from '../../useLab.ts';
import { SmallSelect } from '../SmallSelect.tsx';
import { PickRange } from './PickRange.tsx';
import { useGuests, wantedGuests } from './useGuests.ts';

const field = fieldOf('compareWith');

export function ScoreControls() {
  const box = useRef<HTMLDivElement>(null);
  const wanted = useLab(wantedGuests);
  const own = useLab(state => state.seen.detection?.params.dataset);
  const picked = useLab(state => state.brushed?.length ?? 0);
  useWatch(box, wanted ? 'guests' : undefined);
  if (field.kind !== 'choice') return null;
  const options = field.options.filter(({ value }) => value !== own);
  return (
    <div ref={box} className="score-row">
      <SmallSelect
        label={field.label}
        value={wanted ?? 'none'}
        options={options.map(({ value, label }) => ({ id: value, label }))}
        onChange={value => set('compareWith', value)}
      />
      <PickRange />
      {picked > 0 && (
        <Button className="button" onPress={() => brush(null)}>
          <X aria-hidden="true" /> Clear {whole(picked)} picked
        </Button>
      )}
      {wanted && <Waiting label={datasets[wanted].label} />}
    </div>
  );
}

/** Why the other dataset is not there yet, or never will be. */
function Waiting({ label }: { label: string }) {
  const isThere = useGuests() !== null;
  const wanted = useLab(wantedGuests);
  const look = useLab(state => state.seen.guests?.look);
  if (isThere) return null;
  const problem = look?.dataset === wanted ? look?.problem : null;
  return (
    <p className="soft small" role="status">
      {problem ?? `${label}: its test images are being fetched and scored…`}
    </p>
  );
}
