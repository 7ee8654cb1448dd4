// What a card can be saved as, as a menu.

import type { RefObject } from 'react';
import { Menu, MenuItem } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import type { Files } from './files.ts';

export type SaveChoice = 'png' | 'svg' | 'csv' | 'table';

interface Props {
  label: string;
  files: Files;
  triggerRef: RefObject<HTMLButtonElement | null>;
  onChoose(choice: SaveChoice): void;
  onClose(): void;
}

export const SaveChoices = ({ label, files, triggerRef, onChoose, onClose }: Props) => (
  <Popover className="popover" placement="bottom end" isOpen triggerRef={triggerRef} onOpenChange={onClose}>
    <Menu
      className="card-menu"
      aria-label={label}
      autoFocus="first"
      onAction={key => onChoose(key as SaveChoice)}
      onClose={onClose}
    >
      {files.png && <MenuItem id="png">Picture (PNG)</MenuItem>}
      {files.svg && <MenuItem id="svg">Drawing (SVG)</MenuItem>}
      <MenuItem id="csv">Numbers (CSV)</MenuItem>
      <MenuItem id="table">Show as table</MenuItem>
    </Menu>
  </Popover>
);
