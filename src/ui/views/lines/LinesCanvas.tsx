// Two canvases over one another: what changes with the run below, what follows the pointer above.

import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { hover, select } from '../../../state/actions.ts';
import { type Kind, type Lines, nearestLine } from '../../../views/lines.ts';
import { areaOf, paintAll, paintAxes, paintOne, paintRing, placeAt } from '../../../views/linesPaint.ts';
import type { Palette } from '../../../views/palette.ts';
import { useLab } from '../../useLab.ts';
import { usePalette } from '../palette.ts';

interface Props {
  lines: Lines;
  kind: Kind;
  places: number;
  /** What a place is called where it has no name. */
  unit: string;
  /** What it is, and what it shows. */
  role: string;
  label: string;
  /** Id of what its keys do. */
  hint: string;
  /** The place that is looked at, for a ring on the hovered line; null: none. */
  ringAt: number | null;
  /** Set to what makes one picture of both canvases. */
  whole: RefObject<() => HTMLCanvasElement>;
  onPlace(place: number): void;
  onKeyDown(event: KeyboardEvent): void;
  onBlur(): void;
}

const DENSITY = 2;

/** The pen of an empty canvas, in CSS pixels. */
function penOf(canvas: HTMLCanvasElement, width: number, height: number) {
  canvas.width = Math.round(width * DENSITY);
  canvas.height = Math.round(height * DENSITY);
  const pen = canvas.getContext('2d')!;
  pen.setTransform(DENSITY, 0, 0, DENSITY, 0, 0);
  return pen;
}

export function LinesCanvas({ lines, kind, places, unit, whole, ringAt, onPlace, ...keys }: Props) {
  const { role, label, hint, onKeyDown, onBlur } = keys;
  const [below, above] = [useRef<HTMLCanvasElement>(null), useRef<HTMLCanvasElement>(null)];
  const [{ width, height }, setSize] = useState({ width: 0, height: 0 });
  const palette: Palette = usePalette();
  const selected = useLab(state => (state.own === null ? state.selected : null));
  const hovered = useLab(state => state.hovered);
  useEffect(() => {
    const observer = new ResizeObserver(([{ contentRect }]) =>
      setSize({ width: Math.round(contentRect.width), height: Math.round(contentRect.height) }),
    );
    observer.observe(below.current!);
    return () => observer.disconnect();
  }, [below]);
  const isThere = width > 80 && height > 80;
  const area = areaOf(lines, width, height, palette);

  useEffect(() => {
    if (!isThere) return;
    const pen = penOf(below.current!, width, height);
    const area = areaOf(lines, width, height, palette);
    paintAxes(pen, lines, places, unit, area, palette);
    paintAll(pen, lines, area, kind, palette);
  }, [below, isThere, lines, kind, places, unit, palette, width, height]);

  useEffect(() => {
    if (!isThere) return;
    const pen = penOf(above.current!, width, height);
    const area = areaOf(lines, width, height, palette);
    if (selected !== null) paintOne(pen, lines, area, selected, palette.accent, palette);
    if (hovered !== null && hovered !== selected) paintOne(pen, lines, area, hovered, palette.ink, palette);
    if (hovered !== null && ringAt !== null) paintRing(pen, lines, area, hovered, ringAt, palette);
    whole.current = () => {
      const both = document.createElement('canvas');
      const sheet = penOf(both, width, height);
      sheet.fillStyle = palette.surface;
      sheet.fillRect(0, 0, width, height);
      for (const each of [below, above]) sheet.drawImage(each.current!, 0, 0, width, height);
      return both;
    };
  }, [above, below, isThere, lines, selected, hovered, ringAt, palette, width, height, whole]);

  const pointed = (event: PointerEvent): number | null => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const { place, height: at } = placeAt(lines, places, area, event.clientX - left, event.clientY - top);
    onPlace(place);
    return nearestLine(lines, place, at, kind);
  };
  return (
    <div
      className="lines"
      data-named={lines.names !== null || undefined}
      role="application"
      aria-roledescription={role}
      aria-label={label}
      aria-describedby={hint}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys walk over it
      tabIndex={0}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
      onPointerMove={event => hover(pointed(event))}
      onPointerLeave={() => hover(null)}
      onPointerDown={event => {
        const position = pointed(event);
        if (position !== null) select(position);
      }}
    >
      <canvas ref={below} />
      <canvas ref={above} />
    </div>
  );
}
