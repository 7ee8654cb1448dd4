// One small example, enlarged without blur.

import { useMemo } from 'react';
import type { Values } from '../../core/examples.ts';
import { drawn, type Frame } from '../../views/examples/index.ts';
import { Bitmap } from './Bitmap.tsx';

interface Props {
  /** [values] as stored */
  values: Values;
  frame: Frame;
  label: string;
}

export function Thumb({ values, frame, label }: Props) {
  const bitmap = useMemo(() => drawn(values, frame), [values, frame]);
  return <Bitmap bitmap={bitmap} className="thumb" label={label} />;
}
