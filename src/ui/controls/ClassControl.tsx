// Classes by name, each beside the colour that it has in every picture; those that are anomalous wear the cross that marks
// anomalies everywhere, in place of their dot.

import { X } from 'lucide-react';
import { useId } from 'react';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import type { NumberField } from '../../core/field.ts';
import { isAnomalous } from '../../params/anomaly.ts';
import type { ParamId } from '../../params/schema.ts';
import { classNames } from '../../params/shown.ts';
import { set } from '../../state/actions.ts';
import { classColour } from '../../views/classColour.ts';
import { useLab, useLabShallow } from '../useLab.ts';
import { FieldHead } from './FieldHead.tsx';

export function ClassControl({ field }: { field: NumberField & { readonly id: ParamId } }) {
  const labelId = useId();
  const value = useLab(state => state.params[field.id]);
  const names = useLabShallow(state => classNames(state.params));
  const anomalous = useLabShallow(state => classNames(state.params).map((_, id) => isAnomalous(state.params, id)));
  return (
    <div className="field" data-field={field.id}>
      <FieldHead field={field} labelId={labelId} />
      <RadioGroup
        className="classes"
        aria-labelledby={labelId}
        data-longest={Math.min(4, Math.max(...names.map(name => name.length)))}
        value={String(value)}
        onChange={next => set(field.id, Number(next))}
      >
        {names.map((name, id) => (
          <Radio key={name} value={String(id)} className="class-chip" data-anomalous={anomalous[id] || undefined}>
            <i style={{ background: classColour(id) }} />
            <X className="class-cross" aria-hidden="true" />
            {name}
          </Radio>
        ))}
      </RadioGroup>
    </div>
  );
}
