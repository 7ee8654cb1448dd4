// A view setting in its card, as a row of segments or, where there is little room, as a list. The words come from the field's
// own declaration.

import { memo, useId } from 'react';
import { fieldOf, type ParamId, type Params } from '../../params/schema.ts';
import { set } from '../../state/actions.ts';
import { Segments } from '../controls/Segments.tsx';
import { useLab } from '../useLab.ts';
import { SmallSelect } from './SmallSelect.tsx';

interface Props {
  id: ParamId;
  isList?: boolean;
}

export const ViewChoice = memo(function ViewChoice({ id, isList = false }: Props) {
  const value = useLab(state => state.params[id]);
  const labelId = useId();
  const field = fieldOf(id);
  if (field.kind !== 'choice') return null;
  const options = field.options.map(({ value: option, label }) => ({ id: option, label }));
  const choose = (chosen: string) => set(id, chosen as Params[ParamId]);
  if (isList) return <SmallSelect label={field.label} options={options} value={String(value)} onChange={choose} />;
  return (
    <div className="view-choice">
      <span id={labelId}>{field.label}</span>
      <Segments labelId={labelId} options={options} value={String(value)} onChange={choose} />
    </div>
  );
});
