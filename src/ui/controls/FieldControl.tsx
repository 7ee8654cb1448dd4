// Which control a field gets follows from what the field is.

import { memo } from 'react';
import type { Field } from '../../core/field.ts';
import type { ParamId } from '../../params/schema.ts';
import { ChoiceControl } from './ChoiceControl.tsx';
import { ClassControl } from './ClassControl.tsx';
import { ListControl } from './ListControl.tsx';
import { NumberControl } from './NumberControl.tsx';

export const FieldControl = memo(function FieldControl({ field }: { field: Field & { readonly id: ParamId } }) {
  if (field.kind === 'choice') return <ChoiceControl field={field} />;
  if (field.kind === 'list') return <ListControl field={field} />;
  return field.meaning === 'class' ? <ClassControl field={field} /> : <NumberControl field={field} />;
});
