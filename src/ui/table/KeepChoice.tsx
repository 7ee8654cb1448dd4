// Whether the browser keeps the file for the next visit: only if a person says so, and only what is not too large for it.

import { fileSize } from '../../core/fileSize.ts';
import { tableBytes } from '../../core/table/tableFile.ts';
import type { TableFile } from '../../engine/api.ts';
import { MOST_BYTES } from '../../state/tableKept.ts';
import { Check } from './Check.tsx';

interface Props {
  table: TableFile;
  isKept: boolean;
  onChange(isKept: boolean): void;
}

export function KeepChoice({ table, isKept, onChange }: Props) {
  const bytes = tableBytes(table);
  const size = fileSize(bytes);
  const isTooLarge = bytes > MOST_BYTES;
  return (
    <Check isSelected={isKept} isDisabled={isTooLarge} onChange={onChange}>
      <b>Keep it in this browser</b>{' '}
      <span className="soft">
        {isTooLarge
          ? `Not with ${size}: up to ${fileSize(MOST_BYTES)} can be kept. Open it again after a reload.`
          : `${size}. It is here again after a reload, in the place of one that was kept before, and never leaves this computer.`}
      </span>
    </Check>
  );
}
