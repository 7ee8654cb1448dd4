// Picking images out of the plane: a line drawn round them with the tool or with Shift held, or a circle that the keyboard
// lets grow about its cursor. What is picked is shown in every picture.

import type { Point } from '../../../core/polygon.ts';
import { brush } from '../../../state/actions.ts';
import type { Palette } from '../../../views/palette.ts';
import { inCircle, inLoop } from '../../../views/scatter/picking.ts';
import type { Painter } from './painter.ts';

/** CSS pixels between two corners of the line. */
const STEP = 4;
/** CSS pixels of the first circle, and how much larger the next is. */
const [FIRST, GROWTH] = [24, 1.5];
const LINGER_MS = 900;

export function connectLasso(plane: HTMLElement, painter: Painter, isOn: () => boolean) {
  let line: Point[] | null = null;
  let pointer = 0;
  let circle: { at: Point; radius: number } | null = null;
  let fading: ReturnType<typeof setTimeout> | undefined;

  /** Inside of what is drawn: the line ends where the plane ends. */
  function placeOf({ clientX, clientY }: PointerEvent): Point | null {
    const area = painter.drawn()?.plane.area;
    if (!area) return null;
    const box = plane.getBoundingClientRect();
    const within = (value: number, low: number, size: number) => Math.min(low + size, Math.max(low, value));
    return [within(clientX - box.left, area.left, area.width), within(clientY - box.top, area.top, area.height)];
  }

  function drop(): void {
    line = null;
    painter.over(null);
  }

  function press(event: PointerEvent): void {
    if (!event.isPrimary) drop(); // a second finger zooms
    const byShift = event.shiftKey && event.pointerType === 'mouse';
    const at = placeOf(event);
    if (!event.isPrimary || event.button !== 0 || !at || !(isOn() || byShift)) return;
    [line, pointer] = [[at], event.pointerId];
    plane.setPointerCapture(pointer);
  }

  function move(event: PointerEvent): void {
    const at = line && event.pointerId === pointer ? placeOf(event) : null;
    const last = line?.at(-1);
    if (!at || !last || Math.hypot(at[0] - last[0], at[1] - last[1]) < STEP) return;
    const drawn = [...line!, at];
    line = drawn;
    painter.over((context, palette) => drawLine(context, drawn, palette));
  }

  function release(event: PointerEvent): void {
    if (!line || event.pointerId !== pointer) return;
    const [loop, drawn] = [line, painter.drawn()];
    drop();
    if (loop.length < 3 || !drawn) return; // a press, which selects
    swallowClick(plane);
    brush(inLoop(drawn.points, drawn.plane, loop));
  }

  const listeners: [keyof HTMLElementEventMap, (event: PointerEvent) => void][] = [
    ['pointerdown', press],
    ['pointermove', move],
    ['pointerup', release],
    ['pointercancel', drop],
  ];
  for (const [type, react] of listeners) plane.addEventListener(type, react as EventListener);

  return {
    /** Whether a line is being drawn: then the pointer points at nothing. */
    isDrawing: (): boolean => line !== null,
    /** Picks what is round a place; asked again for the same place, also what is further off. */
    grow(at: Point): void {
      const drawn = painter.drawn();
      if (!drawn) return;
      const isSame = circle?.at[0] === at[0] && circle.at[1] === at[1];
      const radius = isSame ? circle!.radius * GROWTH : FIRST;
      circle = { at, radius };
      painter.over((context, palette) => drawCircle(context, at, radius, palette));
      clearTimeout(fading);
      fading = setTimeout(() => painter.over(null), LINGER_MS);
      brush(inCircle(drawn.points, drawn.plane, at, radius));
    },
    stop(): void {
      clearTimeout(fading);
      for (const [type, react] of listeners) plane.removeEventListener(type, react as EventListener);
    },
  };
}

/** The click that ends a drag, if there is one, selects nothing. */
function swallowClick(plane: HTMLElement): void {
  const swallow = (event: Event) => event.stopImmediatePropagation();
  plane.addEventListener('click', swallow, true);
  setTimeout(() => plane.removeEventListener('click', swallow, true));
}

/** A dashed line with a light halo, with a wash inside. */
function stroke(context: CanvasRenderingContext2D, palette: Palette): void {
  context.save();
  context.globalAlpha = 0.12;
  context.fillStyle = palette.accent;
  context.fill();
  context.globalAlpha = 1;
  for (const [colour, width, dashes] of [
    [palette.surface, 4, []],
    [palette.accent, 2, [5, 4]],
  ] as const) {
    context.setLineDash([...dashes]);
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.stroke();
  }
  context.restore();
}

function drawLine(context: CanvasRenderingContext2D, line: readonly Point[], palette: Palette): void {
  context.beginPath();
  for (const [x, y] of line) context.lineTo(x, y);
  context.closePath();
  stroke(context, palette);
}

function drawCircle(context: CanvasRenderingContext2D, [x, y]: Point, radius: number, palette: Palette): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  stroke(context, palette);
}
