// A choice of few, side by side, of which one is always made.

import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';

interface Segment<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** Stands in the place of the label, which is read out then. */
  readonly picture?: ReactNode;
}

interface Props<Id extends string> {
  /** What is chosen, in words; or the id of the element that says it. */
  label?: string;
  labelId?: string;
  className?: string;
  options: readonly Segment<Id>[];
  /** Null where none of them is. */
  value: Id | null;
  onChange(id: Id): void;
}

export const Segments = <Id extends string>({
  label,
  labelId,
  className = 'segments',
  options,
  value,
  onChange,
}: Props<Id>) => (
  <ToggleButtonGroup
    className={className}
    {...(labelId ? { 'aria-labelledby': labelId } : { 'aria-label': label ?? '' })}
    disallowEmptySelection={value !== null}
    selectedKeys={value === null ? [] : [value]}
    onSelectionChange={([chosen]) => onChange(chosen as Id)}
  >
    {options.map(({ id, label: name, picture }) => (
      <ToggleButton key={id} id={id} {...(picture ? { 'aria-label': name } : {})}>
        {picture ?? name}
      </ToggleButton>
    ))}
  </ToggleButtonGroup>
);
