// A small map of the latent plane on one canvas, painted as the large one is, with one image on it.

import { useEffect, useRef, useState } from 'react';
import { models } from '../../models/index.ts';
import { hasGaussianCode } from '../../params/code.ts';
import { drawSpot, mapPlane, type Spot } from '../../views/imageMap.ts';
import { faded, type Palette } from '../../views/palette.ts';
import { drawMarks, writeAxes } from '../../views/scatter/letter.ts';
import { paint } from '../../views/scatter/paint.ts';
import { type Axes, pointsOf } from '../../views/scatter/points.ts';
import { axisNames } from '../../views/scatter/words.ts';
import { drawOwn } from '../views/own/mark.ts';
import { usePalette } from '../views/palette.ts';
import type { Pair } from '../views/usePair.ts';

interface Map {
  readonly pair: Pair<'latent'>;
  readonly axes: Axes;
  readonly spot: Spot;
  readonly isOwn: boolean;
  readonly isClose?: boolean;
}

const everyone = { hidden: new Set<number>(), colourBy: 'class', brushed: null };
/** Dots are larger where there are few of them. */
const CLOSE_ZOOM = 6;

function draw(canvas: HTMLCanvasElement, { pair, axes, spot, isOwn, isClose }: Map, palette: Palette): void {
  const density = Math.min(2, devicePixelRatio || 1);
  const { clientWidth: width, clientHeight: height } = canvas;
  canvas.width = Math.round(width * density);
  canvas.height = Math.round(height * density);
  const { look } = pair.seen;
  const { rem } = palette;
  const area = { left: 3.25 * rem, top: 0.5 * rem, width: width - 3.75 * rem, height: height - 3.25 * rem };
  if (area.width < 40 || area.height < 40) return;
  const plane = mapPlane(look, axes, spot, area, isClose === true);
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  const image = context.createImageData(canvas.width, canvas.height);
  paint(
    { width: canvas.width, height: canvas.height, rgba: image.data },
    pointsOf(look, pair.testSet, axes, everyone, palette),
    plane,
    palette,
    {
      density,
      zoom: isClose ? CLOSE_ZOOM : 1,
      prior: !isClose && look.dimensions > 1 && hasGaussianCode(models[pair.seen.params.model]),
    },
  );
  context.putImageData(image, 0, 0);
  context.setTransform(density, 0, 0, density, 0, 0);
  writeAxes(context, plane, palette, axisNames(look, axes));
  const at = [spot.x, spot.y] as const;
  if (isClose) {
    context.fillStyle = faded(palette.surface, 0.6); // the others step back
    context.fillRect(area.left, area.top, area.width, area.height);
    drawSpot(context, plane, spot, palette);
  } else if (isOwn) drawOwn(context, plane, at, palette);
  else drawMarks(context, plane, { selected: at, hovered: null, probe: null, grid: null }, palette);
}

export function CodeMap({ caption, label, ...map }: Map & { caption: string; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const palette = usePalette();
  const [size, setSize] = useState(0);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setSize(Math.round(entry.contentRect.width)));
    observer.observe(canvas.current!);
    return () => observer.disconnect();
  }, []);
  const { pair, axes, spot, isOwn, isClose = false } = map;
  useEffect(() => {
    if (size > 0) draw(canvas.current!, { pair, axes, spot, isOwn, isClose }, palette);
  }, [pair, axes, spot, isOwn, isClose, palette, size]);
  return (
    <figure>
      <canvas ref={canvas} role="img" aria-label={label} />
      <figcaption>{caption}</figcaption>
    </figure>
  );
}
