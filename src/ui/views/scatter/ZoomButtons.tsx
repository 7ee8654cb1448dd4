// Zooming without wheel or fingers.

import { Minus, Plus, RotateCcw } from 'lucide-react';
import { TipButton } from '../../Tip.tsx';

interface Props {
  scaleBy: (factor: number) => void;
  reset: () => void;
}

export const ZoomButtons = ({ scaleBy, reset }: Props) => (
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
  </div>
);
