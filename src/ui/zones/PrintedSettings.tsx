// The settings as paper shows them: every one by its name, in words, and no sliders.

import { applies, fields } from '../../params/schema.ts';
import { shownValue } from '../../params/shown.ts';
import { groups } from '../controls/groups.ts';
import { usePrinting } from '../printing.ts';
import { useLab } from '../useLab.ts';

export function PrintedSettings() {
  const { isPrinting } = usePrinting();
  const params = useLab(state => state.applied ?? state.params);
  if (!isPrinting) return null;
  const shown = fields.filter(({ id, group }) => applies(id, params) && groups.some(each => each.id === group));
  return (
    <dl className="printed-settings">
      {shown.map(field => (
        <div key={field.id}>
          <dt>{field.label}</dt>
          <dd>{shownValue(field, params)}</dd>
        </div>
      ))}
    </dl>
  );
}
