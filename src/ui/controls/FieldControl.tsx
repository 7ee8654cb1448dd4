// Which control a field gets follows from what the field is.

import { memo, Suspense } from 'react';
import { useStore } from 'zustand';
import type { Field } from '../../core/field.ts';
import type { ParamId } from '../../params/schema.ts';
import { locks } from '../../state/assignment/locks.ts';
import { fetched } from '../later.tsx';
import { ChoiceControl } from './ChoiceControl.tsx';
import { ClassControl } from './ClassControl.tsx';
import { ListControl } from './ListControl.tsx';
import { NumberControl } from './NumberControl.tsx';

const LockedControl = fetched(async () => (await import('./LockedControl.tsx')).LockedControl);

export const FieldControl = memo(function FieldControl({ field }: { field: Field & { readonly id: ParamId } }) {
  const isLocked = useStore(locks, ({ on }) => on?.locked.includes(field.id));
  if (isLocked)
    return (
      <Suspense>
        <LockedControl field={field} />
      </Suspense>
    );
  if (field.kind === 'choice') return <ChoiceControl field={field} />;
  if (field.kind === 'list') return <ListControl field={field} />;
  return field.meaning === 'class' ? <ClassControl field={field} /> : <NumberControl field={field} />;
});
