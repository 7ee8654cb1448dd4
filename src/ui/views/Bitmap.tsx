// A computed bitmap as a canvas at its own resolution; the style sheet scales it, and leaves pixels that are values without blur.

import { type Ref, useEffect, useRef } from 'react';
import type { Bitmap as Pixels } from '../../views/bitmap.ts';

interface Props {
  bitmap: Pixels;
  className: string;
  /** What it shows, for those who do not see it; left out where something beside it says so. */
  label?: string;
  ref?: Ref<HTMLCanvasElement>;
}

export function Bitmap({ bitmap: { width, height, rgba, isSmooth = false }, className, label, ref }: Props) {
  const canvas = useRef<HTMLCanvasElement | null>(null);
  useEffect(() => {
    const context = canvas.current!.getContext('2d', { willReadFrequently: true })!;
    context.putImageData(new ImageData(rgba, width, height), 0, 0);
  }, [rgba, width, height]);
  const keep = (element: HTMLCanvasElement | null) => {
    canvas.current = element;
    if (typeof ref === 'function') ref(element);
    else if (ref) ref.current = element;
  };
  const spoken = label === undefined ? {} : { role: 'img', 'aria-label': label };
  return (
    <canvas
      ref={keep}
      className={className}
      data-smooth={isSmooth || undefined}
      width={width}
      height={height}
      {...spoken}
    />
  );
}
