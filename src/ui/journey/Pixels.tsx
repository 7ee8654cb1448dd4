// One 28 x 28 picture, drawn at the resolution of the data and scaled by the browser with crisp pixels.

import { useLayoutEffect, useRef } from 'react';
import { side } from '../../core/idx.ts';

interface Props {
  /** [784 * 4] RGBA; null leaves the picture empty. */
  rgba: Uint8ClampedArray<ArrayBuffer> | null;
}

export function Pixels({ rgba }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (rgba) context?.putImageData(new ImageData(rgba, side, side), 0, 0);
    else context?.clearRect(0, 0, side, side);
  }, [rgba]);
  return <canvas ref={canvas} className="pixels" data-empty={rgba === null} width={side} height={side} />;
}
