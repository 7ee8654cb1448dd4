// Where one image lies in the latent space: its place among the test codes, and close up the Gaussian that the encoder
// gave it, with the codes that were sampled from it.

import type { Examination } from '../engine/api.ts';
import type { Latent } from '../probes/latent.ts';
import { equalAspect, extent, roomy, type Span } from './domain.ts';
import { reading } from './naming.ts';
import { faded, type Palette } from './palette.ts';
import { type Area, type Plane, place, planeOf } from './scatter/plane.ts';
import { type Axes, placesOf, upwards } from './scatter/points.ts';

/** An image on two axes of the plane. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  /** One standard deviation along both axes; null for models without noise. */
  readonly sigma: readonly [number, number] | null;
  /** The sampled codes, [L, 2]. */
  readonly codes: Float32Array;
}

/** A code of one number is drawn against the score, as the scatter does it: its cloud has no height there. */
export function spotOf({ mean, sigma, scores, samples }: Examination, look: Latent, [dx, dy]: Axes): Spot {
  const latent = mean.length;
  const isLine = latent === 1;
  const y = isLine ? reading(scores[look.scoreId]?.score ?? 0, look.scoreId) : mean[dy];
  return {
    x: mean[dx],
    y,
    sigma: sigma && [sigma[dx], isLine ? 0 : sigma[dy]],
    codes: Float32Array.from({ length: 2 * samples.count }, (_, i) => {
      const at = Math.floor(i / 2) * latent;
      return i % 2 === 0 ? samples.codes[at + dx] : isLine ? y : samples.codes[at + dy];
    }),
  };
}

/** Standard deviations from the middle of a close-up to its edge. */
const CLOSE = 4.5;
const zoom = { k: 1, x: 0, y: 0 };

const including = (span: Span | null, ...values: number[]): Span => extent([...(span ?? []), ...values])!;

/** The plane of all test codes, with room for an image outside them; or close up, a few sigmas about the image. */
export function mapPlane(look: Latent, axes: Axes, spot: Spot, area: Area, isClose: boolean): Plane {
  const { x, y } = placesOf(look, axes);
  const whole = { x: roomy(including(extent(x), spot.x)), y: roomy(including(extent(y), spot.y)) };
  const isLine = look.dimensions === 1;
  const close = (middle: number, sigma: number, all: Span): Span =>
    sigma > 0 ? [middle - CLOSE * sigma, middle + CLOSE * sigma] : all;
  const { sigma } = spot;
  const spans = isClose && sigma ? { x: close(spot.x, sigma[0], whole.x), y: close(spot.y, sigma[1], whole.y) } : whole;
  const fair = isLine ? spans : equalAspect(spans.x, spans.y, area.width, area.height);
  return planeOf(fair.x, upwards(look, fair.y), area, zoom);
}

type Context = Pick<
  CanvasRenderingContext2D,
  'save' | 'restore' | 'beginPath' | 'rect' | 'clip' | 'ellipse' | 'arc' | 'fill' | 'stroke' | 'setLineDash'
> & { fillStyle: unknown; strokeStyle: unknown; lineWidth: number };

/** One and two standard deviations as ellipses, the sampled codes as dots, the mean as a larger one; in CSS pixels. */
export function drawSpot(context: Context, plane: Plane, spot: Spot, palette: Palette): void {
  const { left, top, width, height } = plane.area;
  const [x, y] = place(plane, spot.x, spot.y);
  context.save();
  context.beginPath();
  context.rect(left, top, width, height);
  context.clip();
  if (spot.sigma)
    for (const [times, opacity] of [
      [2, 0.15],
      [1, 0.3],
    ]) {
      const [rx, ry] = [spot.sigma[0] * plane.bx, -spot.sigma[1] * plane.by].map(each => times * each);
      context.beginPath();
      context.ellipse(x, y, rx, ry, 0, 0, 2 * Math.PI);
      context.fillStyle = faded(palette.kl, opacity);
      context.fill();
      context.strokeStyle = palette.kl;
      context.lineWidth = times === 1 ? 2 : 1;
      context.setLineDash(times === 1 ? [] : [4, 3]);
      context.stroke();
    }
  context.setLineDash([]);
  for (let l = 0; l < spot.codes.length; l += 2)
    dot(context, ...place(plane, spot.codes[l], spot.codes[l + 1]), 3, palette.kl, palette.surface);
  dot(context, x, y, 5, palette.ink, palette.surface);
  context.restore();
}

function dot(context: Context, x: number, y: number, radius: number, ink: string, rim: string): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = ink;
  context.strokeStyle = rim;
  context.lineWidth = 1.5;
  context.fill();
  context.stroke();
}
