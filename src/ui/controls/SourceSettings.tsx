// What the source of a choice has set with it, where something else is set now: offered, and taken over by a press.

import { Button } from 'react-aria-components/Button';
import type { Option } from '../../core/field.ts';
import { fieldOf, type ParamId, type Params } from '../../params/schema.ts';
import { shown } from '../../params/shown.ts';
import { setAll } from '../../state/actions.ts';
import { useHeld } from '../useHeld.ts';
import { useLab, useLabShallow } from '../useLab.ts';

interface Props {
  settings: NonNullable<Option['settings']>;
}

export function SourceSettings({ settings }: Props) {
  const ids = Object.keys(settings) as ParamId[];
  const isSet = useLab(({ params }) => ids.every(id => params[id] === settings[id]));
  const words = useLabShallow(({ params }) =>
    ids.map(id => `${fieldOf(id).label.toLowerCase()} ${shown(fieldOf(id), settings[id], params)}`),
  );
  const held = useHeld();
  if (isSet || ids.some(id => held.includes(id))) return null;
  return (
    <p className="soft small source-settings">
      In its source: {words.join(', ')}.{' '}
      <Button className="button" onPress={() => setAll(settings as Partial<Params>)}>
        Set as there
      </Button>
    </p>
  );
}
