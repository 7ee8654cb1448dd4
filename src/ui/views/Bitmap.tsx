// A computed bitmap as a canvas at its own resolution; the style sheet scales it, without blur.

import { type Ref, useEffect, useRef } from 'react';
import type { Bitmap as Pixels } from '../../views/manifold.ts';

interface Props {
  bitmap: Pixels;
  className: string;
  ref?: Ref<HTMLCanvasElement>;
}

export function Bitmap({ bitmap: { width, height, rgba }, className, ref }: Props) {
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
  return <canvas ref={keep} className={className} width={width} height={height} />;
}
