// A choice: side by side if the names are short enough to be read at once, else a list with an explanation of each.

import { Check, ChevronDown } from 'lucide-react';
import { useId } from 'react';
import { Button } from 'react-aria-components/Button';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select, SelectValue } from 'react-aria-components/Select';
import { Text } from 'react-aria-components/Text';
import type { ChoiceField } from '../../core/field.ts';
import type { ParamId, Params } from '../../params/schema.ts';
import { set } from '../../state/actions.ts';
import { Terms } from '../glossary/Words.tsx';
import { useLab } from '../useLab.ts';
import { FieldHead } from './FieldHead.tsx';
import { Segments } from './Segments.tsx';
import { SourceSettings } from './SourceSettings.tsx';
import { type Offered, useOptions } from './useOptions.ts';

interface Props {
  field: ChoiceField & { readonly id: ParamId };
}

const SHORT = 24; // letters that fit side by side in the narrowest panel

export function ChoiceControl({ field }: Props) {
  const labelId = useId();
  const value = String(useLab(state => state.params[field.id]));
  const choose = (next: string) => set(field.id, next as Params[ParamId]);
  const options = useOptions(field);
  const settings = field.options.find(option => option.value === value)?.settings;
  const letters = options.reduce((sum, { label }) => sum + label.length, 0);
  // Side by side there is no room for a reason.
  const isRow = options.length <= 4 && letters <= SHORT && options.every(({ reason }) => reason === null);
  const Shape = isRow ? Row : Menu;
  return (
    <div className="field" data-field={field.id}>
      <FieldHead field={field} labelId={labelId} />
      <Shape {...{ options, value, labelId, choose }} />
      {settings && <SourceSettings settings={settings} />}
    </div>
  );
}

interface ShapeProps {
  options: readonly Offered[];
  value: string;
  labelId: string;
  choose(value: string): void;
}

const Row = ({ options, value, labelId, choose }: ShapeProps) => (
  <Segments
    labelId={labelId}
    options={options.map(({ value: id, label }) => ({ id, label }))}
    value={value}
    onChange={choose}
  />
);

function Menu({ options, value, labelId, choose }: ShapeProps) {
  const valueId = useId();
  return (
    <Select aria-labelledby={labelId} value={value} onChange={key => choose(String(key))}>
      <Button className="button menu" aria-labelledby={`${labelId} ${valueId}`}>
        <SelectValue id={valueId}>{({ selectedText }) => selectedText}</SelectValue>
        <ChevronDown aria-hidden="true" />
      </Button>
      <Popover className="popover menu-list" offset={4}>
        <ListBox>
          {options.map(({ value, label, help, reason }) => (
            <ListBoxItem key={value} id={value} textValue={label} className="menu-item" isDisabled={reason !== null}>
              <Check className="menu-check" aria-hidden="true" />
              <Text slot="label">{label}</Text>
              {(reason ?? help) && (
                <Text slot="description" className="soft small">
                  {reason ?? <Terms text={help ?? ''} />}
                </Text>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
