// A view setting as a row of segments in the card. The words come from the field's own declaration.

import { memo } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { fieldOf, type ParamId, type Params } from '../../params/schema.ts';
import { set } from '../../state/actions.ts';
import { useLab } from '../useLab.ts';

export const ViewChoice = memo(function ViewChoice({ id }: { id: ParamId }) {
  const value = useLab(state => state.params[id]);
  const field = fieldOf(id);
  if (field.kind !== 'choice') return null;
  return (
    <ToggleButtonGroup
      className="segments"
      aria-label={field.label}
      selectedKeys={[value]}
      onSelectionChange={([chosen]) => set(id, chosen as Params[ParamId])}
      disallowEmptySelection
    >
      {field.options.map(({ value: option, label }) => (
        <ToggleButton key={option} id={option}>
          {label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
});
