// A box to tick, alone or one of a group. The browser's own, because a table may have hundreds of columns: boxes that bring more
// with them would hold the page up when its dialog opens.

import { Check as CheckMark } from 'lucide-react';
import type { ReactNode } from 'react';

interface Props {
  isSelected: boolean;
  isDisabled?: boolean;
  onChange(isSelected: boolean): void;
  children: ReactNode;
}

export const Check = ({ isSelected, isDisabled = false, onChange, children }: Props) => (
  <label className="table-check" data-selected={isSelected || undefined} data-disabled={isDisabled || undefined}>
    <input
      type="checkbox"
      className="visually-hidden"
      checked={isSelected}
      disabled={isDisabled}
      onChange={({ currentTarget }) => onChange(currentTarget.checked)}
    />
    <i>{isSelected && <CheckMark aria-hidden="true" />}</i>
    <span>{children}</span>
  </label>
);
