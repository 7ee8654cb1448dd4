// Pointer, wheel and fingers on the plane. One finger or the mouse looks and selects; the wheel, a drag and two fingers
// zoom and pan. The wheel belongs to the page until the plane is focused, so that nobody is trapped while scrolling past.

import { select } from 'd3-selection';
import { type D3ZoomEvent, zoom, zoomIdentity } from 'd3-zoom';
import type { Zoom } from '../../../views/scatter/plane.ts';
import { connectLasso } from './lasso.ts';
import type { Painter } from './painter.ts';

interface Reactions {
  zoomed(to: Zoom): void;
  /** In CSS pixels of the plane; null when the pointer has left. */
  moved(at: readonly [number, number] | null, isTouch: boolean): void;
  pressed(at: readonly [number, number], isTouch: boolean): void;
  /** Pressed twice; whether there was something to open. */
  opened(at: readonly [number, number]): boolean;
  /** Whether one finger or the mouse draws a line round images, in place of panning. */
  isPicking(): boolean;
}

const FURTHEST = 60;

export function connectGestures(plane: HTMLElement, painter: Painter, reactions: Reactions) {
  const lasso = connectLasso(plane, painter, reactions.isPicking);
  const behaviour = zoom<HTMLElement, unknown>()
    .scaleExtent([1, FURTHEST])
    .filter((event: Event) => {
      if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey || document.activeElement === plane;
      if (event.type.startsWith('touch')) return (event as TouchEvent).touches.length > 1;
      return (event as MouseEvent).button === 0 && !(event as MouseEvent).shiftKey && !reactions.isPicking();
    })
    .on('zoom', (event: D3ZoomEvent<HTMLElement, unknown>) => reactions.zoomed(event.transform));
  const selection = select(plane).call(behaviour).on('dblclick.zoom', null);

  const placeOf = (event: MouseEvent): readonly [number, number] => {
    const { left, top } = plane.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  };
  const isTouch = (event: Event) => event instanceof PointerEvent && event.pointerType === 'touch';
  const reset = () => void selection.call(behaviour.transform, zoomIdentity);
  const listeners: [keyof HTMLElementEventMap, (event: never) => void][] = [
    [
      'pointermove',
      (event: PointerEvent) => {
        if (lasso.isDrawing()) reactions.moved(null, isTouch(event));
        else if (event.isPrimary) reactions.moved(placeOf(event), isTouch(event));
      },
    ],
    ['pointerdown', (event: PointerEvent) => (isTouch(event) ? reactions.moved(placeOf(event), true) : undefined)],
    ['pointerleave', (event: PointerEvent) => (isTouch(event) ? undefined : reactions.moved(null, false))],
    ['click', (event: MouseEvent) => reactions.pressed(placeOf(event), isTouch(event))],
    ['dblclick', (event: MouseEvent) => (reactions.opened(placeOf(event)) ? undefined : reset())],
  ];
  for (const [type, react] of listeners) plane.addEventListener(type, react as EventListener);
  // What a finger has found stays readable after it is lifted, until it touches something else.
  const elsewhere = (event: PointerEvent) => {
    if (!plane.contains(event.target as Node)) reactions.moved(null, isTouch(event));
  };
  document.addEventListener('pointerdown', elsewhere);

  // At k = 1 the picture fills the plane, and panning stops at its edges.
  const observer = new ResizeObserver(([{ contentRect }]) => {
    const whole: [[number, number], [number, number]] = [
      [0, 0],
      [contentRect.width, contentRect.height],
    ];
    behaviour.extent(whole).translateExtent(whole);
  });
  observer.observe(plane);

  return {
    reset,
    grow: lasso.grow,
    scaleBy: (factor: number) => void selection.call(behaviour.scaleBy, factor),
    stop(): void {
      observer.disconnect();
      lasso.stop();
      selection.on('.zoom', null);
      for (const [type, react] of listeners) plane.removeEventListener(type, react as EventListener);
      document.removeEventListener('pointerdown', elsewhere);
    },
  };
}
