// The way from one code to another: straight through the space, or along the sphere on which the codes of a Gaussian lie.

export type PathKind = 'straight' | 'sphere';

/**
 * Codes [steps, latent] from `a` to `b`, both included, in equal steps. Straight: (1 - t) a + t b. Along the sphere: sin((1 - t) w)
 * / sin(w) a + sin(t w) / sin(w) b, where w is the angle between them: K. Shoemake, "Animating rotation with quaternion curves"
 * (1985), and for latent spaces T. White, "Sampling generative networks" (2016). Where there is no such angle, because a code is
 * zero or both point one way or opposite ways, it is straight.
 * @throws RangeError fewer than two steps, or codes of different lengths
 */
export function path(a: ArrayLike<number>, b: ArrayLike<number>, steps: number, kind: PathKind): Float32Array {
  if (steps < 2 || a.length !== b.length) throw new RangeError('A path has two ends of the same length.');
  const angle = kind === 'sphere' ? angleBetween(a, b) : 0;
  const isArc = Math.sin(angle) > 1e-6;
  const codes = new Float32Array(steps * a.length);
  for (let i = 0; i < steps; i++) {
    const t = i / (steps - 1);
    const [from, to] = isArc
      ? [Math.sin((1 - t) * angle) / Math.sin(angle), Math.sin(t * angle) / Math.sin(angle)]
      : [1 - t, t];
    for (let j = 0; j < a.length; j++) codes[i * a.length + j] = from * a[j] + to * b[j];
  }
  return codes;
}

/** In radians, 0..pi; 0 where one of them is zero. */
export function angleBetween(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let [product, ofA, ofB] = [0, 0, 0];
  for (let j = 0; j < a.length; j++) {
    product += a[j] * b[j];
    ofA += a[j] ** 2;
    ofB += b[j] ** 2;
  }
  return ofA > 0 && ofB > 0 ? Math.acos(Math.min(1, Math.max(-1, product / Math.sqrt(ofA * ofB)))) : 0;
}
