// What one can do with an own row or series besides changing its numbers: take back, reset, and begin elsewhere.

import { ChevronDown, RotateCcw, Undo2 } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { useStore } from 'zustand';
import type { RowShape, SeriesShape } from '../../../core/shape.ts';
import { numbers, reset, type Start, undo } from '../../../state/ownNumbers.ts';
import { startFrom } from '../../../state/ownNumbersPresent.ts';
import { wordsOf } from '../../../views/examples/words.ts';
import { TipButton } from '../../Tip.tsx';

export function NumbersTools({ shape }: { shape: RowShape | SeriesShape }) {
  const { one, many } = wordsOf(shape);
  const canUndo = useStore(numbers, state => state.past.length > 0);
  const isFirst = useStore(numbers, ({ now }) => !now || now.values === now.first);
  return (
    <div className="own-tools">
      <TipButton className="button icon" label="Undo" isDisabled={!canUndo} onPress={undo}>
        <Undo2 aria-hidden="true" />
      </TipButton>
      <TipButton
        className="button icon"
        label="Reset"
        hint="Back to what it began as"
        isDisabled={isFirst}
        onPress={reset}
      >
        <RotateCcw aria-hidden="true" />
      </TipButton>
      <MenuTrigger>
        <Button className="button">
          Start from <ChevronDown aria-hidden="true" />
        </Button>
        <Popover className="popover">
          <Menu className="card-menu" aria-label="Start from" onAction={id => startFrom(id as Start)}>
            <MenuItem id="selected">The selected test {one}</MenuItem>
            <MenuItem id="mean">The mean of the training {many}</MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
    </div>
  );
}
