// The example beside its reconstruction, as one of its kind is shown.

import type { Examined } from '../../state/card.ts';
import { partsOf } from '../examples/index.ts';
import { useFrame } from '../useFrame.ts';
import { useLab } from '../useLab.ts';

export function Pictures({ examined: { pixels, examination } }: { examined: Examined }) {
  const frame = useFrame();
  const params = useLab(state => state.snapshot?.params ?? state.params);
  const Parts = partsOf(frame.shape);
  return <Parts x={pixels} reconstruction={examination.reconstruction} frame={frame} params={params} />;
}
