// A view setting as a row of segments in the card. The words come from the field's own declaration.

import { memo } from 'react';
import { fieldOf, type ParamId, type Params } from '../../params/schema.ts';
import { set } from '../../state/actions.ts';
import { Segments } from '../controls/Segments.tsx';
import { useLab } from '../useLab.ts';

export const ViewChoice = memo(function ViewChoice({ id }: { id: ParamId }) {
  const value = useLab(state => state.params[id]);
  const field = fieldOf(id);
  if (field.kind !== 'choice') return null;
  return (
    <Segments
      label={field.label}
      options={field.options.map(({ value: option, label }) => ({ id: option, label }))}
      value={String(value)}
      onChange={chosen => set(id, chosen as Params[ParamId])}
    />
  );
});
