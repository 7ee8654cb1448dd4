// One picture of an example, drawn at its own resolution and scaled by the browser, with crisp pixels where those are values.

import { useLayoutEffect, useRef } from 'react';
import type { Bitmap } from '../../views/bitmap.ts';

interface Props {
  /** Null leaves the picture empty. */
  bitmap: Bitmap | null;
}

export function Pixels({ bitmap }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width, height } = bitmap ?? { width: 1, height: 1 };
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (bitmap) context?.putImageData(new ImageData(bitmap.rgba, bitmap.width, bitmap.height), 0, 0);
    else context?.clearRect(0, 0, 1, 1);
  }, [bitmap]);
  return (
    <canvas
      ref={canvas}
      className="pixels"
      data-empty={bitmap === null}
      data-smooth={bitmap?.isSmooth || undefined}
      width={width}
      height={height}
    />
  );
}
