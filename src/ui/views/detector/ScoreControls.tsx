// What can be laid over the histogram of the score: another dataset, and images that are picked by their score.

import { X } from 'lucide-react';
import { memo, useRef } from 'react';
import type { ChoiceField } from '../../../core/field.ts';
import { fieldOf, type ParamId } from '../../../params/schema.ts';
import { brush, set } from '../../../state/actions.ts';
import { useWatch } from '../../card/useOnScreen.ts';
import { useOptions } from '../../controls/useOptions.ts';
import { TipButton } from '../../Tip.tsx';
import { useLab } from '../../useLab.ts';
import { SmallSelect } from '../SmallSelect.tsx';
import { PickRange } from './PickRange.tsx';
import { wantedOod } from './useOod.ts';

const field = fieldOf('compareWith') as ChoiceField & { readonly id: ParamId };

export const ScoreControls = memo(function ScoreControls() {
  const box = useRef<HTMLDivElement>(null);
  const wanted = useLab(wantedOod);
  const own = useLab(state => state.seen.detection?.params.dataset);
  const hasPicked = useLab(state => state.brushed !== null);
  useWatch(box, wanted ? 'ood' : undefined);
  const options = useOptions(field).filter(({ value }) => value !== own);
  return (
    <div ref={box} className="score-row">
      <SmallSelect
        label={field.label}
        value={wanted ?? 'none'}
        options={options.map(({ value, label, reason }) => ({ id: value, label, reason }))}
        onChange={value => set('compareWith', value)}
      />
      <PickRange />
      <TipButton label="Clear selection" isDisabled={!hasPicked} onPress={() => brush(null)}>
        <X aria-hidden="true" />
      </TipButton>
    </div>
  );
});
