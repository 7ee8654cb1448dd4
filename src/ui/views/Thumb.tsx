// One image of 28 x 28 pixels, white on black in both themes, enlarged without blur.

import { useEffect, useRef } from 'react';
import { side } from '../../core/idx.ts';
import { rgba } from '../../views/bitmap.ts';

interface Props {
  /** [784] 0..255 */
  pixels: Uint8Array;
  label: string;
}

export function Thumb({ pixels, label }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    canvas.current!.getContext('2d')!.putImageData(new ImageData(rgba(pixels), side, side), 0, 0);
  }, [pixels]);
  return <canvas ref={canvas} className="thumb" width={side} height={side} role="img" aria-label={label} />;
}
