// Zooming without wheel or fingers, selecting images in the plane, and the outlines of its classes.

import { CircleDashed, Lasso, Minus, Plus, RotateCcw, X } from 'lucide-react';
import { memo } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { brush } from '../../../state/actions.ts';
import { TipButton } from '../../Tip.tsx';
import { useLab } from '../../useLab.ts';
import { useWords } from '../../useWords.ts';

interface Props {
  scaleBy: (factor: number) => void;
  reset: () => void;
  isPicking: boolean;
  onPicking: (isPicking: boolean) => void;
  isOutlining: boolean;
  /** Null where there are none: colours mean a number. */
  onOutlining: ((isOutlining: boolean) => void) | null;
}

export const ZoomButtons = memo(function ZoomButtons({
  scaleBy,
  reset,
  isPicking,
  onPicking,
  isOutlining,
  onOutlining,
}: Props) {
  const hasPicked = useLab(state => state.brushed !== null);
  const { many } = useWords();
  return (
    <div className="plane-zoom">
      <TipButton label="Zoom in" hint="Zoom in; with the plane focused also by wheel or +" onPress={() => scaleBy(1.5)}>
        <Plus aria-hidden="true" />
      </TipButton>
      <TipButton label="Zoom out" onPress={() => scaleBy(1 / 1.5)}>
        <Minus aria-hidden="true" />
      </TipButton>
      <TipButton label="Show everything" hint="Show everything; double click does the same" onPress={reset}>
        <RotateCcw aria-hidden="true" />
      </TipButton>
      <TooltipTrigger delay={400} closeDelay={80}>
        <ToggleButton
          className="button icon bare"
          aria-label={`Select ${many}`}
          isSelected={isPicking}
          onChange={onPicking}
        >
          <Lasso aria-hidden="true" />
        </ToggleButton>
        <Tooltip className="tooltip" offset={8}>
          Draw a line round {many} to see them in the gallery and in the score’s histogram; with Shift held, without
          this button
        </Tooltip>
      </TooltipTrigger>
      <TooltipTrigger delay={400} closeDelay={80}>
        <ToggleButton
          className="button icon bare"
          aria-label="Outline classes"
          isDisabled={onOutlining === null}
          isSelected={isOutlining && onOutlining !== null}
          onChange={isOn => onOutlining?.(isOn)}
        >
          <CircleDashed aria-hidden="true" />
        </ToggleButton>
        <Tooltip className="tooltip" offset={8}>
          A line round the densest half of each class, while the run rests
        </Tooltip>
      </TooltipTrigger>
      <TipButton label="Clear selection" shortcut="Esc" isDisabled={!hasPicked} onPress={() => brush(null)}>
        <X aria-hidden="true" />
      </TipButton>
    </div>
  );
});
