// A select small enough for the head of a card. What cannot be chosen beside other choices stays in it, with the reason.

import { ChevronDown } from 'lucide-react';
import { memo, useId } from 'react';
import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select, SelectValue } from 'react-aria-components/Select';
import { Text } from 'react-aria-components/Text';

interface Props {
  label: string;
  value: string;
  /** `reason`: why it cannot be chosen, if it cannot. */
  options: readonly { readonly id: string; readonly label: string; readonly reason?: string | null }[];
  onChange: (value: string) => void;
}

export const SmallSelect = memo(({ label, value, options, onChange }: Props) => {
  // The name comes before the value, as it is read.
  const [labelId, valueId] = [useId(), useId()];
  return (
    <Select className="small-select" value={value} onChange={key => key !== null && onChange(String(key))}>
      <Label id={labelId}>{label}</Label>
      <Button className="button" aria-labelledby={`${labelId} ${valueId}`}>
        <SelectValue id={valueId}>{({ selectedText }) => selectedText}</SelectValue>
        <ChevronDown aria-hidden="true" />
      </Button>
      <Popover className="popover">
        <ListBox className="card-menu" items={options}>
          {option => (
            <ListBoxItem id={option.id} textValue={option.label} isDisabled={Boolean(option.reason)}>
              <Text slot="label">{option.label}</Text>
              {option.reason && (
                <Text slot="description" className="soft small">
                  {option.reason}
                </Text>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
});
