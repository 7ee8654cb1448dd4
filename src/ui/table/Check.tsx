// A box to tick, alone or one of a group.

import { Check as CheckMark } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';

interface Props {
  /** In a group, what it stands for. */
  value?: string;
  isSelected?: boolean;
  isDisabled?: boolean;
  onChange?(isSelected: boolean): void;
  children: ReactNode;
}

export const Check = ({ children, ...props }: Props) => (
  <Checkbox className="table-check" {...props}>
    {({ isSelected }) => (
      <>
        <i>{isSelected && <CheckMark aria-hidden="true" />}</i>
        <span>{children}</span>
      </>
    )}
  </Checkbox>
);
