// One small example, enlarged without blur.

import { useMemo } from 'react';
import type { Shape } from '../../core/shape.ts';
import { drawn } from '../../views/examples/index.ts';
import { Bitmap } from './Bitmap.tsx';

interface Props {
  /** [values] 0..255 */
  pixels: Uint8Array;
  shape: Shape;
  label: string;
}

export function Thumb({ pixels, shape, label }: Props) {
  const bitmap = useMemo(() => drawn(pixels, shape), [pixels, shape]);
  return <Bitmap bitmap={bitmap} className="thumb" label={label} />;
}
