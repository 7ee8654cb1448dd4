// The menu of images to begin with, for those without a pointer, and for changing a test image by a stroke.

import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { exampleAt } from '../../../core/examples.ts';
import { startFromPixels, startFromStrokes } from '../../../state/drawing.ts';
import type { LabState } from '../../../state/store.ts';
import { useLab } from '../../useLab.ts';
import { useStage } from '../../useStage.ts';
import { presets } from './presets.ts';

const SELECTED = 'selected';

function startFrom(id: string, { testSet, selected }: LabState): void {
  const preset = presets.find(each => each.id === id);
  if (preset) startFromStrokes(preset.strokes);
  else if (testSet) startFromPixels(exampleAt(testSet, selected).slice());
}

export function StartFrom() {
  const { lab } = useStage();
  const hasTestSet = useLab(state => state.testSet !== null);
  return (
    <MenuTrigger>
      <Button className="button">
        Start from <ChevronDown aria-hidden="true" />
      </Button>
      <Popover className="popover">
        <Menu
          className="card-menu"
          aria-label="Start from"
          onAction={id => startFrom(String(id), lab.getState())}
          disabledKeys={hasTestSet ? [] : [SELECTED]}
        >
          <MenuItem id={SELECTED}>The selected test image</MenuItem>
          {presets.map(({ id, label }) => (
            <MenuItem key={id} id={id}>
              {label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
