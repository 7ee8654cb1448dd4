// The two axes of the plane over time: they hold while the points fit, and ease to where they must go.

import { between, extent, hold, type Span } from '../../../views/domain.ts';
import type { Points } from '../../../views/scatter/points.ts';

const EASE_MS = 350;

interface Glide {
  readonly x: Span;
  readonly y: Span;
  readonly fromX: Span;
  readonly fromY: Span;
  readonly since: number;
}

export function createEasedAxes() {
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  let glide: Glide | null = null;

  /** What the axes are at a moment (ms). */
  function at(now: number): { x: Span; y: Span; isMoving: boolean } {
    const { x, y, fromX, fromY, since } = glide!;
    const t = calm.matches ? 1 : Math.min(1, Math.max(0, now - since) / EASE_MS);
    const eased = 1 - (1 - t) ** 3;
    return {
      x: between(fromX, x, eased),
      y: between(fromY, y, eased),
      isMoving: t < 1 && (fromX !== x || fromY !== y),
    };
  }

  return {
    at,
    /** Takes new points in. All count, also those whose class is hidden, so that hiding moves nothing. */
    follow(points: Pick<Points, 'x' | 'y'>, isNew: boolean, now: number): void {
      const before = isNew ? null : glide;
      const x = hold(before?.x ?? null, extent(points.x) ?? [-1, 1]);
      const y = hold(before?.y ?? null, extent(points.y) ?? [-1, 1]);
      if (before && x === before.x && y === before.y) return;
      const shown = before ? at(now) : { x, y };
      glide = { x, y, fromX: shown.x, fromY: shown.y, since: now };
    },
  };
}
