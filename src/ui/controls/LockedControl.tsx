// A setting that an assignment holds: what it is, that it stays so, and why. It can be reached and read, and not changed.

import { Lock } from 'lucide-react';
import { useId } from 'react';
import type { Field } from '../../core/field.ts';
import type { ParamId } from '../../params/schema.ts';
import { shownValue } from '../../params/shown.ts';
import { useLab } from '../useLab.ts';
import { Help } from './Help.tsx';
import './locked.css';

export function LockedControl({ field }: { field: Field & { readonly id: ParamId } }) {
  const [labelId, reasonId] = [useId(), useId()];
  const value = useLab(({ params }) => shownValue(field, params));
  return (
    <div className="field" data-field={field.id} data-locked>
      <div className="field-head">
        <span className="field-label" id={labelId}>
          {field.label}
        </span>
        <Help of={field.label} field={field.id}>
          {field.help}
        </Help>
      </div>
      <div className="locked">
        <Lock aria-hidden="true" />
        <input
          className="locked-value"
          type="text"
          readOnly
          aria-disabled="true"
          aria-labelledby={labelId}
          aria-describedby={reasonId}
          value={value}
        />
        <span id={reasonId} className="soft small">
          held by the assignment
        </span>
      </div>
    </div>
  );
}
