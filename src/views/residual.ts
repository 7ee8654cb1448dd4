// The signed residual as a picture: black is a true zero, orange is ink that the reconstruction lacks, blue is ink that it
// made up. The same on both themes, as the digits are.

/** Colours of a whole pixel: [r, g, b] of ink that is missing, and of ink that was added. */
export const MISSING: readonly number[] = [255, 150, 70];
export const INVENTED: readonly number[] = [95, 170, 255];

/** Both [values] in 0..255 -> [values * 4] RGBA; colour times |x - reconstruction| as a share of white. */
export function residual(x: ArrayLike<number>, reconstruction: ArrayLike<number>): Uint8ClampedArray<ArrayBuffer> {
  const out = new Uint8ClampedArray(x.length * 4);
  for (let i = 0; i < x.length; i++) {
    const difference = (x[i] - reconstruction[i]) / 255;
    const colour = difference > 0 ? MISSING : INVENTED;
    for (let c = 0; c < 3; c++) out[4 * i + c] = colour[c] * Math.abs(difference);
    out[4 * i + 3] = 255;
  }
  return out;
}
