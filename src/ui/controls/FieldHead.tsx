// The line above a control: its name, its unit, its explanation, and the way back to the default once it was left.

import { Undo2 } from 'lucide-react';
import type { Field } from '../../core/field.ts';
import { defaultFor, type ParamId } from '../../params/schema.ts';
import { shown } from '../../params/shown.ts';
import { set } from '../../state/actions.ts';
import { TipButton } from '../Tip.tsx';
import { useLab } from '../useLab.ts';
import { Help } from './Help.tsx';

interface Props {
  field: Field & { readonly id: ParamId };
  /** Id for the label, so that a control can point at it. */
  labelId: string;
}

export function FieldHead({ field, labelId }: Props) {
  const waiting = useLab(state => state.pending.includes(field.id));
  const usual = useLab(({ params }) => defaultFor(field.id, params));
  const isChanged = useLab(({ params }) => params[field.id] !== usual);
  const before = useLab(({ params }) => shown(field, usual, params));
  const unit = field.kind === 'number' ? field.unit : undefined;
  return (
    <div className="field-head" data-waiting={waiting}>
      <span className="field-label" id={labelId}>
        {field.label}
        {unit && !field.label.toLowerCase().includes(unit) && <span className="field-unit"> {unit}</span>}
      </span>
      <Help of={field.label} cost={field.cost} field={field.id}>
        {field.help}
      </Help>
      {isChanged && (
        <TipButton
          className="reset"
          label={`Reset ${field.label} to ${before}`}
          hint={`Back to the default, ${before}`}
          onPress={() => set(field.id, usual)}
        >
          <Undo2 aria-hidden="true" /> <span>{before}</span>
        </TipButton>
      )}
    </div>
  );
}
