// The controls of a group, each with what students may do with it, and all of them at once.

import { Button } from 'react-aria-components/Button';
import type { Assignment } from '../../../assignments/assignment.ts';
import { change } from '../../../assignments/draft.ts';
import type { Field } from '../../../core/field.ts';
import type { ParamId, Params } from '../../../params/schema.ts';
import { shownValue } from '../../../params/shown.ts';
import { Segments } from '../../controls/Segments.tsx';
import { type Hold, holding, holdOf } from './holding.ts';

const options = [
  { id: 'free', label: 'Free' },
  { id: 'locked', label: 'Locked' },
  { id: 'hidden', label: 'Hidden' },
] as const;

interface Props {
  title: string;
  shown: readonly (Field & { readonly id: ParamId })[];
  of: Assignment;
  params: Params;
}

export function LockGroup({ title, shown, of, params }: Props) {
  const ids = shown.map(({ id }) => id);
  const count = (hold: Hold) => ids.filter(id => holdOf(of, id) === hold).length;
  const words = (['locked', 'hidden'] as const).filter(hold => count(hold) > 0).map(hold => `${count(hold)} ${hold}`);
  return (
    <details className="prepare-locks">
      <summary>
        {title} <span className="soft small">{words.join(', ') || 'all free'}</span>
      </summary>
      <fieldset className="prepare-row">
        <legend className="visually-hidden">All of {title}</legend>
        <Button className="button" onPress={() => change(holding(of, ids, 'locked'))}>
          Lock all of {title}
        </Button>
        <Button className="button" onPress={() => change(holding(of, ids, 'free'))}>
          Free all
        </Button>
      </fieldset>
      {shown.map(field => (
        <div key={field.id} className="prepare-lock">
          <span>
            {field.label} <span className="soft small">{shownValue(field, params)}</span>
          </span>
          <Segments
            label={`${field.label} is`}
            options={options}
            value={holdOf(of, field.id)}
            onChange={hold => change(holding(of, [field.id], hold))}
          />
        </div>
      ))}
    </details>
  );
}
